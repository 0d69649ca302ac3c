import type { Due, StageState } from '../cases/state.js';
import { ladderOf, type Opened, type Step } from '../cases/dues.js';
import { dueAfter, dueLater, type Limit } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import { openingKey } from '../cases/case-draft.js';
import type { Draft } from './draft.js';
import type { Stage } from './stage.js';

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
