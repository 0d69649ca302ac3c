import { z } from 'zod';
import { Party } from '../border/fields.js';

export const Answer = z
  .strictObject({
    caseNumber: z.string(),
    entry: z.int().meta({ description: 'The number of the last entry of the journal.' }),
    at: z.string(),
    status: z.enum(['open', 'cancelling', 'closed']),
    did: z.enum(['done', 'nothing to do']),
    openStages: z.array(z.string()),
    party: Party.nullable(),
  })
  .meta({
    id: 'Answer',
    description: 'The command is durable, and the next read shows it.',
    example: {
      caseNumber: 'DP-2026-000123',
      entry: 7,
      at: '2026-05-04T15:00:00.000Z',
      status: 'open',
      did: 'done',
      openStages: ['qualification'],
      party: 'utility',
    },
  });
