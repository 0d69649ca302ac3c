import { z } from 'zod';
import { InstantText, NoteText, Party, Reason } from '../border/fields.js';

export const Hold = z
  .strictObject({
    reason: Reason,
    party: Party,
    reviewOn: InstantText.meta({ description: 'When somebody looks at the hold again.' }),
  })
  .meta({
    id: 'Hold',
    example: { reason: 'plat not recorded yet', party: 'customer', reviewOn: '2026-06-01T15:00:00Z' },
  });
export type Hold = z.infer<typeof Hold>;

export const Resumption = z
  .strictObject({ note: NoteText.exactOptional() })
  .meta({ id: 'Resumption', example: {} });
export type Resumption = z.infer<typeof Resumption>;
