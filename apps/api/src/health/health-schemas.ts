import { z } from 'zod';

export const Alive = z.strictObject({ status: z.literal('alive') }).meta({ id: 'Alive' });

export const Readiness = z
  .strictObject({
    status: z.enum(['ready', 'degraded', 'unavailable']).meta({
      description: 'Degraded: people can work, but what time and partners bring about waits.',
    }),
    postgres: z.enum(['reachable', 'away']),
    temporal: z.enum(['reachable', 'away']),
    workers: z
      .array(
        z.strictObject({
          name: z.string(),
          startedAt: z.string(),
          seenAt: z.string(),
          told: z.int().meta({ description: 'Cases told since it started.' }),
          revived: z.int().meta({ description: 'Workflows started anew since it started.' }),
        }),
      )
      .meta({ description: 'Processes that carry cases and were seen just now.' }),
    relay: z
      .strictObject({
        untold: z.int().meta({ description: 'Cases whose workflow has not heard the newest.' }),
        oldestSeconds: z.number().meta({ description: 'How long the oldest of these has waited.' }),
        effectsOwed: z.int().meta({ description: 'Letters, orders and calls that are to be made.' }),
        effectsStuck: z.int().meta({ description: 'Those that wait for a person.' }),
        duesPassed: z.int().meta({ description: 'Cases whose next due has passed.' }),
      })
      .nullable(),
    missing: z.array(z.string()).meta({ description: 'What is not as it should be, in words.' }),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
