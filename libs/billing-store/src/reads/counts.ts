import type { DataSource } from 'typeorm';
import type { Party } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { countOf, countedTo, type Count } from './case-list.js';
import { namesIn } from './leaps.js';

export interface StageCount extends Count {
  stage: string;
  /** Past its date, of those that were counted. */
  late: number;
  /** Whose days they are, of those that were counted. */
  parties: { party: Party; count: number }[];
}

export interface PartyCount extends Count {
  party: Party;
}

interface PartyOfStage {
  name: string;
  party: Party | null;
  counted: number;
  late: number;
}

/** Whose days they are is in the cases: each that is counted has to be looked up. */
const countedAtStage = 2_000;

/** How many openings of each stage are under way, whose days they are, and how many are late. The names are found by leaps through the index, each counted no further than needed. */
export async function openByStage(store: DataSource, now: Instant): Promise<StageCount[]> {
  const rows = await store.query<PartyOfStage[]>(
    `SELECT names.name, counts.party, counts.counted, counts.late FROM ${namesIn('stages', 'key', `status = 'open'`)} AS names,
       LATERAL (
         SELECT c.party, count(*)::integer AS counted,
           count(*) FILTER (WHERE open_stages.due_at < $1::timestamptz)::integer AS late
         FROM (SELECT case_number, due_at FROM stages WHERE status = 'open' AND key = names.name
               LIMIT ${countedAtStage + 1}) AS open_stages JOIN cases c USING (case_number)
         GROUP BY c.party) AS counts
     ORDER BY names.name, counts.counted DESC`,
    [now],
  );
  const stages = [...new Set(rows.map(({ name }) => name))];
  return stages.map((stage) =>
    stageOf(
      stage,
      rows.filter(({ name }) => name === stage),
    ),
  );
}

function stageOf(stage: string, rows: PartyOfStage[]): StageCount {
  const sum = (of: 'counted' | 'late'): number => rows.reduce((total, row) => total + row[of], 0);
  const parties = rows.flatMap(({ party, counted }) => (party ? [{ party, count: counted }] : []));
  const late = Math.min(sum('late'), countedAtStage);
  return { stage, ...countOf(sum('counted'), countedAtStage), late, parties };
}

/** How many cases that are not closed wait on whom. */
export async function waitingByParty(store: DataSource): Promise<PartyCount[]> {
  const rows = await store.query<{ name: Party; counted: number }[]>(
    `SELECT names.name, counts.counted FROM ${namesIn('cases', 'party', `status <> 'closed'`)} AS names,
       LATERAL (SELECT count(*)::integer AS counted FROM (
         SELECT FROM cases WHERE status <> 'closed' AND party = names.name LIMIT ${countedTo + 1}) AS counted_rows) AS counts
     ORDER BY names.name`,
  );
  return rows.map(({ name, counted }) => ({ party: name, ...countOf(counted) }));
}
