import { z } from 'zod';
import { FactsByName, NoteText, Reason } from '../border/fields.js';

export const StageReport = z
  .strictObject({
    facts: FactsByName.exactOptional().meta({ description: 'What has become known, judged with the gate.' }),
    note: NoteText.exactOptional(),
  })
  .meta({ id: 'StageReport', example: { facts: { siteVisitedOn: '2026-05-04' } } });
export type StageReport = z.infer<typeof StageReport>;

export const StageReopening = z
  .strictObject({ reason: Reason })
  .meta({ id: 'StageReopening', example: { reason: 'route changed after the plat was recorded' } });
export type StageReopening = z.infer<typeof StageReopening>;

export const StageReview = z
  .strictObject({ outcome: z.enum(['approved', 'sent back']), note: NoteText.exactOptional() })
  .meta({ id: 'StageReview', example: { outcome: 'approved' } });
export type StageReview = z.infer<typeof StageReview>;
