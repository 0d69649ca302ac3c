import type { Due, StageState } from '../cases/state.js';
import { dueAfter, dueEarlier, dueLater, type Limit } from '../time/calendar.js';
import { later, type Instant } from '../time/instant.js';
import { openingKey, type Draft } from './draft.js';
import type { Stage } from './stage.js';

/** From when to when a stage has time. */
export interface Opened {
  openedAt: Instant;
  dueAt: Instant;
}

export function setDue<F>(draft: Draft<F>, key: string, due: Due): void {
  draft.change({ of: 'dues', key, is: due });
}

/** Takes every due of a watch away. */
export function dropDues<F>(draft: Draft<F>, watch: string): void {
  for (const [key, due] of Object.entries(draft.state.dues)) {
    if (due.watch === watch) draft.change({ of: 'dues', key, is: null });
  }
}

/** No clock of the case runs any more. Items are watched again should the case be reopened. */
export function stopAllClocks<F>(draft: Draft<F>): void {
  for (const [key, due] of Object.entries(draft.state.dues)) {
    draft.change({ of: 'dues', key, is: null });
    if (draft.state.items[due.watch]) draft.change({ of: 'items', key: due.watch, is: { dueAt: null } });
  }
}

/** The instant at which a stage that opened then is due; holds since then make it later. */
export function dueOf<F>(
  draft: Draft<F>,
  row: Stage<F>,
  opened: { at: Instant; holds?: StageState['holds'] },
): Instant {
  const key = typeof row.within === 'function' ? row.within(draft.view) : row.within;
  const due = dueAfter(draft.calendar, opened.at, draft.rules.limit(key));
  return (opened.holds ?? []).reduce((moved, { from, to }) => dueLater(draft.calendar, moved, from, to), due);
}

/** All dues that a stage has from its opening, by key: reminder, ladder and notices; or, where time itself is waited for, its end. */
export function clockOf<F>(draft: Draft<F>, row: Stage<F>, opened: Opened): [string, Due][] {
  const watch = openingKey(draft.state, row.name);
  const paused = draft.state.head.hold ? { paused: true } : {};
  const steps = row.patient
    ? [{ step: 'over', kind: 'expire' as const, at: opened.dueAt }]
    : [...ladderOf(draft, opened), ...noticesOf(draft, row, opened.dueAt)];
  return steps.map(({ step, ...due }, order) => [
    `${watch}/${step}`,
    { watch, name: `${row.name}: ${step}`, order, ...paused, ...due },
  ]);
}

/** What comes of a stage that is not reported, and when. */
type Step = Omit<Due, 'watch' | 'name'> & { step: string };

function ladderOf<F>(draft: Draft<F>, opened: Opened): Step[] {
  const rungs = draft.rules.get('ladder').map(({ rung, after }): Step => ({
    step: rung,
    kind: 'escalate',
    rung,
    at: dueAfter(draft.calendar, opened.dueAt, after),
  }));
  return [...reminderOf(draft, opened), ...rungs];
}

/** Notices to whoever does not answer in time; after the last the case is cancelled. */
function noticesOf<F>(draft: Draft<F>, row: Stage<F>, dueAt: Instant): Step[] {
  if (!row.unanswered) return [];
  const { notices, cancelAfter } = draft.rules.get(row.unanswered.notices as 'customer notices');
  const at = (after: Limit): Instant => dueAfter(draft.calendar, dueAt, after);
  return [
    ...notices.map(({ notice, after }): Step => ({
      step: notice,
      kind: 'expire',
      at: at(after),
      details: { notice },
    })),
    { step: 'unanswered', kind: 'expire', at: at(cancelAfter), details: { cancel: true } },
  ];
}

/** Before the due instant by the rule book's `reminder`. Nobody is reminded of what has only just opened. */
function reminderOf<F>(draft: Draft<F>, { openedAt, dueAt }: Opened): Step[] {
  const at = dueEarlier(draft.calendar, dueAt, draft.rules.limit('reminder'));
  return at > openedAt ? [{ step: 'reminder', kind: 'remind', at }] : [];
}

/** While a hold lasts the clocks of open stages stand still; what was made lasts on, items and asks run on. */
export function pauseClocks<F>(draft: Draft<F>): void {
  for (const [name] of openStages(draft)) {
    for (const [key] of duesOf(draft, name)) draft.change({ of: 'dues', key, is: { paused: true } });
  }
}

/** Lets the clocks run on, later by the business days that the hold lasted. */
export function resumeClocks<F>(draft: Draft<F>, heldSince: Instant): void {
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

const openStages = <F>(draft: Draft<F>): [string, StageState][] =>
  Object.entries(draft.state.stages).filter(([, stage]) => stage.status === 'open');

function duesOf<F>(draft: Draft<F>, stage: string): [string, Due][] {
  const watch = openingKey(draft.state, stage);
  return Object.entries(draft.state.dues).filter(([, due]) => due.watch === watch);
}
