import { z } from 'zod';
import { factsInForm } from '../../libs/domain/src/cases/facts-in-form.js';
import type { Facts } from '../../libs/domain/src/cases/state.js';

const shape = z.strictObject({ link: z.string().min(1) });

/** The facts of an invitation: the link of the account that its letter tells. */
export type Invitation = z.infer<typeof shape>;

export const checkFacts = (facts: Facts): Facts => factsInForm(shape, facts, 'an invitation');
