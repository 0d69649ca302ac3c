import { z } from 'zod';
import { FieldsByName, ItemName, line, NoteText, StageName } from '../border/fields.js';

export const ItemRecord = z
  .strictObject({
    stage: StageName,
    item: ItemName,
    state: line(80)
      .exactOptional()
      .meta({ description: 'Where it goes; without it only fields are recorded.' }),
    fields: FieldsByName.exactOptional(),
    note: NoteText.exactOptional(),
  })
  .meta({
    id: 'ItemRecord',
    example: {
      stage: 'permit',
      item: 'City of Phoenix right-of-way',
      state: 'issued',
      fields: { number: 'PHX-2291', validFrom: '2026-05-04', expiresOn: '2026-11-04' },
    },
  });
export type ItemRecord = z.infer<typeof ItemRecord>;
