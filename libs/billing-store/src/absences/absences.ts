import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { Brought } from '../../../domain/src/cases/command.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import type { Absence } from '../../../domain/src/work/cover.js';
import { Conditions } from '../reads/conditions.js';

/** Writes an absence down and says under which key. The same command is one absence. */
export async function sayAway(
  client: ClientBase,
  { absence, at }: { absence: Absence; at: Instant },
  { caller, id }: Brought,
): Promise<string> {
  const { person, from, until } = absence;
  if (person !== caller.name) await mustBeSomebody(client, person);
  const digest = createHash('sha256').update(JSON.stringify([caller.role, caller.name, id]));
  const key = `absence-${digest.digest('hex').slice(0, 24)}`;
  await client.query(
    `INSERT INTO absences (key, person, "from", until, said_by, said_by_role, said_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (key) DO NOTHING`,
    [key, person, from, until, caller.name, caller.role, at],
  );
  return key;
}

/** Whoever may sign in, or has work by that name: an absence of nobody would cover nothing. */
async function mustBeSomebody(client: ClientBase, person: string): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM people WHERE name = $1)
       OR EXISTS (SELECT FROM cases WHERE status <> 'closed' AND assignee = $1)
       OR EXISTS (SELECT FROM to_dos WHERE done_at IS NULL AND assignee = $1) AS known`,
    [person],
  );
  if (rows[0]?.known) return;
  throw new Problem('person/not-found', phrase`Nobody by the name of ${person} has work here.`, {
    remedy: phrase`Name the person as cases do.`,
  });
}

/** Whose absence it is; a Problem when there is none. */
export async function absentPerson(client: ClientBase, key: string): Promise<string> {
  const { rows } = await client.query<{ person: string }>('SELECT person FROM absences WHERE key = $1', [
    key,
  ]);
  if (rows[0]) return rows[0].person;
  throw new Problem('absence/not-found', phrase`There is no absence ${key}.`);
}

/** Back again, or not gone at all. Phrase twice, the first counts. */
export async function endAbsence(
  client: ClientBase,
  { key, at, by }: { key: string; at: Instant; by: string },
): Promise<void> {
  await client.query(
    'UPDATE absences SET ended_at = coalesce(ended_at, $2), ended_by = coalesce(ended_by, $3) WHERE key = $1',
    [key, at, by],
  );
}

const thatHold = `SELECT person, "from", until FROM absences
  WHERE ended_at IS NULL AND "from" <= $1 AND (until IS NULL OR until > $1) ORDER BY "from", key`;

/** The absences that hold at an instant. */
export const absencesAt = (store: DataSource, now: Instant): Promise<Absence[]> =>
  store.query<Absence[]>(thatHold, [now]);

/** The same within a transaction. */
export async function absencesWithin(client: ClientBase, now: Instant): Promise<Absence[]> {
  return (await client.query<Absence>(thatHold, [now])).rows;
}

export interface ListedAbsence extends Absence {
  key: string;
  saidBy: string;
  saidByRole: string;
  saidAt: Instant;
  endedAt: Instant | null;
  endedBy: string | null;
}

const most = 500;

/** Absences, the next first: those that hold or are to come, or also those that are over. */
export function absenceList(
  store: DataSource,
  { person, past, now }: { person?: string; past: boolean; now: Instant },
): Promise<ListedAbsence[]> {
  const conditions = new Conditions().where('person = ?', person);
  if (!past) conditions.and('ended_at IS NULL').where('(until IS NULL OR until > ?)', now);
  return store.query<ListedAbsence[]>(
    `SELECT key, person, "from", until, said_by AS "saidBy", said_by_role AS "saidByRole", said_at AS "saidAt",
       ended_at AS "endedAt", ended_by AS "endedBy"
     FROM absences WHERE ${conditions.text} ORDER BY "from" ${past ? 'DESC' : 'ASC'}, key LIMIT ${most}`,
    conditions.values,
  );
}
