import type { DataSource } from 'typeorm';
import { clockLedger, timeByParty } from '../../../domain/src/cases/clock-ledger.js';
import type { CaseState, Party } from '../../../domain/src/cases/state.js';
import { later, type Instant } from '../../../domain/src/time/instant.js';
import { namesIn } from './leaps.js';

/** Whose the time of the cases at a stage was since that stage opened, from the clock ledger. */
export interface WhoseDays {
  stage: string;
  /** How many cases were looked at: those that fall due first. */
  of: number;
  milliseconds: Partial<Record<Party, number>>;
}

interface Sum {
  stage: string;
  of: number;
  party: Party;
  milliseconds: number;
}

/** So many clocks of each stage are read through: more would say the same. */
export const clocksLookedAt = 1_000;

export async function whoseDays(store: DataSource, now: Instant): Promise<WhoseDays[]> {
  const [plain, put] = await Promise.all([asWritten(store, now), putRight(store, now)]);
  const stages = new Map<string, WhoseDays>();
  for (const { stage, of, party, milliseconds } of [...plain, ...put]) {
    const days = stages.get(stage) ?? { stage, of: 0, milliseconds: {} };
    days.milliseconds[party] = (days.milliseconds[party] ?? 0) + milliseconds;
    stages.set(stage, { ...days, of: days.of + of });
  }
  return [...stages.values()];
}

/** Summed where they lie: cases whose clock nobody has put right. A case counts in the line of the first of its parties. */
async function asWritten(store: DataSource, now: Instant): Promise<Sum[]> {
  return store.query<Sum[]>(
    `SELECT names.name AS stage, sums.party, sums.milliseconds, sums."of" FROM ${namesIn('stages', 'key', `status = 'open'`)} AS names,
       LATERAL (
         SELECT party, sum(milliseconds)::float8 AS milliseconds, count(*) FILTER (WHERE is_first)::integer AS "of" FROM (
           SELECT s.party,
             extract(epoch FROM least(coalesce(s."to", $1::timestamptz), $1::timestamptz)
               - greatest(s."from", one.opened_at)) * 1000 AS milliseconds,
             row_number() OVER (PARTITION BY one.case_number ORDER BY s."from") = 1 AS is_first
           FROM (SELECT case_number, opened_at FROM stages WHERE status = 'open' AND key = names.name
                   AND NOT EXISTS (SELECT FROM corrections r WHERE r.case_number = stages.case_number)
                 ORDER BY coalesce(due_at, 'infinity'::timestamptz), case_number LIMIT ${clocksLookedAt}) AS one
           JOIN spans s ON s.case_number = one.case_number
             AND (s."to" IS NULL OR s."to" > one.opened_at) AND s."from" < $1::timestamptz) AS parts
         GROUP BY party) AS sums`,
    [now],
  );
}

interface Clock {
  stage: string;
  openedAt: Instant;
  state: string;
}

/** The few whose clock was put right are laid out as the case itself shows them. */
async function putRight(store: DataSource, now: Instant): Promise<Sum[]> {
  const clocks = await store.query<Clock[]>(
    `SELECT one.key AS stage, one.opened_at AS "openedAt", whole.state
     FROM stages one JOIN case_states whole USING (case_number)
     WHERE one.status = 'open' AND one.case_number IN (SELECT case_number FROM corrections)
     ORDER BY coalesce(one.due_at, 'infinity'::timestamptz), one.case_number LIMIT ${clocksLookedAt}`,
  );
  return clocks.flatMap(({ state, ...opening }) => sumsOf(opening, JSON.parse(state) as CaseState, now));
}

function sumsOf({ stage, openedAt }: Omit<Clock, 'state'>, state: CaseState, now: Instant): Sum[] {
  const lines = clockLedger(state, now).filter(({ to }) => to > openedAt);
  const since = lines.map((line) => ({ ...line, from: later(line.from, openedAt) }));
  const sums = Object.entries(timeByParty(since)) as [Party, number][];
  return sums
    .filter(([, milliseconds]) => milliseconds > 0)
    .map(([party, milliseconds], index) => ({ stage, party, milliseconds, of: index === 0 ? 1 : 0 }));
}
