import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { Listed } from '../../../domain/src/cases/process.js';
import type { CaseState } from '../../../domain/src/cases/state.js';
import { partTables, type PartTable, type Row } from '../cases/rows.js';
import { inTransaction } from '../transaction.js';
import { wrongAnchor } from './anchors.js';
import { follow, type ChainLink } from './chain.js';
import { firstDifference, type Stored } from './rows-agree.js';

/** The first thing that is wrong with a case; without a number, with the anchors. */
export interface Finding {
  caseNumber?: string;
  wrong: string;
}

export interface Verifying {
  report: (finding: Finding) => void;
  /** What a list shows of a case by its process. Without it title, kind, level and address are not judged. */
  listed?: (state: CaseState) => Listed;
}

export interface Verified {
  cases: number;
  entries: number;
  wrong: number;
}

/** Follows every chain from its first entry, and holds state, lists, stages, clock, To Dos and decisions against it. Commands may go on meanwhile. */
export async function verify(store: DataSource, verifying: Verifying): Promise<Verified> {
  const verified: Verified = { cases: 0, entries: 0, wrong: 0 };
  const found = (finding: Finding): void => {
    verified.wrong += 1;
    verifying.report(finding);
  };
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = await inTransaction(store, (client) => readPage(client, after ?? ''), 'REPEATABLE READ');
    for (const one of page) {
      verified.cases += 1;
      verified.entries += one.journal.length;
      const wrong = wrongWith(one, verifying);
      if (wrong !== undefined) found({ caseNumber: one.caseNumber, wrong });
    }
    after = page.at(-1)?.caseNumber;
  }
  const wrong = await inTransaction(store, wrongAnchor, 'REPEATABLE READ');
  if (wrong !== undefined) found({ wrong });
  return verified;
}

interface OneCase {
  caseNumber: string;
  journal: ChainLink[];
  stored: Stored;
}

function wrongWith({ journal, stored }: OneCase, { listed }: Verifying): string | undefined {
  const { wrong, state, head, entries } = follow(journal);
  if (wrong !== undefined) return wrong;
  if (state === undefined) return 'the journal is empty';
  if (!head.equals(stored.row.hash as Buffer))
    return 'the chain ends elsewhere than the case says: entries were cut off or added';
  return firstDifference({ state, entries, listed: listed?.(state) }, stored);
}

const atOnce = 100;
const columnsOf: Partial<Record<string, string>> = { decisions: `*, entry || '/' || place AS key` };

/** Some cases with all that belongs to them, as of one instant. */
async function readPage(client: ClientBase, after: string): Promise<OneCase[]> {
  const { rows } = await client.query<
    Row & { case_number: string; state: string | null; text: string | null; words: string; named: boolean }
  >(
    `SELECT c.*, s.state, t.search AS text, words_of(c) AS words, c.customer_name IS NOT DISTINCT FROM k.name
         AND c.premise_address IS NOT DISTINCT FROM CASE WHEN p.number IS NOT NULL THEN concat_ws(', ', p.address, p.city) END AS named
     FROM cases c LEFT JOIN case_states s ON s.case_number = c.case_number
     LEFT JOIN case_texts t ON t.case_number = c.case_number LEFT JOIN premises p ON p.number = c.address
     LEFT JOIN accounts a ON a.number = c.account LEFT JOIN customers k ON k.number = a.customer
     WHERE c.case_number > $1 ORDER BY c.case_number LIMIT $2`,
    [after, atOnce],
  );
  const numbers = rows.map(({ case_number }) => case_number);
  const journal = await byCase(client, 'journal', numbers);
  const decisions = await byCase(client, 'decisions', numbers);
  const parts = new Map<PartTable, Map<string, Row[]>>();
  for (const table of partTables) parts.set(table, await byCase(client, table, numbers));
  return rows.map(({ state, text, words, named, ...row }) => {
    const of = (table: PartTable): Row[] => parts.get(table)?.get(row.case_number) ?? [];
    const stored = Object.fromEntries(partTables.map((table) => [table, of(table)])) as Stored['parts'];
    return {
      caseNumber: row.case_number,
      journal: (journal.get(row.case_number) ?? []) as unknown as ChainLink[],
      stored: {
        row,
        state,
        text,
        words,
        named,
        parts: stored,
        decisions: decisions.get(row.case_number) ?? [],
      },
    };
  });
}

async function byCase(client: ClientBase, table: string, numbers: string[]): Promise<Map<string, Row[]>> {
  const order = table === 'journal' ? 'ORDER BY case_number, number' : '';
  const { rows } = await client.query<Row & { case_number: string }>(
    `SELECT ${columnsOf[table] ?? '*'} FROM ${table} WHERE case_number = ANY ($1) ${order}`,
    [numbers],
  );
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const of = found.get(row.case_number);
    if (of === undefined) found.set(row.case_number, [row]);
    else of.push(row);
  }
  return found;
}
