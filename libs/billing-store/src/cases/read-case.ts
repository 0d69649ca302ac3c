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

const lockAccount = `
  SELECT FROM accounts WHERE number = (SELECT account FROM cases WHERE case_number = $1) FOR NO KEY UPDATE`;
const lockCase = 'SELECT FROM cases WHERE case_number = $1 FOR NO KEY UPDATE';

/**
 * Begins a transaction, locks in the store's order (the account first where the process reads it, then the case) and reads
 * what the locks protect. All of it is sent in one go, and each is a statement of its own: what is read is never older than
 * the lock. Answers nothing when there is no such case.
 */
export async function takeCase(
  client: PoolClient,
  caseNumber: string,
  { withAccount, by }: { withAccount: boolean; by: CommandId },
): Promise<CaseRead | undefined> {
  const values = [caseNumber];
  const sent = [
    client.query('BEGIN'),
    ...(withAccount ? [client.query({ name: 'lock account of case', text: lockAccount, values })] : []),
    client.query({ name: 'lock case', text: lockCase, values }),
  ];
  const [read] = await Promise.all([findCase(client, caseNumber, by), ...sent]);
  return read;
}

/**
 * The same for another case of the account, within a transaction that is begun: behind its lock comes a savepoint, to which
 * what is decided in it can be undone alone.
 */
export async function takeCaseAlone(
  client: PoolClient,
  caseNumber: string,
  { savepoint, by }: { savepoint: string; by: CommandId },
): Promise<CaseRead> {
  const sent = [
    client.query({ name: 'lock case', text: lockCase, values: [caseNumber] }),
    client.query(`SAVEPOINT ${savepoint}`),
  ];
  const [read] = await Promise.all([readCase(client, caseNumber, by), ...sent]);
  return read;
}

/** A command's id, and who gave it. */
export interface CommandId {
  caller: string;
  id: string;
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
export async function readCase(client: PoolClient, caseNumber: string, by: CommandId): Promise<CaseRead> {
  const read = await findCase(client, caseNumber, by);
  if (!read) throw new Error(`${caseNumber} is gone although it is locked`);
  return read;
}

async function findCase(
  client: PoolClient,
  caseNumber: string,
  { caller, id }: CommandId,
): Promise<CaseRead | undefined> {
  const values = [caseNumber, caller, id];
  const { rows } = await client.query<CaseRecord>({ name: 'read case', text: caseText, values });
  return rows[0] && readOf(rows[0]);
}

const readOf = ({ state, hash, account, has_customer, body_hash, answer }: CaseRecord): CaseRead => ({
  state: JSON.parse(state) as CaseState,
  hash,
  ...(account === null ? {} : { account: { number: account, hasCustomer: has_customer } }),
  ...(body_hash === null || answer === null ? {} : { answered: { bodyHash: body_hash, answer } }),
});

/** What a command id was answered before, whatever case it was for. */
export async function readAnswered(client: PoolClient, by: CommandId): Promise<Answered | undefined> {
  const { rows } = await client.query<{ body_hash: Buffer; answer: string }>({
    name: 'read answered',
    text: 'SELECT body_hash, answer FROM accepted_commands WHERE caller = $1 AND id = $2',
    values: [by.caller, by.id],
  });
  return rows[0] && { bodyHash: rows[0].body_hash, answer: rows[0].answer };
}
