import type { DataSource } from 'typeorm';
import type { Party } from '../../../domain/src/cases/state.js';
import type { HarmKind } from '../../../domain/src/work/harm.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { countedTo } from './case-list.js';
import { harmColumn } from './harm-column.js';
import { namesIn } from './leaps.js';

/** Late stages that a role was told of and that are late still. */
export interface Escalated {
  role: string;
  stage: string;
  count: number;
  /** When the first of them was told. */
  since: Instant;
}

/** By whom was told, and of what. Counted no further than anybody reads. */
export function escalations(store: DataSource): Promise<Escalated[]> {
  return store.query<Escalated[]>(
    `SELECT names.name AS role, told.stage, told.count, told.since FROM ${namesIn('to_dos', 'role', 'done_at IS NULL')} AS names,
       LATERAL (
         SELECT left(what, -length(' is late')) AS stage, count(*)::integer AS count, min(raised_at) AS since
         FROM (SELECT what, raised_at FROM to_dos WHERE done_at IS NULL AND role = names.name LIMIT ${countedTo + 1}) AS open
         WHERE what LIKE '% is late' GROUP BY what) AS told
     ORDER BY names.name, told.count DESC, told.stage`,
  );
}

/** Cases past their date, by what becomes worse and by whose turn it is. */
export interface Overdue {
  harm: HarmKind;
  party: Party | null;
  count: number;
  /** When the one that is latest was due. */
  since: Instant;
}

export function overdueByHarm(store: DataSource, now: Instant): Promise<Overdue[]> {
  return store.query<Overdue[]>(
    `SELECT ${harmColumn} AS harm, c.party, count(*)::integer AS count, min(c.due_at) AS since
     FROM (SELECT process, open_stages, party, due_at FROM cases
           WHERE status <> 'closed' AND coalesce(due_at, 'infinity'::timestamptz) < $1::timestamptz
           ORDER BY coalesce(due_at, 'infinity'::timestamptz), case_number LIMIT ${countedTo + 1}) AS c
     GROUP BY 1, 2 ORDER BY 3 DESC`,
    [now],
  );
}
