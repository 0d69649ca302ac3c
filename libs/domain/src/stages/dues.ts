import type { Due } from '../cases/state.js';
import { dueAfter, dueEarlier, dueLater } from '../time/calendar.js';
import { earlier, later, type Instant } from '../time/instant.js';
import type { Draft } from './draft.js';
import { openingKey } from './draft.js';
import type { Stage } from './stage.js';

/** Sets a due; while the case is held, the clocks of its stages do not run. */
export function setDue<F>(draft: Draft<F>, key: string, due: Due): void {
  draft.change({ of: 'dues', key, is: due });
}

/** Takes every due of a watch away. */
export function dropDues<F>(draft: Draft<F>, watch: string, which: (due: Due) => boolean = () => true): void {
  for (const [key, due] of Object.entries(draft.state.dues)) {
    if (due.watch === watch && which(due)) draft.change({ of: 'dues', key, is: null });
  }
}

/** The instant at which a stage that opened then is due. */
export function dueOf<F>(draft: Draft<F>, row: Stage<F>, from: Instant): Instant {
  const key = typeof row.within === 'function' ? row.within(draft.view) : row.within;
  return dueAfter(draft.calendar, from, draft.rules.limit(key));
}

/** Reminder, ladder and notices of a stage that opens now; or, where time itself is waited for, its end. */
export function runClock<F>(draft: Draft<F>, row: Stage<F>, dueAt: Instant): void {
  for (const [key, due] of clockOf(draft, row, { openedAt: draft.now, dueAt })) setDue(draft, key, due);
}

/** All dues that a stage has from its opening, by key. */
export function clockOf<F>(
  draft: Draft<F>,
  row: Stage<F>,
  opened: { openedAt: Instant; dueAt: Instant },
): [string, Due][] {
  const watch = openingKey(draft.state, row.name);
  const paused = draft.state.head.hold ? { paused: true } : {};
  const due = (name: string, more: Omit<Due, 'watch' | 'name'>): [string, Due] => [
    `${watch}/${name}`,
    { watch, name: `${row.name}: ${name}`, ...paused, ...more },
  ];
  if (row.patient) return [due('over', { kind: 'expire', at: opened.dueAt })];
  const reminder = reminderAt(draft, opened.dueAt, opened.openedAt);
  const rungs = draft.rules
    .get('ladder')
    .map(({ rung, after }) =>
      due(rung, { kind: 'escalate', rung, at: dueAfter(draft.calendar, opened.dueAt, after) }),
    );
  return [
    due('reminder', { kind: 'remind', at: reminder }),
    ...rungs,
    ...noticesOf(draft, row, { watch, from: opened.openedAt, paused }),
  ];
}

/** Notices to whoever does not answer; after the last the case is cancelled. */
function noticesOf<F>(
  draft: Draft<F>,
  row: Stage<F>,
  opened: { watch: string; from: Instant; paused: { paused?: true } | object },
): [string, Due][] {
  if (!row.unanswered) return [];
  const { notices, cancelAfter } = draft.rules.get(row.unanswered.notices as 'customer notices');
  const at = (name: string, limit: typeof cancelAfter, details: Due['details']): [string, Due] => [
    `${opened.watch}/${name}`,
    {
      kind: 'expire',
      at: dueAfter(draft.calendar, opened.from, limit),
      watch: opened.watch,
      name: `${row.name}: ${name}`,
      ...opened.paused,
      ...(details ? { details } : {}),
    },
  ];
  return [
    ...notices.map(({ notice, after }) => at(notice, after, { notice })),
    at('unanswered', cancelAfter, { cancel: true }),
  ];
}

/** Before the due instant by the rule book's `reminder`, but not before the stage opened. */
function reminderAt<F>(draft: Draft<F>, dueAt: Instant, openedAt: Instant): Instant {
  const reminder = dueEarlier(draft.calendar, dueAt, draft.rules.limit('reminder'));
  return later(openedAt, earlier(reminder, dueAt));
}

/** Stops the clocks of the stages while a hold lasts. */
export function pauseClocks<F>(draft: Draft<F>): void {
  for (const [key, due] of Object.entries(draft.state.dues)) {
    if (isStageClock(draft, due) && !due.paused) draft.change({ of: 'dues', key, is: { paused: true } });
  }
}

/** Lets the clocks run on, later by the business days that the hold lasted. */
export function resumeClocks<F>(draft: Draft<F>, heldSince: Instant): void {
  for (const [key, due] of Object.entries(draft.state.dues)) {
    if (!due.paused) continue;
    const stage = draft.state.stages[due.watch.slice(0, due.watch.lastIndexOf('/'))];
    const from = later(heldSince, stage?.openedAt ?? heldSince);
    draft.change({
      of: 'dues',
      key,
      is: { paused: null, at: dueLater(draft.calendar, due.at, from, draft.now) },
    });
  }
  for (const [key, stage] of Object.entries(draft.state.stages)) {
    if (stage.status !== 'open' || !stage.dueAt || !stage.openedAt) continue;
    const dueAt = dueLater(draft.calendar, stage.dueAt, later(heldSince, stage.openedAt), draft.now);
    draft.change({ of: 'stages', key, is: { dueAt } });
  }
}

/** Clocks of open stages stop with a hold; what was made lasts on, items and asks run on. */
function isStageClock<F>(draft: Draft<F>, due: Due): boolean {
  const slash = due.watch.lastIndexOf('/');
  return draft.state.stages[due.watch.slice(0, slash)]?.status === 'open' && !due.watch.includes(': ');
}
