import { z } from 'zod';
import { answerFields, hardships } from '../../../../libs/domain/src/interviews/answers.js';
import { cents } from '../../../../libs/domain/src/money.js';
import { line } from '../border/fields.js';
import { Answer } from '../casework/answer.js';

const sum = z.int().min(0).max(100_000_000).transform(cents).meta({ description: 'Whole cents.' });

const Answers = z.strictObject({
  householdSize: z.int().min(1).max(50),
  monthlyIncome: sum,
  hardship: z.enum(hardships),
  medicalNeed: z.boolean(),
  priorityHousehold: z.boolean(),
  assistanceAskedFor: z.array(line(60)).max(20),
  canPayMonthly: sum.exactOptional(),
  payDay: z.int().min(1).max(31).exactOptional(),
  benefit: line(40).exactOptional(),
});

/** What somebody had answered before stopping. */
export const PartOfAnswers = Answers.exactPartial();

export const NewInterview = z
  .strictObject({
    answers: Answers.meta({ description: 'Sealed, field by field; no journal and no log has them.' }),
    language: line(40).exactOptional(),
    assisted: z.boolean().exactOptional().meta({ description: 'Gets a discount or aid already.' }),
    unauthorizedUse: z.boolean().exactOptional(),
  })
  .meta({
    id: 'NewInterview',
    example: {
      answers: {
        ...{ householdSize: 4, monthlyIncome: 187_650, hardship: 'job loss', medicalNeed: false },
        ...{ priorityHousehold: true, assistanceAskedFor: ['LIHEAP'], payDay: 5 },
      },
    },
  });
export type NewInterview = z.infer<typeof NewInterview>;

export const Interviewed = Answer.extend({
  results: z
    .array(z.strictObject({ rule: z.string(), met: z.boolean(), wouldChange: z.string().optional() }))
    .meta({ description: 'Each rule that was held against the answers, and what would change it.' }),
}).meta({ id: 'Interviewed' });
export type Interviewed = z.infer<typeof Interviewed>;

export const purposes = [
  'interview',
  'qualification',
  'exception',
  'medical protection',
  'appeal',
  'audit',
] as const;

export const AnswersAsked = z
  .strictObject({
    fields: z.array(z.enum(answerFields)).min(1),
    purpose: z.enum(purposes).meta({ description: 'Written down with the name of whoever opens them.' }),
  })
  .meta({ id: 'AnswersAsked', example: { fields: ['monthlyIncome'], purpose: 'qualification' } });
export type AnswersAsked = z.infer<typeof AnswersAsked>;

export const AnswersOpened = z
  .strictObject({
    caseNumber: z.string(),
    answers: z.record(z.string(), z.any()).meta({ description: 'Those that were asked for and given.' }),
  })
  .meta({ id: 'AnswersOpened' });
export type AnswersOpened = z.infer<typeof AnswersOpened>;
