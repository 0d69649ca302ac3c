import { z } from 'zod';
import { Key, NoteText } from '../border/fields.js';

export const GoOn = z
  .strictObject({
    effect: Key.meta({ description: 'The key of the effect within the case.' }),
    settledByHand: z.boolean().exactOptional().meta({ description: 'It was done by hand; no further call.' }),
    note: NoteText.exactOptional(),
  })
  .meta({ id: 'GoOn', example: { effect: 'permit/1/apply for permit/City of Phoenix' } });
export type GoOn = z.infer<typeof GoOn>;
