import { z } from 'zod';
import { harms, type HarmKind } from '../../../../libs/domain/src/work/harm.js';
import { Party } from '../border/fields.js';

export const counted = {
  count: z.int(),
  more: z.boolean().meta({ description: 'There are more; nobody counts further.' }),
};

export const Counted = z.strictObject(counted).meta({ id: 'Counted' });
export type Counted = z.infer<typeof Counted>;

export const StageAges = z
  .strictObject({
    groups: z
      .array(z.int())
      .meta({ description: 'From how many days on each group of `ages` is, to the next.' }),
    passedWithin: z.int().meta({ description: 'How many days back `passed` looks.' }),
    stages: z.array(
      z
        .strictObject({
          stage: z.string(),
          ...counted,
          late: z.int(),
          ages: z
            .array(z.int())
            .meta({ description: 'How many are open so long, of those that were counted.' }),
          passed: Counted.meta({ description: 'How many cases came through it lately.' }),
          days: z
            .strictObject({
              of: z.int().meta({ description: 'So many cases were looked at, those that fall due first.' }),
              parties: z.array(z.strictObject({ party: Party, days: z.number() })),
            })
            .meta({ description: 'Whose days they were since the stage opened, by the clock ledger.' }),
        })
        .meta({ id: 'StageAge' }),
    ),
  })
  .meta({ id: 'StageAges' });
export type StageAges = z.infer<typeof StageAges>;

const Owing = z
  .strictObject({
    name: z.string(),
    hours: z.number(),
    stages: z.array(
      z.strictObject({
        stage: z.string(),
        utility: z.string(),
        count: z.int(),
        late: z.int(),
        ours: z.int().meta({ description: 'Whose time is ours: these are owed.' }),
        days: z.int().meta({ description: 'Business days of their time limits together.' }),
        hoursADay: z.number(),
        hours: z.number(),
      }),
    ),
  })
  .meta({ id: 'Owing' });

export const LoadInHours = z.strictObject({ people: z.array(Owing), teams: z.array(Owing) }).meta({
  id: 'LoadInHours',
  description:
    'What is owed, in hours: the business days of each time limit, times the hours of a business day.',
});
export type LoadInHours = z.infer<typeof LoadInHours>;

export const Escalations = z
  .strictObject({
    escalations: z.array(
      z.strictObject({ role: z.string(), stage: z.string(), count: z.int(), since: z.string() }),
    ),
  })
  .meta({ id: 'Escalations' });
export type Escalations = z.infer<typeof Escalations>;

const kinds = Object.keys(harms) as [HarmKind, ...HarmKind[]];

export const OverdueByHarm = z
  .strictObject({
    harms: z.array(
      z.strictObject({
        harm: z.enum(kinds),
        count: z.int(),
        since: z.string().meta({ description: 'When the one that is latest was due.' }),
        parties: z.array(z.strictObject({ party: Party.nullable(), count: z.int() })),
      }),
    ),
  })
  .meta({ id: 'OverdueByHarm', description: 'From the worst harm down.' });
export type OverdueByHarm = z.infer<typeof OverdueByHarm>;
