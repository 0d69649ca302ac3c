import type { DataSource } from 'typeorm';
import type { Party } from '../../../domain/src/cases/state.js';
import { countOf, countedTo, type Count } from './case-list.js';

export interface StageCount extends Count {
  stage: string;
}

export interface PartyCount extends Count {
  party: Party;
}

/** How many openings of each stage are under way. The names are found by leaps through the index, each counted no further than needed. */
export async function openByStage(store: DataSource): Promise<StageCount[]> {
  const rows = await store.query<{ name: string; counted: number }[]>(
    counted({
      names: leaps('stages', 'key', `status = 'open'`),
      rows: `SELECT FROM stages WHERE status = 'open' AND key = names.name`,
    }),
  );
  return rows.map(({ name, counted }) => ({ stage: name, ...countOf(counted) }));
}

/** How many cases that are not closed wait on whom. */
export async function waitingByParty(store: DataSource): Promise<PartyCount[]> {
  const rows = await store.query<{ name: Party; counted: number }[]>(
    counted({
      names: leaps('cases', 'party', `status <> 'closed'`),
      rows: `SELECT FROM cases WHERE status <> 'closed' AND party = names.name`,
    }),
  );
  return rows.map(({ name, counted }) => ({ party: name, ...countOf(counted) }));
}

const leaps = (table: string, column: string, condition: string): string => `
  (SELECT min(${column}) FROM ${table} WHERE ${condition})
  UNION ALL
  SELECT (SELECT min(${column}) FROM ${table} WHERE ${condition} AND ${column} > names.name) FROM names
  WHERE names.name IS NOT NULL`;

const counted = ({ names, rows }: { names: string; rows: string }): string => `
  WITH RECURSIVE names (name) AS (${names})
  SELECT names.name, counts.counted FROM names,
    LATERAL (SELECT count(*)::integer AS counted FROM (${rows} LIMIT ${countedTo + 1}) AS counted_rows) AS counts
  WHERE names.name IS NOT NULL ORDER BY names.name`;
