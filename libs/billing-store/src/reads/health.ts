import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { countOf, countedTo, type Count } from './case-list.js';

/** Whether cases are carried: what the relay has not told, what is owed outside, and what time should have done. */
export interface StoreHealth {
  untold: Count & { since: Instant | null };
  /** Effects that are owed or begun. */
  owed: Count;
  /** Effects whose call keeps failing: they wait for a person. A letter that waits for an approval has not failed. */
  stuck: Count;
  /** Cases whose next due has passed. */
  duesPassed: Count;
}

export async function storeHealth(store: DataSource, now: Instant): Promise<StoreHealth> {
  const [row] = await store.query<
    [Record<'untold' | 'owed' | 'stuck' | 'dues', number> & { since: Instant | null }]
  >(
    `SELECT ${upTo('news', 'true')} AS untold, (SELECT min(since) FROM news) AS since,
       ${upTo('effects', `state IN ('owed', 'begun')`)} AS owed,
       ${upTo('effects', `stuck IS NOT NULL AND stuck <> 'document/held'`)} AS stuck,
       ${upTo('cases', `next_due < $1::timestamptz`)} AS dues`,
    [now],
  );
  const { untold, since, owed, stuck, dues } = row;
  return {
    untold: { ...countOf(untold), since },
    owed: countOf(owed),
    stuck: countOf(stuck),
    duesPassed: countOf(dues),
  };
}

const upTo = (table: string, condition: string): string =>
  `(SELECT count(*)::integer FROM (SELECT FROM ${table} WHERE ${condition} LIMIT ${countedTo + 1}) AS counted_rows)`;
