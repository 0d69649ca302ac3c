import { z } from 'zod';
import type { CaseFilters } from '../../../../libs/billing-store/src/reads/case-filters.js';
import type { CaseQuestion as Question } from '../../../../libs/billing-store/src/reads/case-list.js';
import { harms, type HarmKind } from '../../../../libs/domain/src/work/harm.js';
import { plusMilliseconds, type Instant } from '../../../../libs/domain/src/time/instant.js';
import {
  AccountNumber,
  InstantText,
  line,
  Party,
  PersonName,
  RoleName,
  StageName,
} from '../border/fields.js';

const status = z.enum(['open', 'cancelling', 'closed']);
const yes = z.enum(['yes']).exactOptional();
const days = z.coerce.number<string>().int().min(0).max(3_660).exactOptional();
const kinds = Object.keys(harms) as [HarmKind, ...HarmKind[]];

/** Which cases; all of it must hold. Days are counted back from when it is asked: a question that is kept stays true. */
const which = {
  assignee: PersonName.exactOptional(),
  inHandOf: PersonName.exactOptional().meta({
    description: 'Has the stage: given to them, or their own desk’s in a case of theirs.',
  }),
  unassigned: yes.meta({ description: 'Only what nobody has.' }),
  owner: RoleName.exactOptional().meta({ description: 'The role that owns the case.' }),
  team: RoleName.exactOptional().meta({ description: 'A role that owns a stage that is open.' }),
  stage: StageName.exactOptional(),
  account: AccountNumber.exactOptional(),
  utility: line(40).exactOptional(),
  waitingOn: Party.exactOptional(),
  status: z
    .enum([...status.options, 'any'])
    .exactOptional()
    .meta({ description: 'Without it, what is not closed.' }),
  outcome: line(60).exactOptional().meta({ description: 'How it ended.' }),
  process: line(60).exactOptional(),
  kind: line(60).exactOptional(),
  level: z.coerce.number<string>().int().min(1).max(3).exactOptional(),
  onHold: z.enum(['yes', 'no']).exactOptional(),
  harm: z.enum(kinds).exactOptional().meta({ description: 'What becomes worse while it waits.' }),
  /** Asked in a header (`border/in-headers.ts`). */
  text: line(100).exactOptional().meta({ description: 'Words of number, title, address or account.' }),
};

const dates = {
  late: yes.meta({ description: 'Past its date.' }),
  dueBefore: InstantText.exactOptional(),
  dueWithin: days.meta({ description: 'Falls due within so many days; what is late does.' }),
  openedFrom: InstantText.exactOptional(),
  openedBefore: InstantText.exactOptional(),
  openedWithin: days.meta({ description: 'Opened in the last so many days.' }),
  closedFrom: InstantText.exactOptional(),
  closedBefore: InstantText.exactOptional(),
  closedWithin: days.meta({ description: 'Closed in the last so many days.' }),
  atStageOver: days.meta({ description: 'The stage is open for so many days or longer.' }),
  atStageUnder: days.meta({ description: 'The stage is open for less than so many days.' }),
  daysOf: Party.exactOptional().meta({ description: 'Whose time some of it was, since the stage opened.' }),
  passed: StageName.exactOptional().meta({ description: 'A stage that is done.' }),
  passedWithin: days.meta({ description: 'And was done in the last so many days.' }),
  escalatedTo: RoleName.exactOptional().meta({ description: 'A late stage was told to this role.' }),
};

export const CaseQuestion = z.strictObject({
  ...which,
  ...dates,
  sort: z.enum(['due', 'opened']).exactOptional(),
});
export type CaseQuestion = z.infer<typeof CaseQuestion>;

/** Days of a question, and the instant that they come to: so many days before now or after it. */
const counted = {
  dueWithin: { limits: 'dueBefore', sign: 1 },
  openedWithin: { limits: 'openedFrom', sign: -1 },
  closedWithin: { limits: 'closedFrom', sign: -1 },
  atStageOver: { limits: 'atStageUntil', sign: -1 },
  atStageUnder: { limits: 'atStageAfter', sign: -1 },
  passedWithin: { limits: 'passedFrom', sign: -1 },
} as const;
type Counted = keyof typeof counted;

/** A question as the store answers it at an instant. */
export function asked(question: CaseQuestion, now: Instant): Required<Pick<Question, 'filters' | 'sort'>> {
  const { unassigned, onHold, late, sort = 'due', ...others } = question;
  const { dueWithin, openedWithin, closedWithin, atStageOver, atStageUnder, passedWithin, ...which } = others;
  const inDays = { dueWithin, openedWithin, closedWithin, atStageOver, atStageUnder, passedWithin };
  const filters: CaseFilters = {
    ...which,
    ...(unassigned ? { unassigned: true } : {}),
    ...(onHold ? { onHold: onHold === 'yes' } : {}),
  };
  if (late) narrow(filters, 'dueBefore', now);
  for (const [name, count] of Object.entries(inDays) as [Counted, number | undefined][]) {
    const { limits, sign } = counted[name];
    if (count !== undefined) narrow(filters, limits, plusMilliseconds(now, sign * count * 86_400_000));
  }
  return { filters, sort };
}

/** Where an instant is given as well, both must hold. */
function narrow(filters: CaseFilters, limit: (typeof counted)[Counted]['limits'], at: Instant): void {
  const given = filters[limit] ?? at;
  const isNarrower = limit === 'dueBefore' || limit === 'atStageUntil' ? at < given : at > given;
  filters[limit] = isNarrower ? at : given;
}
