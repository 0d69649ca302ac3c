import { z } from 'zod';
import { Party } from '../border/fields.js';

const counted = {
  count: z.int(),
  more: z.boolean().meta({ description: 'There are more; nobody counts further.' }),
};

export const Counts = z
  .strictObject({
    cases: z.strictObject(counted),
    late: z.strictObject(counted).meta({ description: 'Cases with a stage that is past its date.' }),
    toDos: z.strictObject(counted),
    stages: z.array(
      z.strictObject({
        stage: z.string(),
        ...counted,
        late: z.int(),
        parties: z
          .array(z.strictObject({ party: Party, count: z.int() }))
          .meta({ description: 'Whose days they are, of those that were counted.' }),
      }),
    ),
    load: z
      .array(z.strictObject({ assignee: z.string(), ...counted, late: z.int() }))
      .meta({ description: 'Open cases of each person, and how many are past their date.' }),
    waitingOn: z.array(z.strictObject({ party: Party, ...counted })),
  })
  .meta({ id: 'Counts' });
export type Counts = z.infer<typeof Counts>;
