import { z } from 'zod';
import { services, type Service } from '../../libs/domain/src/accounts/service.js';
import { factsInForm } from '../../libs/domain/src/cases/facts-in-form.js';
import type { Facts } from '../../libs/domain/src/cases/state.js';
import type { Cents } from '../../libs/domain/src/money.js';
import type { LocalDate } from '../../libs/domain/src/time/calendar.js';
import { dayNumber } from '../../libs/domain/src/time/day.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import { phrase } from '../../libs/domain/src/phrase.js';

const amount = z.int().positive();
const date = z.string().refine((day) => dayNumber(day) !== undefined, phrase`is not a date`);

const shape = z.strictObject({
  agency: z.string().min(1),
  /** The agency’s own number of it. */
  reference: z.string().min(1).optional(),
  amount,
  /** The only service that it pays. */
  service: z.enum(services).optional(),
  program: z.string().min(1).optional(),
  expectedBy: date.optional(),
  /** A commit: it protects together with the customer’s share, paid by that date. */
  commit: z.strictObject({ share: amount, by: date }).optional(),
});

/** The facts of a pledge as its code reads them. */
export interface Pledge {
  agency: string;
  reference?: string;
  amount: Cents;
  service?: Service;
  program?: string;
  expectedBy?: LocalDate;
  commit?: { share: Cents; by: LocalDate };
  /** Until when it protects. */
  holdUntil: Instant;
  /** The key of the protection that it has made last, and how many it has made. */
  protection?: string;
  protections?: number;
  protectsUntil?: Instant;
  paid?: Cents;
}

export const checkFacts = (facts: Facts): Facts => factsInForm(shape, facts, 'a pledge');
