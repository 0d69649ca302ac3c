import { z } from 'zod';
import { Party } from '../border/fields.js';
import { counted } from './manager-schemas.js';

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
    waitingOn: z.array(z.strictObject({ party: Party, ...counted })),
  })
  .meta({ id: 'Counts' });
export type Counts = z.infer<typeof Counts>;
