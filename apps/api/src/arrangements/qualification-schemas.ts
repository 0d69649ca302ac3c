import { z } from 'zod';
import { Standing } from '../rules/rule-schemas.js';

const found = {
  rule: z.string(),
  about: z.string(),
  met: z.boolean(),
  wouldChange: z.string().nullable().meta({ description: 'What would change it, where it is not met.' }),
  ...{ clause: z.string(), source: z.string(), standing: Standing },
};

export const Qualification = z
  .strictObject({
    ...{ caseNumber: z.string(), at: z.string() },
    qualifies: z.boolean().meta({ description: 'Every rule is met, or an exception from it is granted.' }),
    rules: z.array(
      z.strictObject({
        ...found,
        because: z
          .array(z.string())
          .meta({ description: 'What of the account it is not met by: cases, payments, days.' }),
        granted: z.boolean(),
      }),
    ),
    interview: z
      .strictObject({ at: z.string(), results: z.array(z.strictObject(found)) })
      .nullable()
      .meta({ description: 'What the household qualifies for beside an arrangement. None before it.' }),
  })
  .meta({
    id: 'Qualification',
    description: 'Which rules are met now, which not, and what would change it.',
  });
export type Qualification = z.infer<typeof Qualification>;

export const Choices = z
  .strictObject({
    caller: z
      .strictObject({ as: z.string(), method: z.string() })
      .nullable()
      .meta({ description: 'Who is known today to call.' }),
    identityMethods: z.array(z.string()),
    programs: z.array(z.string()).meta({ description: 'Assistance that the rules know.' }),
    benefits: z.array(z.string()).meta({ description: 'Incomes whose day the rules know.' }),
    exceptions: z.array(
      z
        .strictObject({ from: z.string(), roles: z.array(z.string()) })
        .meta({ description: 'From which rules there may be an exception, and who grants it.' }),
    ),
  })
  .meta({ id: 'ArrangementChoices', description: 'What the rules of the day let a counselor choose from.' });
export type Choices = z.infer<typeof Choices>;
