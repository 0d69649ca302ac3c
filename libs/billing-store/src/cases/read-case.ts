import type { PoolClient } from 'pg';
import type { AccountStanding } from '../../../domain/src/accounts/standing.js';
import type { CaseState } from '../../../domain/src/cases/state.js';

/** A case as it is read for a decision, inside the transaction that has locked it. */
export interface CaseRead {
  state: CaseState;
  /** The head of its chain. */
  hash: Buffer;
  account?: AccountStanding;
  /** What the same command id was answered before. */
  answered?: Answered;
}

export interface Answered {
  bodyHash: Buffer;
  answer: string;
}

const isCaseNumber = /^[A-Z]{2}-\d{4}-\d{6,12}$/;

/**
 * Begins a transaction and locks in the store's order: the account first where the process reads it, then the case.
 * Each lock is a statement of its own, sent in one go; what they protect is read in a later one.
 * Answers whether there is such a case.
 */
export async function beginLocked(
  client: PoolClient,
  caseNumber: string,
  withAccount: boolean,
): Promise<boolean> {
  if (!isCaseNumber.test(caseNumber)) {
    await client.query('BEGIN');
    return false;
  }
  const account = `SELECT FROM accounts WHERE number = (SELECT account FROM cases WHERE case_number = '${caseNumber}') FOR NO KEY UPDATE;`;
  const results = (await client.query(
    `BEGIN; ${withAccount ? account : ''} SELECT FROM cases WHERE case_number = '${caseNumber}' FOR NO KEY UPDATE`,
  )) as unknown as { rowCount: number | null }[];
  return (results.at(-1)?.rowCount ?? 0) > 0;
}

const caseText = `
  SELECT s.state, c.hash, a.number AS account, a.customer IS NOT NULL AS has_customer, k.body_hash, k.answer
  FROM cases c JOIN case_states s USING (case_number) LEFT JOIN accounts a ON a.number = c.account
  LEFT JOIN accepted_commands k ON k.caller = $2 AND k.id = $3
  WHERE c.case_number = $1`;

interface CaseRecord {
  state: string;
  hash: Buffer;
  account: string | null;
  has_customer: boolean;
  body_hash: Buffer | null;
  answer: string | null;
}

/** Reads a locked case, and whether this command was accepted before. */
export async function readCase(
  client: PoolClient,
  caseNumber: string,
  by: { caller: string; id: string },
): Promise<CaseRead> {
  const { rows } = await client.query<CaseRecord>({
    name: 'read case',
    text: caseText,
    values: [caseNumber, by.caller, by.id],
  });
  const [row] = rows;
  if (!row) throw new Error(`${caseNumber} is gone although it is locked`);
  return {
    state: JSON.parse(row.state) as CaseState,
    hash: row.hash,
    ...(row.account === null ? {} : { account: { number: row.account, hasCustomer: row.has_customer } }),
    ...(row.body_hash === null || row.answer === null
      ? {}
      : { answered: { bodyHash: row.body_hash, answer: row.answer } }),
  };
}

/** What a command id was answered before, whatever case it was for. */
export async function readAnswered(
  client: PoolClient,
  by: { caller: string; id: string },
): Promise<Answered | undefined> {
  const { rows } = await client.query<{ body_hash: Buffer; answer: string }>({
    name: 'read answered',
    text: 'SELECT body_hash, answer FROM accepted_commands WHERE caller = $1 AND id = $2',
    values: [by.caller, by.id],
  });
  return rows[0] && { bodyHash: rows[0].body_hash, answer: rows[0].answer };
}
