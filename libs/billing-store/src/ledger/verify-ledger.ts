import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { arrearsOf } from '../../../domain/src/accounts/arrears.js';
import type { Charge } from '../../../domain/src/accounts/charge.js';
import { localDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { chargesWhere } from '../accounts/account-money-text.js';
import { inTransaction } from '../transaction.js';

/** Something that is wrong with the ledger, and where. */
export interface LedgerFinding {
  account?: string;
  wrong: string;
}

interface Verifying {
  report: (finding: LedgerFinding) => void;
  /** Arrears are told as of this instant. */
  at: Instant;
}

/** Holds every posting, charge and protection against what must be true of them. Answers with how many accounts were looked at. */
export async function verifyLedger(store: DataSource, { report, at }: Verifying): Promise<number> {
  return inTransaction(
    store,
    async (client) => {
      for (const text of [unbalanced, unposted, negative, overused, unprotected]) {
        const { rows } = await client.query<LedgerFinding>(text);
        for (const { account, wrong } of rows) report({ ...(account ? { account } : {}), wrong });
      }
      return verifyArrears(client, { report, at });
    },
    'REPEATABLE READ',
  );
}

/** The charges of each account, aged, come to what their ledger accounts come to. */
async function verifyArrears(client: ClientBase, { report, at }: Verifying): Promise<number> {
  const { rows } = await client.query<{ account: string; balance: number }>(balances, [at]);
  for (const { account, balance } of rows) {
    const read = await client.query<{ charges: Charge[] }>(chargesWhere('true'), [account]);
    const { total } = arrearsOf(read.rows[0]?.charges ?? [], localDate(at.slice(0, 10)), at);
    if (total !== balance)
      report({ account, wrong: `arrears of ${total} cents are not the ${balance} of its open charges` });
  }
  return rows.length;
}

const unbalanced = `
  SELECT p.account, 'the posting ' || p.key || ' is out by ' || coalesce(sum(e.amount), 0) || ' cents' AS wrong
  FROM postings p LEFT JOIN ledger_entries e ON e.posting = p.key
  GROUP BY p.key HAVING coalesce(sum(e.amount), 1) <> 0 OR count(*) < 2`;

const unposted = `
  SELECT c.account, 'the charge ' || c.key || ' is not posted for its amount' AS wrong FROM charges c
  WHERE c.amount IS DISTINCT FROM (SELECT e.amount FROM ledger_entries e WHERE e.ledger_account = c.ledger_account
    ORDER BY e.id LIMIT 1)`;

const negative = `
  SELECT c.account, 'more was paid of the charge ' || c.key || ' than was owed' AS wrong FROM charges c
  WHERE (SELECT sum(e.amount) FROM ledger_entries e WHERE e.ledger_account = c.ledger_account) < 0`;

const overused = `
  SELECT NULL AS account, 'more was used of ' || e.ledger_account || ' than is there' AS wrong FROM ledger_entries e
  WHERE e.ledger_account LIKE 'customer credit/%' OR e.ledger_account LIKE 'program credit/%'
    OR e.ledger_account LIKE 'deposit held/%'
  GROUP BY e.ledger_account HAVING sum(e.amount) > 0`;

/** What the journal of a case says is protected is in the table, and the other way round. */
const unprotected = `
  WITH said AS (
    SELECT j.case_number, c.change #>> '{protection,key}' AS key FROM journal j,
      jsonb_array_elements(coalesce(j.body::jsonb -> 'onAccount', '[]')) AS c(change)
    WHERE j.body LIKE '%"onAccount"%' AND c.change ->> 'kind' = 'protect')
  SELECT k.account, CASE WHEN p.key IS NULL THEN 'the protection ' || s.key || ' of the journal of ' || s.case_number || ' is missing'
    ELSE 'the protection ' || p.key || ' is in no journal of ' || p.case_number END AS wrong
  FROM said s FULL JOIN (SELECT * FROM protections WHERE case_number IS NOT NULL) p ON p.key = s.key
  LEFT JOIN cases k ON k.case_number = coalesce(s.case_number, p.case_number)
  WHERE p.key IS NULL OR s.key IS NULL`;

const balances = `
  SELECT c.account, sum(e.amount)::float8 AS balance FROM charges c
    JOIN ledger_entries e ON e.ledger_account = c.ledger_account JOIN postings p ON p.key = e.posting
  WHERE p.at <= $1 GROUP BY c.account ORDER BY c.account`;
