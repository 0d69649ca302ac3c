import { z } from 'zod';
import { InstantText, Key, PersonName } from '../border/fields.js';

export const NewAbsence = z
  .strictObject({
    person: PersonName.exactOptional().meta({ description: 'Whoever calls, when it is left out.' }),
    from: InstantText,
    until: InstantText.exactOptional().meta({ description: 'Left out while it is not known.' }),
  })
  .meta({ id: 'NewAbsence', example: { from: '2026-05-04T15:00:00Z', until: '2026-05-09T00:00:00Z' } });
export type NewAbsence = z.infer<typeof NewAbsence>;

export const OfAbsence = z.strictObject({ absence: Key });
export type OfAbsence = z.infer<typeof OfAbsence>;

export const AbsenceKept = z.strictObject({ absence: z.string() }).meta({ id: 'AbsenceKept' });
export type AbsenceKept = z.infer<typeof AbsenceKept>;

export const AbsenceQuery = z.strictObject({
  person: PersonName.exactOptional(),
  past: z.enum(['yes']).exactOptional().meta({ description: 'Also those that are over, the latest first.' }),
});
export type AbsenceQuery = z.infer<typeof AbsenceQuery>;

const at = z.string();

export const AbsencesView = z
  .strictObject({
    absences: z.array(
      z.strictObject({
        ...{ key: z.string(), person: z.string(), from: at, until: at.nullable() },
        ...{ saidBy: z.string(), saidByRole: z.string(), saidAt: at },
        ...{ endedAt: at.nullable(), endedBy: z.string().nullable() },
        covered: z
          .array(z.strictObject({ utility: z.string(), since: at }))
          .meta({ description: 'For which utilities the work is offered to the team now, and since when.' }),
        waits: z
          .strictObject({ cases: z.int(), toDos: z.int() })
          .nullable()
          .meta({ description: 'What this person has open now; nothing of an absence that is over.' }),
      }),
    ),
  })
  .meta({ id: 'Absences', description: 'Who is away, and who is going to be.' });
export type AbsencesView = z.infer<typeof AbsencesView>;

/** Why something is offered to the whole team. */
export const CoverView = z
  .strictObject({
    why: z.enum(['away', 'not kept in time']),
    person: z.string().nullable().meta({ description: 'Whose it is, or was.' }),
    since: at.nullable().meta({ description: 'Since when it is offered, of somebody who is away.' }),
    until: at.nullable().meta({ description: 'Until when this person is away, where it is known.' }),
  })
  .meta({ id: 'Cover', description: 'Why it is offered to the team.' });
export type CoverView = z.infer<typeof CoverView>;
