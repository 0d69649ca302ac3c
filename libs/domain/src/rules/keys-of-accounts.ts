import { z } from 'zod';
import { chargeKinds } from '../accounts/charge.js';
import { amount, limit, text, wait } from './shapes.js';
import { basisPoints, count, none, roles, servicesInOrder } from './shapes-of-collections.js';

/** What a customer's account is charged and credited. Amounts in cents. */
export const accountKeys = {
  /**
   * What money pays first of the charges that fall due on one day: by kind, within a kind by service. The place of `installment`
   * among the kinds says whether an installment or the current charges are paid first. `services` are all that the utility serves.
   */
  'payment allocation': z.strictObject({
    kinds: z
      .array(z.enum(chargeKinds))
      .refine((order) => new Set(order).size === chargeKinds.length && order.length === chargeKinds.length, {
        error: `must name each of ${chargeKinds.join(', ')} once`,
      }),
    services: servicesInOrder,
  }),
  'returned payment fee': amount,
  /** After `returns` returned payments in a span the account pays by cash or guaranteed funds only, for so long. */
  'cash only after return': z.union([none, z.strictObject({ returns: count, within: limit, for: limit })]),
  /** A share of what is past due, each month, from so long after the due date on. */
  'late fee': z.union([none, z.strictObject({ basisPoints, after: wait, stopsInMoratorium: z.boolean() })]),
  /** Whether late fees stop once service is off, or its flow restricted. */
  'fees stop on disconnection': z.strictObject({ disconnected: z.boolean(), restricted: z.boolean() }),
  /** Simple interest for a year on a deposit that is held. */
  'deposit interest': z.strictObject({ basisPoints }),
  /** How long a credit may lie before it goes to unclaimed property. */
  'unclaimed after': limit,
  /** Taken off each bill of a household that qualifies by its gross income of a month: up to so much for 1, 2, 3 … persons. */
  'bill discounts': z.array(
    z.strictObject({
      program: text,
      services: servicesInOrder,
      basisPoints,
      atMostMonthly: amount,
      incomeLimits: z.array(amount).min(1),
      /** How long it is granted before the customer must apply again. */
      renewedEvery: limit,
    }),
  ),
  /** Aid that pays the services of its program, and only these: the most that it pays in a year. */
  assistance: z.array(
    z.strictObject({ program: text, services: servicesInOrder, atMostYearly: amount.exactOptional() }),
  ),
  /** When income comes in that installments can be aligned with. On a day when the office is closed it comes the business day before. */
  'income aligned days': z.array(z.strictObject({ income: text, dayOfMonth: z.int().min(1).max(28) })),
  /** What becomes of a final bill that is not paid. */
  'final bill': z.strictObject({
    /** The longest plan on it. */
    planMonths: count,
    agencyAfter: limit,
    writeOffAfter: limit,
    /** Who may write off how much; without `upTo`, any amount. */
    writeOffApproval: z.array(z.strictObject({ role: text, upTo: amount.exactOptional() })).min(1),
  }),
  /** How a caller may show who it is. */
  'identity methods': z.array(text).min(1),
  /** How long an agency's or another person's leave to speak about the account stands. */
  'release valid': limit,
  /** How long after the end of its case the answers of an interview are kept. */
  'interview answers kept': limit,
  /** Letters that go out only after one of these roles has approved them. */
  'letters held for approval': z.strictObject({ letters: z.array(text), roles }),
  /** Languages in which letters and notices are offered: `English`, `Spanish`. */
  languages: z.array(text).min(1),
};
