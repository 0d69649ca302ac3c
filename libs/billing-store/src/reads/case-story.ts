import type { DataSource } from 'typeorm';
import type { Entry } from '../../../domain/src/cases/entry.js';
import { clockLedger, timeByParty, type Line } from '../../../domain/src/cases/clock-ledger.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Decision } from '../../../domain/src/rules/rule-book.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Standings } from '../news/standings.js';
import { pageSize } from './cursor.js';

/** An entry, and the id of the command that it ends. */
export interface StoryEntry extends Entry {
  command: string | null;
}

/** The journal of a case from its first entry on, or from the one after a number that was read. */
export async function caseStory(
  store: DataSource,
  caseNumber: string,
  { after = 0, limit = 200 }: { after?: number; limit?: number } = {},
): Promise<StoryEntry[]> {
  const rows = await store.query<{ body: string; command: string | null }[]>(
    `SELECT body, command FROM journal WHERE case_number = $1 AND number > $2 ORDER BY number LIMIT $3`,
    [caseNumber, after, pageSize(limit)],
  );
  if (rows.length === 0) await mustExist(store, caseNumber);
  return rows.map(({ body, command }) => ({ ...(JSON.parse(body) as Entry), command }));
}

/** Whose time it was, line by line and in sum. */
export interface ClockReading {
  lines: Line[];
  milliseconds: ReturnType<typeof timeByParty>;
}

export async function caseClock(store: DataSource, caseNumber: string, now: Instant): Promise<ClockReading> {
  const lines = clockLedger(await new Standings(store).stateOf(caseNumber), now);
  return { lines, milliseconds: timeByParty(lines) };
}

export interface ListedDecision extends Decision {
  entry: number;
  at: Instant;
  actor: string;
}

/** What was decided in a case by which rule, in the order of its journal. */
export async function decisionsOf(store: DataSource, caseNumber: string): Promise<ListedDecision[]> {
  const rows = await store.query<ListedDecision[]>(
    `SELECT d.entry, j.at, j.actor, d.rule, d.book, d.version, d.clause, d.source, d.standing, d.inputs, d.outcome
     FROM decisions d JOIN journal j ON j.case_number = d.case_number AND j.number = d.entry
     WHERE d.case_number = $1 ORDER BY d.entry, d.place`,
    [caseNumber],
  );
  if (rows.length === 0) await mustExist(store, caseNumber);
  return rows;
}

async function mustExist(store: DataSource, caseNumber: string): Promise<void> {
  const rows = await store.query<unknown[]>('SELECT FROM cases WHERE case_number = $1', [caseNumber]);
  if (rows.length === 0) throw new Problem('case/not-found', phrase`There is no case ${caseNumber}.`);
}
