import { z } from 'zod';
import { harms, type HarmKind } from '../../../../libs/domain/src/work/harm.js';
import { CoverView } from '../absences/absence-schemas.js';
import { ListedCase } from '../cases/list-schemas.js';
import { CaseQuestion } from '../cases/question-schemas.js';

/** What to do next is asked as any list is; what is closed is no work. */
export const WorkQuery = CaseQuestion.omit({
  ...{ sort: true, status: true, outcome: true },
  ...{ closedFrom: true, closedBefore: true, closedWithin: true },
}).extend({
  unassigned: z
    .enum(['yes'])
    .exactOptional()
    .meta({ description: 'Only what nobody has, or what is offered because whoever has it is away.' }),
  offered: z
    .enum(['yes'])
    .exactOptional()
    .meta({ description: 'Only what is offered to the team because whoever has it is away.' }),
});
export type WorkQuery = z.infer<typeof WorkQuery>;

const kinds = Object.keys(harms) as [HarmKind, ...HarmKind[]];

export const HarmView = z
  .strictObject({
    why: z.enum(kinds).meta({ description: 'What becomes worse while it waits.' }),
    turn: z.enum(['ours', 'theirs', 'on hold']),
    days: z.int().nullable().meta({ description: 'Until it is due; negative once it is late.' }),
    points: z.number().meta({ description: 'More comes first.' }),
  })
  .meta({ id: 'Harm' });

export const Work = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({ ...ListedCase.shape, harm: HarmView, cover: CoverView.nullable() })
        .meta({ id: 'WorkRow' }),
    ),
    more: z.boolean().meta({ description: 'There is more that falls due later than all of these.' }),
  })
  .meta({ id: 'Work' });
export type Work = z.infer<typeof Work>;
