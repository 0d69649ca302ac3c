import { z } from 'zod';
import { amount, hours, limit, text, wait } from './shapes.js';
import { basisPoints, count, customerClasses, none, roles, share, within } from './shapes-of-collections.js';

/** What bars a customer from an arrangement. */
const bars = [
  'active arrangement',
  'broken',
  'budget billing',
  'final bill',
  'returned payment',
  'in disconnection',
  'unauthorized use',
] as const;

const exceptions = [
  'arrangement minimum balance',
  'arrangement months',
  'arrangement down payment',
  'arrangement barred',
  'arrangement broken too often',
  'grace',
  'renegotiations',
  'date moves',
  'promise to pay',
] as const;

/** Who gets an arrangement, on what terms, and what becomes of it. Amounts in cents. */
export const arrangementKeys = {
  /** The least that must be owed; with `mustExceed` the amount itself is too little. */
  'arrangement minimum balance': z.strictObject({ amount, mustExceed: z.boolean() }),
  /**
   * How many installments, and the smallest. The full term is given only for a balance that exceeds what it says: see `mostMonths`.
   */
  'arrangement months': z
    .strictObject({
      least: count,
      most: count,
      smallestInstallment: amount,
      fullTerm: z.strictObject({ months: count, balanceMustExceed: amount }).exactOptional(),
    })
    .refine(({ least, most }) => least <= most, 'has less months at most than at least'),
  /** The share of the balance that is paid before the first installment. */
  'arrangement down payment': share,
  /** What bars from an arrangement. `broken` counts how many, from `count` on, within the span; `returned payment` is the last payment. */
  'arrangement barred': z.array(
    z.strictObject({ why: z.enum(bars), count: count.exactOptional(), within: limit.exactOptional() }),
  ),
  /** From so many broken arrangements in a span on, what the customer pays of the past due to be considered again. */
  'arrangement broken too often': z.union([
    none,
    z.strictObject({
      count,
      within: limit,
      wayBack: z.strictObject({
        basisPoints,
        atMost: amount.exactOptional(),
        /** The cap for a customer who gets assistance. */
        atMostWithAssistance: amount.exactOptional(),
        plusCurrentCharges: z.boolean(),
      }),
    }),
  ]),
  /** What must be paid for a month to count as kept. */
  'month is kept by': z.enum(['installment', 'installment and current charges']),
  /** What the dates of installments may be aligned with, and whether they may leave the due date of the bill. */
  'installment dates': z.strictObject({
    alignTo: z.array(z.enum(['bill due date', 'pay day', 'benefit day'])).min(1),
    leavesBillDueDate: z.boolean(),
  }),
  /** How long before an installment's due date it is reminded of. */
  'installment reminder': limit,
  /** How long after the due date posting is given before it is looked at whether the money is there. */
  'installment check': wait,
  /** How long after the due date the customer is called. */
  'follow-up call': wait,
  /** How long after the due date an installment can still be kept. */
  grace: wait,
  /** What an installment counts as that was paid after its due date, in the grace. */
  'late in grace counts': z.enum(['as kept', 'as missed']),
  /** By how much an installment may fall short and still count as paid. */
  'installment tolerance': amount,
  /** So many missed installments in a span do not break an arrangement; the next one does. */
  'tolerated misses': z.union([none, within]),
  renegotiations: z.union([none, within]),
  /** Installments moved to another date: how many in a span, and by how much at most. */
  'date moves': z.union([none, z.strictObject({ count, within: limit, byAtMost: limit })]),
  /** Arrangements lengthened: how many in a span, and by how many months at most. */
  extensions: z.union([none, z.strictObject({ count, within: limit, byAtMostMonths: count })]),
  /** Whether an arrangement goes with the customer to another premise. */
  'arrangement moves with the customer': z.boolean(),
  /** How long nothing is done after the customer's death is told. */
  'after a death': limit,
  /** From which rules an exception may be granted, by whom, and whether a second person must agree. */
  'exception granted by': z.array(
    z.strictObject({ from: z.enum(exceptions), roles, secondPerson: z.boolean() }),
  ),
  /** Given to every account above the minimum when a moratorium ends. */
  'bulk arrangement at moratorium end': z.union([
    none,
    z.strictObject({ minimum: amount, months: count, classes: customerClasses }),
  ]),
  /** One date instead of an arrangement: how far ahead, how often, and whether beside an arrangement. */
  'promise to pay': z.union([
    none,
    z.strictObject({ byAtMost: limit, count, within: limit, besideArrangement: z.boolean() }),
  ]),
  /** How long a payment made elsewhere, known by its receipt, holds an order. */
  'receipt holds': hours,
  /** What an agency's promise does. */
  pledge: z.strictObject({
    /** How long it protects, from the day of the promise. */
    holds: limit,
    /** How long after the promise the agency is reminded, and after what more a person is asked. */
    reminder: limit,
    toPerson: limit,
    /** When payment is expected, unless the agency says otherwise. */
    expectedBy: limit,
    shortTolerance: amount,
    protects: z.enum(['account', 'service']),
    /** Whether a `commit` protects only together with the customer's dated share of the rest. */
    commitNeedsDatedShare: z.boolean(),
  }),
  /** How long a callback or letter that was promised waits for an absent owner. */
  'promise is offered to the team after': hours,
  /** What an agency is sent: so many months' usage, and how long it may take to send. */
  'agency packet': z.strictObject({ usageMonths: count, within: hours, contains: z.array(text) }),
};
