import type { Instant } from '../../libs/domain/src/time/instant.js';

/** Entries are counted with those of the calls, which come when a worker is there. */
const named = (key: string): string => `regexp_replace(${key}, '/\\d+/', '/n/')`;

/**
 * Everything of arrangements, pledges, protections and orders that must not depend on who was away. Calls to others and
 * reminders wait for a worker; so do notices, which is why of a disconnection only what came since a day is asked: its orders,
 * by whom they were carried out, and how it stands.
 */
export const collectionsOutcome = (since: Instant): Readonly<Record<string, string>> => ({
  judgments: `SELECT case_number, j.at, j.actor, body::jsonb->'act' AS act FROM journal j JOIN cases USING (case_number)
    WHERE process <> 'severance' AND j.kind NOT LIKE 'effect %'
      AND j.kind NOT IN ('reminder of installment', 'reminder dropped', 'reminded') ORDER BY case_number, number`,
  orders: `SELECT account, j.at, body::jsonb->'act' AS act FROM journal j JOIN cases USING (case_number)
    WHERE process = 'severance' AND j.at >= '${since}' AND j.kind IN ('order dispatched', 'order stopped', 'disconnected',
      'reconnection quoted', 'safety question answered', 'reconnected') ORDER BY account, number`,
  'in the field': `SELECT account, i.stage, i.name, i.state, i.ended FROM items i JOIN cases USING (case_number)
    WHERE process = 'severance' AND i.stage IN ('in the field', 'reconnection') ORDER BY account, i.key`,
  installments: `SELECT case_number, i.key, i.state, i.ended, i.since, i.due_at, i.fields FROM items i JOIN cases USING (case_number)
    WHERE process = 'hardship arrangement' ORDER BY case_number, i.key`,
  ledger: `SELECT ${named('p.key')} AS key, p.kind, p.account, p.at, ${named('e.ledger_account')} AS ledger_account, e.amount
    FROM postings p JOIN ledger_entries e ON e.posting = p.key ORDER BY p.account, p.at, key, ledger_account, e.amount`,
  payments: 'SELECT * FROM payments ORDER BY payment',
  protections: `SELECT ${named('key')} AS key, account, kind, service, amount, holds_from, holds_until, ended_at, ended_why
    FROM protections ORDER BY account, holds_from, key`,
  agreements: 'SELECT account, kind, seen FROM agreements ORDER BY account, kind, case_number',
  services: 'SELECT key, status, off FROM services ORDER BY key',
  effects: `SELECT case_number, key, state FROM effects JOIN cases USING (case_number)
    WHERE process <> 'severance' AND name <> 'send reminder' ORDER BY case_number, key`,
  'to dos': `SELECT account, what, role, raised_at, done_at FROM to_dos JOIN cases USING (case_number)
    WHERE what LIKE 'call: %' OR what LIKE 'ask A-1 %' ORDER BY account, raised_at, what`,
  clocks: `SELECT s.* FROM spans s JOIN cases USING (case_number) WHERE process <> 'severance' ORDER BY case_number, key::integer`,
  cases: 'SELECT account, process, status, outcome, open_stages FROM cases ORDER BY account, process',
});
