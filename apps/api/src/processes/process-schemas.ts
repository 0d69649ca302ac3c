import { z } from 'zod';

const StageShape = z
  .strictObject({
    name: z.string(),
    owner: z.string(),
    after: z.array(z.string()).meta({ description: 'The stages that come before.' }),
    reportsItself: z.boolean(),
    items: z
      .strictObject({
        one: z.string(),
        states: z.array(
          z.strictObject({
            name: z.string(),
            next: z.array(z.string()),
            ends: z.boolean(),
            needs: z.array(z.string()).meta({ description: 'Fields that it must have to be here.' }),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'StageShape' });

export const ProcessList = z
  .strictObject({
    processes: z.array(
      z
        .strictObject({
          name: z.string(),
          prefix: z.string(),
          stages: z.array(StageShape),
          phases: z
            .array(z.strictObject({ name: z.string(), owner: z.string() }))
            .meta({ description: 'Of an agreement: one of them is open at a time.' }),
          itemFields: z
            .record(z.string(), z.any())
            .meta({ description: 'The same of what is recorded with items.' }),
          facts: z
            .record(z.string(), z.any())
            .meta({ description: 'The form of each fact, as JSON Schema.' }),
        })
        .meta({ id: 'Process' }),
    ),
  })
  .meta({ id: 'ProcessList' });
export type ProcessList = z.infer<typeof ProcessList>;
