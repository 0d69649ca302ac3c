import { z } from 'zod';
import { Party } from '../border/fields.js';
import { pageOf, pageQuery } from '../border/page.js';
import { headOfCase } from './case-schemas.js';
import { CaseQuestion } from './question-schemas.js';

/** A list as it may be asked for: the question, and which page of the answer. */
export const CaseListQuery = z.strictObject({ ...CaseQuestion.shape, ...pageQuery });
export type CaseListQuery = z.infer<typeof CaseListQuery>;

export const ListedCase = z
  .strictObject({
    ...headOfCase,
    party: Party.nullable(),
    onHold: z.boolean(),
    openStages: z.array(z.string()),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    entry: z.int(),
    at: z.string(),
  })
  .meta({ id: 'ListedCase' });

export const CasePage = pageOf(ListedCase, 'CasePage');
export type CasePage = z.infer<typeof CasePage>;
