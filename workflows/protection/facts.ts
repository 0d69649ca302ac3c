import { z } from 'zod';
import { services, type Service } from '../../libs/domain/src/accounts/service.js';
import { factsInForm } from '../../libs/domain/src/cases/facts-in-form.js';
import type { Facts } from '../../libs/domain/src/cases/state.js';
import type { Cents } from '../../libs/domain/src/money.js';
import type { LocalDate } from '../../libs/domain/src/time/calendar.js';
import { dayNumber } from '../../libs/domain/src/time/day.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import { phrase } from '../../libs/domain/src/phrase.js';

/** The protections that a customer, or somebody for him, brings; arrangements and pledges record their own. */
export const broughtKinds = [
  'medical claim',
  'life support',
  'dispute',
  'bankruptcy',
  'correction',
  'promise to pay',
  'receipt',
  'customer died',
] as const;

const amount = z.int().positive();
const date = z.string().refine((day) => dayNumber(day) !== undefined, phrase`is not a date`);
const all = { service: z.enum(services).optional() };
const kind = <K extends (typeof broughtKinds)[number], S extends z.core.$ZodLooseShape>(name: K, more: S) =>
  z.strictObject({ kind: z.literal(name), ...all, ...more });

const shape = z.discriminatedUnion('kind', [
  kind('medical claim', {}),
  kind('life support', {}),
  /** The disputed sum, and the charge where it is one. */
  kind('dispute', { amount: amount.optional(), charge: z.string().min(1).optional() }),
  kind('bankruptcy', { petitionAt: z.string().min(1) }),
  kind('correction', {}),
  kind('promise to pay', { amount, by: date }),
  kind('receipt', { amount, confirmation: z.string().min(1) }),
  kind('customer died', {}),
]);

/** The facts of a protection as its code reads them. */
export interface Brought {
  kind: (typeof broughtKinds)[number];
  service?: Service;
  amount?: Cents;
  charge?: string;
  petitionAt?: Instant;
  by?: LocalDate;
  confirmation?: string;
  /** The key of the row that it has recorded last, and how many it has recorded. */
  protection?: string;
  protections?: number;
}

export const checkFacts = (facts: Facts): Facts => factsInForm(shape, facts, 'a protection');
