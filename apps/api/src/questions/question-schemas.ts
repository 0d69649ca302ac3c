import { z } from 'zod';
import { everybody } from '../../../../libs/billing-store/src/questions/questions.js';
import { staff } from '../../../../libs/domain/src/policy/roles.js';
import { Key, line } from '../border/fields.js';
import { CaseQuestion } from '../cases/question-schemas.js';

const SharedWith = z.enum([...staff, everybody]).meta({
  description: 'A role, or everybody of the utility; without it nobody else.',
});

/** As it stands in an address: every filter is a text or a number. */
const Filters = z.record(z.string(), z.union([z.string(), z.number()])).meta({
  description: 'The filters of the list of cases, as `GET /api/cases` takes them.',
});

export const NewQuestion = z
  .strictObject({
    name: line(80),
    filters: Filters.superRefine((filters, context) => {
      const { error } = CaseQuestion.safeParse(texts(filters));
      for (const { path, message } of error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [...path], message });
    }),
    sharedWith: SharedWith.exactOptional(),
  })
  .meta({
    id: 'NewQuestion',
    example: { name: 'Permits that wait for a month', filters: { stage: 'permit', atStageOver: 30 } },
  });
export type NewQuestion = z.infer<typeof NewQuestion>;

const texts = (filters: Record<string, string | number>): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]));

export const QuestionShared = z
  .strictObject({ sharedWith: SharedWith.exactOptional() })
  .meta({ id: 'QuestionShared', example: { sharedWith: 'supervisor' } });
export type QuestionShared = z.infer<typeof QuestionShared>;

export const OfQuestion = z.strictObject({ question: Key });
export type OfQuestion = z.infer<typeof OfQuestion>;

export const QuestionKept = z.strictObject({ question: z.string() }).meta({ id: 'QuestionKept' });
export type QuestionKept = z.infer<typeof QuestionKept>;

export const Questions = z
  .strictObject({
    questions: z.array(
      z
        .strictObject({
          key: z.string(),
          name: z.string(),
          owner: z.string(),
          ownerRole: z.string(),
          sharedWith: z.string().nullable(),
          filters: Filters,
          keptAt: z.string(),
        })
        .meta({ id: 'KeptQuestion' }),
    ),
  })
  .meta({ id: 'Questions' });
export type Questions = z.infer<typeof Questions>;
