import { z } from 'zod';
import { AccountNumber, line } from '../border/fields.js';

const Utility = line(40);

export const BulkAsked = z
  .strictObject({
    utility: Utility,
    limit: z
      .int()
      .min(1)
      .max(500)
      .exactOptional()
      .meta({ description: 'How many accounts are judged before it answers; 100 when nothing is said.' }),
  })
  .meta({ id: 'BulkAsked', example: { utility: 'APS' } });
export type BulkAsked = z.infer<typeof BulkAsked>;

export const OfBulkRun = z.strictObject({
  utility: Utility,
  endedOn: z.iso.date().meta({ description: 'The last day of the moratorium.' }),
});
export type OfBulkRun = z.infer<typeof OfBulkRun>;

export const BulkVerdictsAsked = z.strictObject({
  after: AccountNumber.exactOptional().meta({ description: 'The last account of the page before.' }),
  limit: z.coerce.number().int().min(1).max(500).exactOptional(),
});
export type BulkVerdictsAsked = z.infer<typeof BulkVerdictsAsked>;

export const BulkStandingView = z
  .strictObject({
    run: z.string(),
    utility: z.string(),
    endedOn: z.string().meta({ description: 'The last day of the moratorium.' }),
    begunBy: z.string(),
    begunRole: z.string(),
    begunAt: z.string(),
    doneAt: z.string().nullable(),
    arranged: z.int(),
    notArranged: z.int(),
    left: z.int().meta({ description: 'Accounts of the utility that have not been looked at.' }),
  })
  .meta({ id: 'BulkArrangements', description: 'How far the arrangements after a moratorium have come.' });
export type BulkStandingView = z.infer<typeof BulkStandingView>;

/** What became of an account, or would, and why not. */
const verdict = {
  account: z.string(),
  verdict: z.enum(['arranged', 'not arranged']),
  code: z.string().nullable(),
  detail: z.string().nullable(),
};

export const BulkVerdictsView = z
  .strictObject({
    verdicts: z.array(z.strictObject({ ...verdict, caseNumber: z.string().nullable() })),
  })
  .meta({ id: 'BulkVerdicts', description: 'What became of each account, in the order of their numbers.' });
export type BulkVerdictsView = z.infer<typeof BulkVerdictsView>;

const day = z.string().nullable();

export const MoratoriaView = z
  .strictObject({
    moratoria: z.array(
      z.strictObject({
        utility: z.string(),
        runsUntil: day.meta({ description: 'The last day of the moratorium, while it runs.' }),
        endedOn: day.meta({ description: 'Its last day, once it is over.' }),
        standing: BulkStandingView.nullable().meta({ description: 'Null when nobody has begun.' }),
      }),
    ),
  })
  .meta({
    id: 'Moratoria',
    description: 'Utilities that make arrangements after a moratorium, and how far each is.',
  });
export type MoratoriaView = z.infer<typeof MoratoriaView>;

export const OfUtility = z.strictObject({ utility: Utility });
export type OfUtility = z.infer<typeof OfUtility>;

export const ForeseenInBulkView = z
  .strictObject({
    accounts: z.array(
      z.strictObject({
        ...verdict,
        amount: z.int().nullable().meta({ description: 'Whole cents that would be arranged.' }),
        months: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'ForeseenInBulk', description: 'What would become of the next accounts. Nothing is done.' });
export type ForeseenInBulkView = z.infer<typeof ForeseenInBulkView>;
