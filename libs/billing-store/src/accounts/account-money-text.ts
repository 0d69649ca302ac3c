import { classOfAccount } from './account-class-text.js';
import { disputedOf, isoOf, paymentOf } from '../ledger/open-charges.js';

/** Objects without what is not there, as a list in an order. */
const list = (fields: string, order: string): string =>
  `coalesce(json_agg(json_strip_nulls(json_build_object(${fields})) ORDER BY ${order}), '[]')`;

/** The customer's letters go to another address than that of the premise. */
const lettersElsewhere = `
  SELECT nullif(NOT starts_with(lower(u.mailing_address), lower(r.address)), false)
  FROM customers u, premises r WHERE u.number = a.customer AND r.number = p.premise`;

const services = `
  SELECT ${list(
    `'service', p.commodity, 'active', s.status = 'active', 'premise', p.premise, 'since', ${isoOf('s.starts_at')}, 'off', s.off,
     'lettersElsewhere', (${lettersElsewhere})`,
    's.starts_at, s.key',
  )}
  FROM services s JOIN service_points p ON p.number = s.service_point
  WHERE s.account = $1 AND s.starts_at IS NOT NULL
    AND p.commodity IN ('electric', 'water', 'sewer', 'solid waste')`;

/** Charges of the account $1 that hold a condition. The first entry of a charge's ledger account is the charge itself; what comes after has reduced or raised it. */
export const chargesWhere = (condition: string): string => `
  WITH disputed AS (${disputedOf}), of_account AS (
    SELECT c.*, f.open, f.first FROM charges c, LATERAL (
      SELECT sum(e.amount) AS open, min(e.id) AS first FROM ledger_entries e WHERE e.ledger_account = c.ledger_account) f
    WHERE c.account = $1 AND (${condition}))
  SELECT ${list(
    `'key', c.key, 'service', c.service, 'kind', c.kind, 'bill', c.bill, 'arrangement', c.arrangement, 'amount', c.amount,
     'dueOn', c.due_on, 'issuedOn', c.issued_on, 'at', ${isoOf('c.at')}, 'disputed', d.disputed,
     'departed', nullif(c.departed, false), 'entries', n.entries`,
    'c.due_on, c.key',
  )} AS charges
  FROM of_account c LEFT JOIN disputed d ON d.charge = c.key, LATERAL (
    SELECT ${list(
      `'at', ${isoOf('p.at')}, 'amount', e.amount, 'why', p.kind,
       'payment', ${paymentOf('p')}`,
      'p.at, e.id',
    )} AS entries
    FROM ledger_entries e JOIN postings p ON p.key = e.posting
    WHERE e.ledger_account = c.ledger_account AND e.id <> c.first) n`;

const charges = chargesWhere(`f.open <> 0 OR c.due_on >= ($2::timestamptz - interval '1 year')::date
  OR c.arrangement IN (SELECT g.case_number FROM agreements g
    WHERE g.account = $1 AND g.kind = 'arrangement' AND g.seen ->> 'outcome' IS NULL)`);

const payments = `
  SELECT ${list(
    `'payment', p.payment, 'amount', p.amount, 'tender', p.tender, 'receivedAt', ${isoOf('p.received_at')},
     'returnedAt', ${isoOf('p.returned_at')}, 'paidBy', p.paid_by, 'agency', p.agency, 'pledge', p.pledge`,
    'p.received_at, p.payment',
  )}
  FROM payments p
  WHERE p.account = $1 AND p.invoice IS NULL AND p.received_at >= $2::timestamptz - interval '24 months'`;

/** What was paid of the deposits that were asked for, with interest, less what was applied or refunded. */
const deposits = `
  SELECT coalesce(-sum(e.amount), 0) FROM deposits d JOIN charges c ON c.key = d.key
    JOIN ledger_entries e ON e.ledger_account IN (d.ledger_account, c.ledger_account)
  WHERE d.account = $1`;

const protections = `
  SELECT ${list(
    `'key', p.key, 'account', p.account, 'service', p.service, 'kind', p.kind, 'amount', p.amount,
     'from', ${isoOf('p.holds_from')}, 'until', ${isoOf('p.holds_until')}, 'clause', p.clause, 'caseNumber', p.case_number,
     'endedAt', ${isoOf('p.ended_at')}, 'endedWhy', p.ended_why, 'details', p.details`,
    'p.holds_from, p.key',
  )}
  FROM protections p
  WHERE p.account = $1 AND least(p.ended_at, p.holds_until, $2) >= $2::timestamptz - interval '24 months'`;

const agreed = (kind: string): string => `
  SELECT coalesce(json_agg(g.seen ORDER BY g.case_number), '[]') FROM agreements g
  WHERE g.account = $1 AND g.kind = '${kind}'`;

/** What the last 12 bills came to on average; a bill that was corrected does not count. */
const expected = `
  WITH last AS (SELECT b.number FROM bills b WHERE b.account = $1 AND b.kind <> 'final'
    AND NOT EXISTS (SELECT FROM bills n WHERE n.corrects = b.number) ORDER BY b.issued_on DESC, b.number DESC LIMIT 12)
  SELECT coalesce(json_agg(e ORDER BY e.service), '[]') FROM (
    SELECT c.service, round(sum(c.amount) / (SELECT count(*) FROM last)) AS amount
    FROM charges c JOIN last ON last.number = c.bill WHERE c.kind = 'service' GROUP BY c.service) e`;

/** Under budget billing every bill is the budget amount, told under the service that has been billed most. */
const budgeted = `
  SELECT json_build_array(json_build_object('service', coalesce((SELECT c.service FROM charges c
    WHERE c.account = $1 AND c.kind = 'service' GROUP BY 1 ORDER BY sum(c.amount) DESC, 1 LIMIT 1), 'electric'), 'amount', a.budget_amount))`;

const leftToAPerson = `
  EXISTS (SELECT FROM cases k JOIN to_dos t ON t.case_number = k.case_number
    WHERE k.account = $1 AND k.status <> 'closed' AND t.done_at IS NULL AND t.what LIKE 'decide by hand: %')`;

/** $1 the account, $2 the instant, $3 the ledger account of its credit. */
export const moneyText = `
  SELECT json_strip_nulls(json_build_object(
    'customerClass', ${classOfAccount},
    'services', (${services}), 'charges', (${charges}), 'payments', (${payments}),
    'credit', (SELECT coalesce(-sum(e.amount), 0) FROM ledger_entries e WHERE e.ledger_account = $3),
    'depositsHeld', (${deposits}), 'cashOnlyUntil', a.cash_only_until, 'protections', (${protections}),
    'arrangements', (${agreed('arrangement')}), 'pledges', (${agreed('pledge')}), 'severances', (${agreed('severance')}),
    'hasDesignee', nullif(EXISTS (SELECT FROM account_people n
      WHERE n.account = $1 AND n.kind = 'third-party designee' AND n.ended_at IS NULL), false),
    'finalBilled', a.final_billed_on IS NOT NULL, 'budgetBilling', a.budget_amount IS NOT NULL,
    'expectedBill', CASE WHEN a.budget_amount IS NULL THEN (${expected}) ELSE (${budgeted}) END,
    'leftToAPerson', ${leftToAPerson})) AS money
  FROM accounts a WHERE a.number = $1`;
