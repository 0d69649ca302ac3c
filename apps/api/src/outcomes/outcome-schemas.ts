import { z } from 'zod';
import { dimensions, ends } from '../../../../libs/domain/src/arrangements/outcomes.js';
import { InstantText, line, PersonName } from '../border/fields.js';
import { pageOf, pageQuery } from '../border/page.js';

const number = z.coerce.number<string>().int();
const amount = z.int().meta({ description: 'Whole cents.' });
const sizeOf = number.min(0).max(100_000_000).exactOptional();

const which = {
  from: InstantText.exactOptional().meta({
    description: 'Agreed on at this instant or later; 24 months back when it is left out.',
  }),
  to: InstantText.exactOptional().meta({ description: 'Agreed on before this instant.' }),
  utility: line(40).exactOptional(),
  months: number.min(1).max(60).exactOptional().meta({ description: 'The term.' }),
  sizeFrom: sizeOf.meta({ description: 'Agreed on, in whole cents, at least.' }),
  sizeBelow: sizeOf.meta({ description: 'Agreed on, in whole cents, less than this.' }),
  counselor: PersonName.exactOptional(),
  inBulk: z.enum(['yes']).exactOptional().meta({ description: 'Made for many at once.' }),
  book: line(100).exactOptional().meta({ description: 'The rule book by which it was agreed on.' }),
  version: line(40).exactOptional(),
  outcome: z.enum(ends).exactOptional(),
  brokenInMonth: number
    .min(1)
    .max(120)
    .exactOptional()
    .meta({ description: 'Broken in this month of its life.' }),
};

export const OutcomesQuery = z.strictObject({
  ...which,
  by: z
    .enum(dimensions)
    .exactOptional()
    .meta({ description: 'What they are told apart by; term when left out.' }),
});
export type OutcomesQuery = z.infer<typeof OutcomesQuery>;

export const OutcomeCasesQuery = z.strictObject({ ...which, ...pageQuery });
export type OutcomeCasesQuery = z.infer<typeof OutcomeCasesQuery>;

const sums = {
  count: z.int(),
  arranged: amount,
  paid: amount.meta({ description: 'Whole cents, by the ledger: payments, credit, less what came back.' }),
  otherwise: amount.meta({
    description: 'Whole cents taken off otherwise: adjustments, write-offs, transfers.',
  }),
  owed: amount.meta({ description: 'Whole cents left at the end; of those that live, now.' }),
};
const figures = {
  ...sums,
  ends: z.array(
    z.strictObject({
      end: z.enum(ends),
      ...sums,
      medianDays: z
        .int()
        .nullable()
        .meta({ description: 'Days until half of them had ended; of live ones, until now.' }),
    }),
  ),
};

export const OutcomesView = z
  .strictObject({
    at: z.string(),
    filters: z
      .record(z.string(), z.string())
      .meta({ description: 'What was asked, as a query finds its cases.' }),
    by: z.enum(dimensions),
    more: z.boolean().meta({ description: 'There are more; only the latest 20,000 are counted.' }),
    total: z.strictObject(figures),
    groups: z.array(
      z.strictObject({
        filters: z.record(z.string(), z.string()).meta({
          description: 'Added to the question, finds the cases of this group; `outcome` those of an end.',
        }),
        ...figures,
      }),
    ),
    survival: z.array(
      z.strictObject({
        month: z.int().meta({ description: 'As `brokenInMonth` it finds the cases that broke in it.' }),
        watched: z.int(),
        broken: z.int(),
        kept: z.number().meta({ description: 'The share still kept after this month.' }),
      }),
    ),
  })
  .meta({ id: 'Outcomes', description: 'What became of arrangements; the sums are the ledger’s.' });
export type OutcomesView = z.infer<typeof OutcomesView>;

export const OutcomePage = pageOf(
  z
    .strictObject({
      ...{
        caseNumber: z.string(),
        account: z.string(),
        customer: z.string().nullable(),
        utility: z.string(),
      },
      ...{ counselor: z.string().nullable(), book: z.string().nullable(), version: z.string().nullable() },
      ...{
        acceptedAt: z.string(),
        endedAt: z.string().nullable(),
        end: z.enum(ends),
        months: z.int(),
        size: amount,
      },
      ...{ arranged: amount, paid: amount, otherwise: amount, owed: amount },
    })
    .meta({ id: 'ArrangementOutcome' }),
  'OutcomePage',
);
export type OutcomePage = z.infer<typeof OutcomePage>;
