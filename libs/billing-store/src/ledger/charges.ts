import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import type { Charge } from '../../../domain/src/accounts/charge.js';
import { cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import { earnedBy, serviceReceivable, type LedgerAccount } from './chart.js';
import { useCredit } from './credit.js';
import { post } from './postings.js';

/** A charge as it is made. */
export type NewCharge = Omit<Charge, 'entries' | 'disputed'> & { account: string };

/** Writes charges down. Each has to be posted to its ledger account in the same transaction. The same charge again changes nothing. */
export async function insertCharges(client: ClientBase, charges: readonly NewCharge[]): Promise<void> {
  const rows = charges.map((charge) => ({
    ...{ bill: null, arrangement: null, departed: false },
    ...charge,
    ledgerAccount: serviceReceivable(charge.account, charge),
  }));
  const { rowCount } = await client.query(insertText, [JSON.stringify(rows)]);
  if (rowCount === charges.length) return;
  const same = await client.query(sameText, [JSON.stringify(rows)]);
  if (same.rowCount === charges.length) return;
  throw new Problem(
    'ledger/key-reused',
    phrase`One of ${charges.map(({ key }) => key).join(', ')} exists otherwise.`,
  );
}

/** Charges an account by a posting of its own, and uses what credit there is. Answers whether the charge is new. */
export async function recordCharge(
  client: ClientBase,
  charge: NewCharge,
  given: { terms: AllocationTerms; earned?: LedgerAccount; memo?: string },
): Promise<boolean> {
  const { account, key, kind, amount, at } = charge;
  await insertCharges(client, [charge]);
  const isNew = await post(client, {
    ...{ key: `charge/${key}`, kind, at, account, memo: given.memo ?? key },
    lines: [
      { ledgerAccount: serviceReceivable(account, charge), amount },
      { ledgerAccount: given.earned ?? earnedBy(charge), amount: cents(-amount) },
    ],
  });
  if (isNew) await useCredit(client, { account, cause: `charge/${key}` }, given.terms);
  return isNew;
}

const columns = `key text, account text, service text, kind text, bill text, arrangement text, amount bigint, "dueOn" date,
  "issuedOn" date, at timestamptz, departed boolean, "ledgerAccount" text`;

const insertText = `
  INSERT INTO charges (key, account, service, kind, bill, arrangement, amount, due_on, issued_on, at, departed, ledger_account)
  SELECT key, account, service, kind, bill, arrangement, amount, "dueOn", "issuedOn", at, departed, "ledgerAccount"
  FROM jsonb_to_recordset($1) AS charge(${columns}) ON CONFLICT (key) DO NOTHING`;

const sameText = `
  SELECT FROM charges c JOIN jsonb_to_recordset($1) AS charge(${columns}) ON c.ledger_account = charge."ledgerAccount"
    AND c.key = charge.key AND c.kind = charge.kind AND c.amount = charge.amount AND c.due_on = charge."dueOn"`;
