import { z } from 'zod';
import { ArrearsView } from '../accounts/service-schemas.js';

const at = z.string();
const amount = z.int().meta({ description: 'Whole cents.' });

export const CreditStatus = z
  .strictObject({
    ...{ account: z.string(), at, told: z.string().meta({ description: 'To whom: the verified caller.' }) },
    ...{ customerClass: z.string(), arrears: ArrearsView, credit: amount, depositsHeld: amount },
    ...{ cashOnlyUntil: z.string().nullable(), budgetBilling: z.boolean(), finalBilled: z.boolean() },
    expectedBill: z.array(z.strictObject({ service: z.string(), amount })),
    arrangements: z.array(
      z.strictObject({
        ...{ caseNumber: z.string(), acceptedAt: at, months: z.int(), total: amount },
        ...{ outcome: z.string().nullable(), endedAt: at.nullable(), misses: z.array(at) },
      }),
    ),
    protections: z.array(
      z.strictObject({
        ...{ key: z.string(), kind: z.string(), service: z.string().nullable(), amount: amount.nullable() },
        ...{ from: at, until: at.nullable(), clause: z.string(), caseNumber: z.string().nullable() },
      }),
    ),
    pledges: z.array(
      z.strictObject({
        ...{ caseNumber: z.string(), agency: z.string(), amount, state: z.string(), holdUntil: at },
        paid: amount,
      }),
    ),
    returnedPayments: z.array(
      z.strictObject({ payment: z.string(), amount, tender: z.string(), receivedAt: at, returnedAt: at }),
    ),
    severances: z.array(z.strictObject({ caseNumber: z.string(), service: z.string(), state: z.string() })),
    leftToAPerson: z.boolean(),
  })
  .meta({ id: 'CreditStatus', description: 'The credit status of an account on one page.' });
export type CreditStatus = z.infer<typeof CreditStatus>;
