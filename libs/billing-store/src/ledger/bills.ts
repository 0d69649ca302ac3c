import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import type { ChargeKind } from '../../../domain/src/accounts/charge.js';
import type { MeterRead } from '../../../domain/src/accounts/usage.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import { cents, sum, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { customerCredit, earnedBy, serviceReceivable, type LedgerAccount } from './chart.js';
import { insertCharges, type NewCharge } from './charges.js';
import { useCredit } from './credit.js';
import { insertReads, mustBringTheSame } from './meter-reads.js';
import { post, type NewPosting } from './postings.js';

/** A bill as the customer information system makes it: a line for each service and kind. */
export interface NewBill {
  number: string;
  account: string;
  kind: 'regular' | 'final' | 'corrected';
  periodFrom: LocalDate;
  periodTo: LocalDate;
  issuedOn: LocalDate;
  dueOn: LocalDate;
  at: Instant;
  lines: readonly { service: Service; kind: ChargeKind; amount: Cents }[];
  /** The number of the bill that it replaces. */
  corrects?: string;
  /** What the meters counted in its period. */
  reads?: readonly MeterRead[];
}

/** Bills an account that is locked, and uses its credit at once. The same bill again changes nothing. Answers whether it is new. */
export async function recordBill(
  client: ClientBase,
  bill: NewBill,
  terms: AllocationTerms,
): Promise<boolean> {
  const { number, account } = bill;
  const charges = chargesOf(bill);
  const posting = postingOf(bill, charges);
  if (!(await insertBill(client, bill))) return refuseOther(client, bill, posting);
  if (bill.corrects !== undefined) await withdrawBill(client, { ...bill, corrects: bill.corrects });
  await insertCharges(client, charges);
  await insertReads(client, number, bill.reads ?? []);
  await post(client, posting);
  if (bill.kind === 'final')
    await client.query('UPDATE accounts SET final_billed_on = $2 WHERE number = $1', [
      account,
      bill.issuedOn,
    ]);
  await useCredit(client, { account, cause: `bill/${number}` }, terms);
  return true;
}

function chargesOf({ number, account, issuedOn, dueOn, at, lines }: NewBill): NewCharge[] {
  const keyOf = (service: Service, kind: ChargeKind): string =>
    kind === 'service' ? `${number}/${service}` : `${number}/${service}/${kind}`;
  return lines.map(({ service, kind, amount }) => ({
    ...{ key: keyOf(service, kind), account, service, kind, amount },
    ...{ bill: number, dueOn, issuedOn, at },
  }));
}

const postingOf = ({ number, account, at }: NewBill, charges: readonly NewCharge[]): NewPosting => ({
  ...{ key: `bill/${number}`, kind: 'bill', at, account, memo: number },
  lines: charges.flatMap((charge) => [
    { ledgerAccount: serviceReceivable(account, charge), amount: charge.amount },
    { ledgerAccount: earnedBy(charge), amount: cents(-charge.amount) },
  ]),
});

const totalOf = ({ lines }: NewBill): Cents => sum(...lines.map(({ amount }) => amount));

async function insertBill(client: ClientBase, bill: NewBill): Promise<boolean> {
  const { number, account, kind, periodFrom, periodTo, issuedOn, dueOn, at, corrects } = bill;
  const { rowCount } = await client.query(
    `INSERT INTO bills (number, account, kind, period_from, period_to, issued_on, due_on, at, amount, corrects)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (number) DO NOTHING`,
    [number, account, kind, periodFrom, periodTo, issuedOn, dueOn, at, totalOf(bill), corrects ?? null],
  );
  return rowCount === 1;
}

async function refuseOther(client: ClientBase, bill: NewBill, posting: NewPosting): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM bills WHERE number = $1 AND account = $2 AND kind = $3 AND issued_on = $4 AND due_on = $5 AND amount = $6
       AND corrects IS NOT DISTINCT FROM $7`,
    [
      ...[bill.number, bill.account, bill.kind, bill.issuedOn, bill.dueOn],
      ...[totalOf(bill), bill.corrects ?? null],
    ],
  );
  if (rowCount === 0)
    throw new Problem('ledger/key-reused', phrase`The bill ${bill.number} exists with another content.`);
  await mustBringTheSame(client, bill.number, bill.reads ?? []);
  return post(client, posting);
}

interface Withdrawn {
  key: string;
  service: Service;
  kind: ChargeKind;
  ledgerAccount: LedgerAccount;
  amount: string;
  open: string;
}

/** Takes a bill back that another replaces: what is open of it is taken off, what was paid on it becomes the customer's credit. */
async function withdrawBill(
  client: ClientBase,
  { account, at, corrects }: { account: string; at: Instant; corrects: string },
): Promise<void> {
  const { rows } = await client.query<Withdrawn>(
    `SELECT c.key, c.service, c.kind, c.ledger_account AS "ledgerAccount", c.amount::text,
       (SELECT sum(e.amount) FROM ledger_entries e WHERE e.ledger_account = c.ledger_account)::text AS open
     FROM charges c WHERE c.bill = $1 AND c.account = $2`,
    [corrects, account],
  );
  if (rows.length === 0)
    throw new Problem('bill/not-found', phrase`${account} has no bill ${corrects} to correct.`);
  const lines = rows.flatMap((charge) => [
    { ledgerAccount: earnedBy(charge), amount: cents(Number(charge.amount)) },
    { ledgerAccount: charge.ledgerAccount, amount: cents(-Number(charge.open)) },
  ]);
  const paid = cents(-sum(...lines.map(({ amount }) => amount)));
  await post(client, {
    ...{ key: `bill withdrawn/${corrects}`, kind: 'bill withdrawn', at, account, memo: corrects },
    lines: [...lines, { ledgerAccount: customerCredit(account), amount: paid }].filter(
      ({ amount }) => amount !== 0,
    ),
  });
}
