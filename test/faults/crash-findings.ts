import type { Client } from 'pg';
import type { Log } from './voice.js';

/** Everything that a store after its crashes does not keep of what was promised; nothing when all is well. Asked in SQL alone. */
export async function findings(store: Client, log: Log): Promise<string[]> {
  const found = [...(await ofEveryCommand(store, log)), ...(await neverSent(store, log))];
  return [...found, ...(await wrongs(store, ofClerks))];
}

/** The same of commands alone, whoever brought them: each acknowledged one is there once, in journals that hold. */
export async function ofEveryCommand(store: Client, log: Log): Promise<string[]> {
  return [...(await lostOrDoubled(store, log.entries)), ...(await wrongs(store, ofJournals))];
}

/** What must never be found: the keys of whatever a question answers. */
export interface Wrong {
  what: string;
  text: string;
}

export async function wrongs(store: Client, asked: readonly Wrong[]): Promise<string[]> {
  const found: string[] = [];
  for (const { what, text } of asked)
    found.push(...(await cases(store, text)).map((key) => `${key}: ${what}`));
  return found;
}

const cases = async (store: Client, text: string): Promise<string[]> =>
  (await store.query<{ key: string }>(text)).rows.map(({ key }) => key);

/** Every acknowledged command is one entry, under the number that the caller was told, and is remembered once. */
async function lostOrDoubled(store: Client, acknowledged: Log['entries']): Promise<string[]> {
  const { rows } = await store.query<{ key: string; entries: number; remembered: number }>(
    `SELECT a.key, count(DISTINCT (j.case_number, j.number))::integer AS entries,
            count(DISTINCT (k.caller, k.id))::integer AS remembered
     FROM jsonb_to_recordset($1::jsonb) AS a (caller text, key text, "caseNumber" text, entry integer)
     LEFT JOIN journal j ON j.command = a.key AND j.case_number = a."caseNumber" AND j.number = a.entry
     LEFT JOIN accepted_commands k ON k.caller = a.caller AND k.id = a.key AND k.case_number = a."caseNumber"
     GROUP BY a.key`,
    [JSON.stringify(acknowledged)],
  );
  return rows.flatMap(({ key, entries, remembered }) =>
    entries === 1 && remembered === 1
      ? []
      : [`${key} was acknowledged; the journal has ${entries}, ${remembered} remembered`],
  );
}

/** What people did is what they sent, each thing once. */
async function neverSent(store: Client, log: Log): Promise<string[]> {
  const { rows } = await store.query<{ command: string; times: number }>(
    `SELECT command, count(*)::integer AS times FROM journal WHERE role = 'project associate' GROUP BY command`,
  );
  return rows
    .filter(({ command, times }) => times !== 1 || !log.sent.has(command))
    .map(({ command, times }) => `${command} is in the journal ${times} times`);
}

const ofJournals: Wrong[] = [
  {
    what: 'its numbers have a gap',
    text: `SELECT case_number AS key FROM journal GROUP BY case_number
           HAVING min(number) <> 1 OR max(number) <> count(*)`,
  },
  {
    what: 'its chain does not hold',
    text: `SELECT DISTINCT case_number AS key FROM (
             SELECT case_number, hash, sha256(coalesce(
               lag(hash) OVER (PARTITION BY case_number ORDER BY number), decode(repeat('00', 32), 'hex')
             ) || convert_to(body, 'UTF8')) AS made FROM journal) links
           WHERE hash <> made`,
  },
  {
    what: 'its list row is not of its last entry',
    text: `SELECT c.case_number AS key FROM cases c
           JOIN case_states s USING (case_number)
           JOIN LATERAL (SELECT number, hash FROM journal j WHERE j.case_number = c.case_number
                         ORDER BY number DESC LIMIT 1) last ON true
           WHERE c.entry <> last.number OR s.entry <> last.number OR c.hash <> last.hash`,
  },
  {
    what: 'an effect has another number of done entries than one',
    text: `SELECT e.case_number || '/' || e.key AS key FROM effects e
           LEFT JOIN journal j ON j.case_number = e.case_number
             AND EXISTS (SELECT FROM jsonb_array_elements(j.body::jsonb->'changes') c
               WHERE c->>'of' = 'effects' AND c->>'key' = e.key AND c->'is'->>'state' = 'done')
           GROUP BY e.case_number, e.key, e.state
           HAVING count(j.number) <> CASE WHEN e.state IN ('done', 'undone') THEN 1 ELSE 0 END`,
  },
];

/** Clerks take every case to its end. */
const ofClerks: Wrong[] = [
  {
    what: 'has come to no end',
    text: `SELECT case_number AS key FROM cases WHERE status <> 'closed'`,
  },
  {
    what: 'an effect waits for a person',
    text: `SELECT case_number || '/' || key AS key FROM effects WHERE stuck IS NOT NULL`,
  },
];
