import type { DataSource } from 'typeorm';
import { plusMilliseconds, type Instant } from '../../../domain/src/time/instant.js';
import { countOf, countedTo, type Count } from './case-list.js';
import { namesIn } from './leaps.js';

/** How long stages are open: each group from so many days on, to the next. */
export const ageGroups = [0, 7, 14, 30, 60, 90] as const;

/** How far back the funnel looks. */
export const passedWithinDays = 90;

/** A stage of the funnel: how many came through it lately, how many are at it, and for how long. */
export interface StageAges extends Count {
  stage: string;
  /** Past its date, of those that were counted. */
  late: number;
  /** In the order of `ageGroups`. */
  ages: number[];
  passed: Count;
}

interface Row {
  name: string;
  counted: number;
  late: number;
  ages: number[];
  passed: number;
}

/** Every stage that is open somewhere, counted no further than anybody reads. */
export async function agesByStage(store: DataSource, now: Instant): Promise<StageAges[]> {
  const daysAgo = (days: number): Instant => plusMilliseconds(now, -days * 86_400_000);
  const rows = await store.query<Row[]>(
    `SELECT names.name, counts.counted, counts.late, counts.ages, ended.passed FROM ${namesIn('stages', 'key', `status = 'open'`)} AS names,
       LATERAL (
         SELECT count(*)::integer AS counted, count(*) FILTER (WHERE due_at < $1::timestamptz)::integer AS late,
           ARRAY[${ageGroups.map((_, group) => countOfGroup(group)).join(', ')}] AS ages
         FROM (SELECT opened_at, due_at FROM stages WHERE status = 'open' AND key = names.name
               LIMIT ${countedTo + 1}) AS open_stages) AS counts,
       LATERAL (
         SELECT count(*)::integer AS passed FROM (
           SELECT FROM stages WHERE status = 'done' AND key = names.name AND ended_at >= $2::timestamptz
           LIMIT ${countedTo + 1}) AS done_stages) AS ended
     ORDER BY names.name`,
    [now, daysAgo(passedWithinDays), ...ageGroups.map(daysAgo)],
  );
  return rows.map(({ name, counted, passed, ...ages }) => ({
    ...{ stage: name, ...countOf(counted) },
    ...{ ...ages, passed: countOf(passed) },
  }));
}

/** The first group begins now and so has no first day. */
function countOfGroup(group: number): string {
  const [from, to] = [group + 3, group + 4];
  const isLast = group === ageGroups.length - 1;
  const conditions = [
    ...(group === 0 ? [] : [`opened_at <= $${from}::timestamptz`]),
    ...(isLast ? [] : [`opened_at > $${to}::timestamptz`]),
  ];
  // Named here, so that the database knows the type of a value that the first group does without.
  return `count(*) FILTER (WHERE ${[...conditions, `$${from}::timestamptz IS NOT NULL`].join(' AND ')})::integer`;
}
