import { z } from 'zod';
import { Key, line, NoteText, Party, StageName } from '../border/fields.js';
import { Question } from '../asks/ask-schemas.js';
import { Amendment, Cancellation, Reassignment } from '../cases/change-schemas.js';
import { Hold } from '../holds/hold-schemas.js';
import { ItemRecord } from '../items/item-schemas.js';
import { StageReopening, StageReport, StageReview } from '../stages/stage-schemas.js';

const stage = { stage: StageName };

/** A command as a person is about to give it. Texts count for nothing in what follows, and are not kept. */
export const Intended = z
  .discriminatedUnion('kind', [
    StageReport.extend({ kind: z.literal('report'), ...stage }),
    StageReopening.extend({ kind: z.literal('reopen'), ...stage }),
    StageReview.extend({ kind: z.literal('review'), ...stage }),
    Hold.extend({ kind: z.literal('hold') }),
    z.strictObject({ kind: z.literal('resume'), note: NoteText.exactOptional() }),
    Amendment.extend({ kind: z.literal('amend') }),
    Cancellation.extend({ kind: z.literal('cancel') }),
    Reassignment.extend({ kind: z.literal('reassign') }),
    Question.extend({ kind: z.literal('ask') }),
    z.strictObject({ kind: z.literal('answer'), ask: Key, answer: NoteText }),
    ItemRecord.extend({ kind: z.literal('record item') }),
    z.strictObject({ kind: z.literal('to do done'), toDo: Key, note: NoteText.exactOptional() }),
  ])
  .meta({ id: 'IntendedCommand', example: { kind: 'report', stage: 'intake' } });
export type Intended = z.infer<typeof Intended>;

export const Foresight = z
  .strictObject({
    entry: z.int().meta({ description: 'The last entry of the case on which this was judged.' }),
    lines: z.array(
      z.strictObject({ said: line(1_000), followed: z.array(z.string()), rules: z.array(z.string()) }),
    ),
    openStages: z.array(z.string()),
    party: Party.nullable(),
    status: z.enum(['open', 'cancelling', 'closed']),
  })
  .meta({ id: 'Foresight', description: 'What would follow, had it been given just now. Nothing is done.' });
export type Foresight = z.infer<typeof Foresight>;
