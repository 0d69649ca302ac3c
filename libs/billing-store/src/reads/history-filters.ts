import type { Party } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import type { Conditions } from './conditions.js';
import { someTimeWas } from './some-time-was.js';

/** Which cases by what has been. Opened and closed: from an instant on, and before another. */
export interface HistoryFilters {
  openedFrom?: Instant;
  openedBefore?: Instant;
  closedFrom?: Instant;
  closedBefore?: Instant;
  /** The stage asked for, or any, is open since this instant or longer; or since a later one. */
  atStageUntil?: Instant;
  atStageAfter?: Instant;
  /** Whose time some of it was, as the clock stands corrected: since the stage asked for opened, else ever. */
  daysOf?: Party;
  /** A stage that is done, and when it was. */
  passed?: string;
  passedFrom?: Instant;
  /** The rung that was told of a late stage; of the stage asked for, where one is. */
  escalatedTo?: string;
  /** Who has the stage asked for, or any that is open: it was given to them, or it is their own desk's in a case of theirs. */
  inHandOf?: string;
  stage?: string;
}

/** Written so that the wide filters narrow first: each of these looks up one case at a time. */
export function historyConditions(conditions: Conditions, filters: HistoryFilters): void {
  conditions
    .where('c.opened_at >= ?', filters.openedFrom)
    .where('c.opened_at < ?', filters.openedBefore)
    .where('c.closed_at >= ?', filters.closedFrom)
    .where('c.closed_at < ?', filters.closedBefore);
  atStage(conditions, filters);
  someTimeWas(conditions, filters);
  passed(conditions, filters);
  escalated(conditions, filters);
  inHand(conditions, filters);
}

function atStage(conditions: Conditions, { stage, atStageAfter, atStageUntil }: HistoryFilters): void {
  if (atStageAfter === undefined && atStageUntil === undefined) return;
  exists(conditions, 'stages', [
    `one.status = 'open'`,
    ...is(conditions, 'one.key = ?', stage),
    ...is(conditions, 'one.opened_at > ?', atStageAfter),
    ...is(conditions, 'one.opened_at <= ?', atStageUntil),
  ]);
}

function passed(conditions: Conditions, filters: HistoryFilters): void {
  if (filters.passed === undefined) return;
  exists(conditions, 'stages', [
    `one.status = 'done'`,
    ...is(conditions, 'one.key = ?', filters.passed),
    ...is(conditions, 'one.ended_at >= ?', filters.passedFrom),
  ]);
}

/** A rung of the ladder is told by a To Do that stands until the stage is reported. */
function escalated(conditions: Conditions, { stage, escalatedTo }: HistoryFilters): void {
  if (escalatedTo === undefined) return;
  exists(conditions, 'to_dos', [
    'one.done_at IS NULL',
    ...is(conditions, 'one.role = ?', escalatedTo),
    ...(stage === undefined
      ? [`one.what LIKE '% is late'`]
      : is(conditions, `one.what = ?::text || ' is late'`, stage)),
  ]);
}

function inHand(conditions: Conditions, { stage, inHandOf }: HistoryFilters): void {
  if (inHandOf === undefined) return;
  const [person] = is(conditions, '?', inHandOf);
  conditions.and(
    `(c.assignee = ${person} OR c.case_number IN (SELECT case_number FROM stages WHERE status = 'open' AND assignee = ${person}))`,
  );
  exists(conditions, 'stages', [
    `one.status = 'open'`,
    ...is(conditions, 'one.key = ?', stage),
    `(one.assignee = ${person} OR (one.assignee IS NULL AND c.assignee = ${person} AND one.owner = c.owner))`,
  ]);
}

const is = (conditions: Conditions, condition: string, value: unknown): string[] =>
  value === undefined ? [] : [condition.replaceAll('?', conditions.value(value))];

const exists = (conditions: Conditions, table: string, all: readonly string[]): Conditions =>
  conditions.and(
    `EXISTS (SELECT FROM ${table} one WHERE one.case_number = c.case_number AND ${all.join(' AND ')})`,
  );
