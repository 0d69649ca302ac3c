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
    stages: z.array(z.strictObject({ stage: z.string(), ...counted })),
    waitingOn: z.array(z.strictObject({ party: Party, ...counted })),
  })
  .meta({ id: 'Counts' });
export type Counts = z.infer<typeof Counts>;
