import type { ClientBase } from 'pg';
import { cents, sum, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import type { LedgerAccount } from './chart.js';

/** One side of a posting: debit is positive, credit is negative. */
export interface Line {
  ledgerAccount: LedgerAccount;
  amount: Cents;
}

export interface NewPosting {
  /** Derived from what happened; the same key is the same posting. */
  key: string;
  kind: string;
  at: Instant;
  account?: string;
  caseNumber?: string;
  memo?: string;
  /** The key of the posting that this one takes back. */
  reverses?: string;
  lines: readonly Line[];
}

const insert = `
  WITH made AS (
    INSERT INTO postings (key, kind, account, case_number, at, memo, reverses) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (key) DO NOTHING RETURNING key)
  INSERT INTO ledger_entries (posting, ledger_account, amount)
  SELECT made.key, line."ledgerAccount", line.amount
  FROM made, jsonb_to_recordset($8) AS line("ledgerAccount" text, amount bigint)`;

/** Posts once for a key. Posting the same again changes nothing; other lines under the key are refused. Answers whether it is new. */
export async function post(client: ClientBase, posting: NewPosting): Promise<boolean> {
  refuseUnbalanced(posting);
  const { key, kind, account, caseNumber, at, memo, reverses, lines } = posting;
  const { rowCount } = await client.query({
    name: 'post',
    text: insert,
    values: [
      ...[key, kind, account ?? null, caseNumber ?? null, at, memo ?? null, reverses ?? null],
      JSON.stringify(lines),
    ],
  });
  if (rowCount) return true;
  if (inOrder(await linesOf(client, key)) === inOrder(lines)) return false;
  throw new Problem('ledger/key-reused', phrase`The posting ${key} exists with other lines.`);
}

/** Takes a posting back, line by line, under a key of its own. A posting is taken back once. */
export async function reverse(
  client: ClientBase,
  { key, newKey, at }: { key: string; newKey: string; at: Instant },
): Promise<boolean> {
  const { rows } = await client.query<Reversible>(reversible, [key]);
  const [old] = rows;
  if (old === undefined) throw new RangeError(`There is no posting ${key} to reverse`);
  if (old.reversed_by !== null && old.reversed_by !== newKey)
    throw new Problem('ledger/reversed', phrase`The posting ${key} is reversed by ${old.reversed_by}.`);
  const lines = (await linesOf(client, key)).map(({ ledgerAccount, amount }) => ({
    ledgerAccount,
    amount: cents(-amount),
  }));
  const { kind, account, memo, case_number: caseNumber } = old;
  return post(client, {
    ...{ key: newKey, kind: `${kind} reversed`, at, reverses: key, lines },
    ...(account === null ? {} : { account }),
    ...(memo === null ? {} : { memo }),
    ...(caseNumber === null ? {} : { caseNumber }),
  });
}

/** Debit less credit: what is owed to the utility is positive, what it owes is negative. */
export async function balanceOf(client: ClientBase, ledgerAccount: LedgerAccount): Promise<Cents> {
  const { rows } = await client.query<{ balance: string }>(
    'SELECT coalesce(sum(amount), 0)::text AS balance FROM ledger_entries WHERE ledger_account = $1',
    [ledgerAccount],
  );
  return cents(Number(rows[0]?.balance));
}

interface Reversible {
  kind: string;
  account: string | null;
  memo: string | null;
  case_number: string | null;
  reversed_by: string | null;
}

const reversible = `
  SELECT p.kind, p.account, p.memo, p.case_number, r.key AS reversed_by
  FROM postings p LEFT JOIN postings r ON r.reverses = p.key WHERE p.key = $1`;

async function linesOf(client: ClientBase, key: string): Promise<Line[]> {
  const { rows } = await client.query<{ ledgerAccount: LedgerAccount; amount: string }>(
    'SELECT ledger_account AS "ledgerAccount", amount::text FROM ledger_entries WHERE posting = $1 ORDER BY id',
    [key],
  );
  return rows.map(({ ledgerAccount, amount }) => ({ ledgerAccount, amount: cents(Number(amount)) }));
}

const inOrder = (lines: readonly Line[]): string =>
  lines
    .map(({ ledgerAccount, amount }) => `${ledgerAccount} ${amount}`)
    .sort()
    .join('\n');

/** A posting has two lines or more, none of them nothing, that add up to nothing. */
export function refuseUnbalanced({ key, lines }: Pick<NewPosting, 'key' | 'lines'>): void {
  const total = sum(...lines.map(({ amount }) => amount));
  if (lines.length >= 2 && total === 0 && lines.every(({ amount }) => amount !== 0)) return;
  throw new Problem(
    'ledger/unbalanced',
    phrase`The posting ${key} has ${lines.length} lines and is out by ${total} cents.`,
    { remedy: phrase`Give two lines or more, none of them zero, that add up to zero.` },
  );
}
