import type { DataSource } from 'typeorm';
import { cents, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';

export interface AccountHead {
  number: string;
  utility: string;
  openedAt: Instant;
  closedAt: Instant | null;
  customer: { number: string; name: string; kind: string; email: string | null; phone: string | null } | null;
}

export interface AccountService {
  key: string;
  servicePoint: string;
  commodity: string;
  meter: string | null;
  status: 'pending' | 'active' | 'ended';
  startsAt: Instant | null;
  endedAt: Instant | null;
  address: string;
  city: string;
}

export interface AccountInvoice {
  number: string;
  caseNumber: string;
  purpose: string;
  amount: Cents;
  issuedAt: Instant;
  dueOn: string | null;
  withdrawnAt: Instant | null;
  settledAt: Instant | null;
}

export interface AccountPayment {
  payment: string;
  invoice: string;
  caseNumber: string;
  purpose: string;
  amount: Cents;
  tender: string;
  paidBy: string | null;
  receivedAt: Instant;
  returnedAt: Instant | null;
  returnedReason: string | null;
}

export interface AccountRefund {
  key: string;
  caseNumber: string;
  purpose: string;
  owedTo: string;
  amount: Cents;
  reason: string;
  owedAt: Instant;
  paidAt: Instant | null;
  withdrawnAt: Instant | null;
}

export interface AccountAdvance {
  caseNumber: string;
  /** What of the job's money is refunded as service is taken up, while it is. */
  amount: Cents;
  from: string;
  until: string;
  endedAt: Instant | null;
  endedAs: string | null;
}

export interface AccountOverview extends AccountHead {
  services: AccountService[];
  invoices: AccountInvoice[];
  payments: AccountPayment[];
  refunds: AccountRefund[];
  advances: AccountAdvance[];
  /** What is billed for jobs and unpaid; apart from service. */
  owedForJobs: Cents;
}

/** A billing account: whose it is, where it takes service, and the money of its jobs. */
export async function accountOverview(store: DataSource, number: string): Promise<AccountOverview> {
  const head = await headOf(store, number);
  const [services, invoices, payments, refunds, advances, owedForJobs] = await Promise.all([
    store.query<AccountService[]>(servicesOf, [number]),
    withAmounts<AccountInvoice>(store, invoicesOf, number),
    withAmounts<AccountPayment>(store, paymentsOf, number),
    withAmounts<AccountRefund>(store, refundsOf, number),
    withAmounts<AccountAdvance>(store, advancesOf, number),
    owedForJobsOf(store, number),
  ]);
  return { ...head, services, invoices, payments, refunds, advances, owedForJobs };
}

async function headOf(store: DataSource, number: string): Promise<AccountHead> {
  const [row] = await store.query<AccountHead[]>(
    `SELECT a.number, a.utility, a.opened_at AS "openedAt", a.closed_at AS "closedAt",
       CASE WHEN c.number IS NOT NULL THEN json_build_object('number', c.number, 'name', c.name, 'kind', c.kind,
         'email', c.email, 'phone', c.phone) END AS customer
     FROM accounts a LEFT JOIN customers c ON c.number = a.customer WHERE a.number = $1`,
    [number],
  );
  if (row === undefined)
    throw new Problem('account/not-found', phrase`There is no billing account ${number}.`);
  return row;
}

const servicesOf = `
  SELECT s.key, s.service_point AS "servicePoint", p.commodity, s.meter, s.status, s.starts_at AS "startsAt",
    s.ended_at AS "endedAt", m.address, m.city
  FROM services s JOIN service_points p ON p.number = s.service_point JOIN premises m ON m.number = p.premise
  WHERE s.account = $1 ORDER BY s.starts_at, s.key`;

const invoicesOf = `
  SELECT number, case_number AS "caseNumber", purpose, amount, issued_at AS "issuedAt", due_on AS "dueOn",
    withdrawn_at AS "withdrawnAt", settled_at AS "settledAt"
  FROM invoices WHERE account = $1 ORDER BY issued_at, number`;

const paymentsOf = `
  SELECT payment, invoice, case_number AS "caseNumber", purpose, amount, tender, paid_by AS "paidBy",
    received_at AS "receivedAt", returned_at AS "returnedAt", returned_reason AS "returnedReason"
  FROM payments WHERE account = $1 AND invoice IS NOT NULL ORDER BY received_at, payment`;

const refundsOf = `
  SELECT key, case_number AS "caseNumber", purpose, owed_to AS "owedTo", amount, reason, owed_at AS "owedAt",
    paid_at AS "paidAt", withdrawn_at AS "withdrawnAt"
  FROM refunds WHERE account = $1 ORDER BY owed_at, key`;

const advancesOf = `
  SELECT case_number AS "caseNumber", refundable AS amount, refundable_from AS from, refundable_until AS until,
    ended_at AS "endedAt", ended_as AS "endedAs"
  FROM advances WHERE account = $1 ORDER BY refundable_from, case_number`;

async function withAmounts<Row extends { amount: Cents }>(
  store: DataSource,
  text: string,
  number: string,
): Promise<Row[]> {
  const rows = await store.query<Row[]>(text, [number]);
  return rows.map((row) => ({ ...row, amount: cents(Number(row.amount)) }));
}

/** Names of the chart begin alike for all jobs of an account. */
async function owedForJobsOf(store: DataSource, number: string): Promise<Cents> {
  const [row] = await store.query<[{ owed: string }]>(
    `SELECT coalesce(sum(e.amount), 0)::text AS owed FROM postings p JOIN ledger_entries e ON e.posting = p.key
     WHERE p.account = $1 AND starts_with(e.ledger_account, 'job receivable/' || $1 || '/')`,
    [number],
  );
  return cents(Number(row.owed));
}
