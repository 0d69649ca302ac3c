import { z } from 'zod';
import { cents } from '../../../../libs/domain/src/money.js';
import { AccountNumber, InstantText, Key, line, Reason } from '../border/fields.js';

export const OfAccount = z.strictObject({ account: AccountNumber });
export type OfAccount = z.infer<typeof OfAccount>;

export const PaymentOfAccount = z.strictObject({ account: AccountNumber, payment: Key });
export type PaymentOfAccount = z.infer<typeof PaymentOfAccount>;

/** Most that one payment brings: a million dollars. */
const most = 100_000_000;

export const NewPayment = z
  .strictObject({
    payment: Key.meta({ description: 'Its key where it came in: the same key is the same payment.' }),
    invoice: Key,
    amount: z.int().min(1).max(most).transform(cents).meta({ description: 'Whole cents.' }),
    tender: z.enum(['cash', 'check', 'ach', 'card', 'money order', 'wire']),
    receivedAt: InstantText,
    paidBy: line(100)
      .exactOptional()
      .meta({ description: 'Who advanced it, when that is not the customer.' }),
  })
  .meta({
    id: 'NewPayment',
    example: {
      payment: 'counter-7-000418',
      invoice: 'DP-2026-000123-C-1',
      amount: 250_000,
      tender: 'check',
      receivedAt: '2026-05-04T15:00:00Z',
    },
  });
export type NewPayment = z.infer<typeof NewPayment>;

export const PaymentReturn = z.strictObject({ reason: Reason, returnedAt: InstantText }).meta({
  id: 'PaymentReturn',
  example: { reason: 'insufficient funds', returnedAt: '2026-05-11T15:00:00Z' },
});
export type PaymentReturn = z.infer<typeof PaymentReturn>;

/** The cases of an account that something posted was told to. */
export const movedCases = z.array(
  z.strictObject({
    caseNumber: z.string(),
    did: z.enum(['decided', 'left to a person']),
    openStages: z.array(z.string()),
  }),
);

export const Posted = z
  .strictObject({
    payment: z.string(),
    account: z.string(),
    isNew: z.boolean(),
    cases: movedCases,
  })
  .meta({ id: 'Posted', description: 'The fact is durable, and so is what it changed.' });

const at = z.string();
const amount = z.int().meta({ description: 'Whole cents.' });

export const AccountView = z
  .strictObject({
    number: z.string(),
    utility: z.string(),
    openedAt: at,
    closedAt: at.nullable(),
    customer: z
      .strictObject({
        number: z.string(),
        name: z.string(),
        kind: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
      })
      .nullable(),
    services: z.array(
      z.strictObject({
        key: z.string(),
        servicePoint: z.string(),
        commodity: z.string(),
        meter: z.string().nullable(),
        status: z.enum(['pending', 'active', 'ended']),
        startsAt: at.nullable(),
        endedAt: at.nullable(),
        address: z.string().nullable().meta({ description: 'Left out where it is confidential.' }),
        city: z.string().nullable(),
      }),
    ),
    invoices: z.array(
      z.strictObject({
        number: z.string(),
        caseNumber: z.string(),
        purpose: z.string(),
        amount,
        issuedAt: at,
        dueOn: z.string().nullable(),
        withdrawnAt: at.nullable(),
        settledAt: at.nullable(),
      }),
    ),
    payments: z.array(
      z.strictObject({
        payment: z.string(),
        invoice: z.string(),
        caseNumber: z.string(),
        purpose: z.string(),
        amount,
        tender: z.string(),
        paidBy: z.string().nullable(),
        receivedAt: at,
        returnedAt: at.nullable(),
        returnedReason: z.string().nullable(),
      }),
    ),
    refunds: z.array(
      z.strictObject({
        key: z.string(),
        caseNumber: z.string(),
        purpose: z.string(),
        owedTo: z.string(),
        amount,
        reason: z.string(),
        owedAt: at,
        paidAt: at.nullable(),
        withdrawnAt: at.nullable(),
      }),
    ),
    advances: z.array(
      z.strictObject({
        caseNumber: z.string(),
        amount,
        from: z.string(),
        until: z
          .string()
          .meta({ description: 'The last day on which it is refunded as service is taken up.' }),
        endedAt: at.nullable(),
        endedAs: z.string().nullable(),
      }),
    ),
    owedForJobs: amount.meta({ description: 'Billed for jobs and unpaid, apart from service; whole cents.' }),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof AccountView>;
