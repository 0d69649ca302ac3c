import { dueAfter, dueEarlier, dueLater } from '../time/calendar.js';
import { later, type Instant } from '../time/instant.js';
import { openingKey, type CaseDraft } from './case-draft.js';
import type { Due, StageState } from './state.js';

/** From when to when a stage has time. */
export interface Opened {
  openedAt: Instant;
  dueAt: Instant;
}

export function setDue(draft: CaseDraft, key: string, due: Due): void {
  draft.change({ of: 'dues', key, is: due });
}

/** Takes every due of a watch away. */
export function dropDues(draft: CaseDraft, watch: string): void {
  for (const [key, due] of Object.entries(draft.state.dues)) {
    if (due.watch === watch) draft.change({ of: 'dues', key, is: null });
  }
}

/** No clock of the case runs any more. Items are watched again should the case be reopened. */
export function stopAllClocks(draft: CaseDraft): void {
  for (const [key, due] of Object.entries(draft.state.dues)) {
    draft.change({ of: 'dues', key, is: null });
    if (draft.state.items[due.watch]) draft.change({ of: 'items', key: due.watch, is: { dueAt: null } });
  }
}

/** What comes of a stage that is not reported, and when. */
export type Step = Omit<Due, 'watch' | 'name'> & { step: string };

/** The reminder, and the rungs of the rule book's ladder. */
export function ladderOf(draft: CaseDraft, opened: Opened): Step[] {
  const rungs = draft.rules.get('ladder').map(({ rung, after }): Step => ({
    step: rung,
    kind: 'escalate',
    rung,
    at: dueAfter(draft.calendar, opened.dueAt, after),
  }));
  return [...reminderOf(draft, opened), ...rungs];
}

/** Before the due instant by the rule book's `reminder`. Nobody is reminded of what has only just opened. */
function reminderOf(draft: CaseDraft, { openedAt, dueAt }: Opened): Step[] {
  const at = dueEarlier(draft.calendar, dueAt, draft.rules.limit('reminder'));
  return at > openedAt ? [{ step: 'reminder', kind: 'remind', at }] : [];
}

/** While a hold lasts the clocks of open stages stand still; what was made lasts on, items and asks run on. */
export function pauseClocks(draft: CaseDraft): void {
  for (const [name] of openStages(draft)) {
    for (const [key] of duesOf(draft, name)) draft.change({ of: 'dues', key, is: { paused: true } });
  }
}

/** Lets the clocks run on, later by the business days that the hold lasted. */
export function resumeClocks(draft: CaseDraft, heldSince: Instant): void {
  for (const [name, stage] of openStages(draft)) {
    const { openedAt = heldSince, dueAt = heldSince } = stage;
    const held = { from: later(heldSince, openedAt), to: draft.now };
    const moved = (at: Instant): Instant => dueLater(draft.calendar, at, held.from, held.to);
    for (const [key, due] of duesOf(draft, name)) {
      draft.change({ of: 'dues', key, is: { paused: null, at: moved(due.at) } });
    }
    const holds = [...(stage.holds ?? []), held];
    draft.change({ of: 'stages', key: name, is: { dueAt: moved(dueAt), holds } });
  }
}

const openStages = (draft: CaseDraft): [string, StageState][] =>
  Object.entries(draft.state.stages).filter(([, stage]) => stage.status === 'open');

function duesOf(draft: CaseDraft, stage: string): [string, Due][] {
  const watch = openingKey(draft.state, stage);
  return Object.entries(draft.state.dues).filter(([, due]) => due.watch === watch);
}
