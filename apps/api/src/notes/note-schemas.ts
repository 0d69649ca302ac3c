import { z } from 'zod';
import { NoteText, StageName } from '../border/fields.js';

export const NewNote = z.strictObject({ text: NoteText, stage: StageName.exactOptional() }).meta({
  id: 'NewNote',
  example: { text: 'Called; will be on site from Monday.', stage: 'scope and site visit' },
});
export type NewNote = z.infer<typeof NewNote>;

export const Notes = z
  .strictObject({
    notes: z.array(
      z
        .strictObject({
          id: z.string(),
          text: z.string(),
          author: z.string(),
          role: z.string(),
          at: z.string(),
        })
        .meta({ id: 'Note' }),
    ),
  })
  .meta({ id: 'Notes' });
export type Notes = z.infer<typeof Notes>;
