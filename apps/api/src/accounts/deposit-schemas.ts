import { z } from 'zod';
import { services } from '../../../../libs/domain/src/accounts/service.js';
import { cents } from '../../../../libs/domain/src/money.js';
import { localDate } from '../../../../libs/domain/src/time/calendar.js';
import { AccountNumber, DateText, Key, Reason } from '../border/fields.js';
import { ServicePosted } from './service-schemas.js';

export const OfDeposit = z.strictObject({ account: AccountNumber, deposit: Key });
export type OfDeposit = z.infer<typeof OfDeposit>;

const day = DateText.transform(localDate);
const amount = z.int().meta({ description: 'Whole cents.' });

export const NewDeposit = z
  .strictObject({
    key: Key,
    service: z.enum(services),
    amount: z.int().min(1).max(100_000_000).transform(cents).meta({ description: 'Whole cents.' }),
    dueOn: day,
  })
  .meta({
    id: 'NewDeposit',
    example: { key: 'DEP-100245-1', service: 'electric', amount: 20_000, dueOn: '2026-06-15' },
  });
export type NewDeposit = z.infer<typeof NewDeposit>;

export const DepositEnded = z
  .strictObject({ reason: Reason })
  .meta({ id: 'DepositEnded', example: { reason: 'twelve months paid on time' } });
export type DepositEnded = z.infer<typeof DepositEnded>;

export const NothingMore = z.strictObject({}).meta({ id: 'NothingMore', example: {} });

export const DepositsView = z
  .strictObject({
    deposits: z.array(
      z.strictObject({
        ...{ key: z.string(), service: z.enum(services), demandedAt: z.string(), asked: amount },
        held: amount.meta({
          description: 'What was paid, with interest, less what was applied or refunded.',
        }),
        open: amount.meta({ description: 'What is still asked for.' }),
      }),
    ),
  })
  .meta({ id: 'Deposits' });
export type DepositsView = z.infer<typeof DepositsView>;

export const LateOn = z
  .strictObject({
    on: day
      .exactOptional()
      .meta({ description: 'What is late at the end of that day; now when it is left out.' }),
  })
  .meta({ id: 'LateOn', example: { on: '2026-06-15' } });
export type LateOn = z.infer<typeof LateOn>;

export const LateFeesCharged = ServicePosted.extend({
  fees: z.array(
    z.strictObject({
      ...{ key: z.string(), service: z.enum(services), kind: z.literal('late fee'), amount },
      ...{ dueOn: z.string(), issuedOn: z.string(), at: z.string() },
    }),
  ),
}).meta({ id: 'LateFeesCharged', description: 'Each charge bears a fee once in a month.' });
