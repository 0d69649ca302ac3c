import { z } from 'zod';
import { Counted } from '../border/page.js';
import { ActorView } from './part-schemas.js';

export const StoryQuery = z.strictObject({
  after: Counted.exactOptional().meta({ description: 'From the entry after this one.' }),
  limit: z.coerce.number<string>().int().min(1).max(200).exactOptional(),
});
export type StoryQuery = z.infer<typeof StoryQuery>;

export const StoryLine = z
  .strictObject({
    number: z.int(),
    at: z.string(),
    by: ActorView,
    act: z.string().meta({ description: 'What kind of entry it is.' }),
    stage: z.string().nullable(),
    said: z.string().meta({ description: 'What was done, in the words of the trade.' }),
    words: z
      .record(z.string(), z.string())
      .meta({ description: 'What it says of, by name: the stage, the item, the reason.' }),
    text: z.string().nullable().meta({ description: 'The note, question or answer that it names.' }),
    followed: z.array(z.string()).meta({ description: 'What followed from it.' }),
    rules: z.array(z.string()).meta({ description: 'Rules that decided something in it.' }),
    command: z.string().nullable().meta({ description: 'The id of the command.' }),
  })
  .meta({ id: 'StoryLine' });
export type StoryLine = z.infer<typeof StoryLine>;

export const Story = z
  .strictObject({
    caseNumber: z.string(),
    lines: z.array(StoryLine),
    next: z
      .int()
      .nullable()
      .meta({ description: 'Ask with `after` for what comes next; none when this was all.' }),
  })
  .meta({ id: 'Story' });
export type Story = z.infer<typeof Story>;
