import type { DataSource } from 'typeorm';
import { endOfHold } from '../unit/interlock/seen-from-outside.js';
import type { Happened } from '../unit/interlock/what-happened.js';

interface Charge {
  key: string;
  dueOn: string;
  entries: { at: number; amount: number }[];
}

type Hold = Happened['holds'][number] & { endedAt?: number };

/** What the tables say of one account. */
export interface Account {
  isBusiness: boolean;
  charges: Charge[];
  holds: Hold[];
}

/** What the tables say of one order to cut electricity. */
export interface OrderRow {
  account: string;
  caseNumber: string;
  name: string;
  wentAt: number;
  until: number;
  isStopped: boolean;
  hasEnded: boolean;
  /** When the crew has cut. */
  cutAt: number | null;
  /** Whether it is being restored as wrongly cut. */
  isPutRight: boolean;
  /** The notices that were out by an instant, and how often the customer had been tried. */
  acts(by: number): Pick<Happened, 'notices' | 'tries'>;
}

interface Act {
  caseNumber: string;
  at: number;
  kind: string;
  body: { act: Record<string, unknown>; changes: { of: string; is: Record<string, unknown> | null }[] };
}

interface Case {
  caseNumber: string;
  account: string;
  process: string;
  kind: string;
  openedAt: number;
  facts: Record<string, unknown>;
}

/** Every order and every account of the store, by plain questions to its tables. */
export async function ofAccounts(
  store: DataSource,
): Promise<{ orders: OrderRow[]; accounts: Map<string, Account> }> {
  const acts = byCase(await asked<Act>(store, actsText));
  const cases = await asked<Case>(store, casesText);
  const accounts = new Map<string, Account>();
  for (const row of await asked<{ number: string; isBusiness: boolean; charges: Charge[] }>(
    store,
    accountsText,
  ))
    accounts.set(row.number, { isBusiness: row.isBusiness, charges: row.charges, holds: [] });
  for (const one of cases)
    accounts.get(one.account)?.holds.push(...holdsOf(one, acts.get(one.caseNumber) ?? []));
  const orders = (await asked<Omit<OrderRow, 'acts'>>(store, ordersText)).map((order) => ({
    ...order,
    acts: (by: number) => noticesIn((acts.get(order.caseNumber) ?? []).filter(({ at }) => at <= by)),
  }));
  return { orders, accounts };
}

function byCase(all: readonly Act[]): Map<string, Act[]> {
  const acts = new Map<string, Act[]>();
  for (const act of all) {
    const of = acts.get(act.caseNumber);
    if (of) of.push(act);
    else acts.set(act.caseNumber, [act]);
  }
  return acts;
}

/** Rows as JSON, so that every instant is a number of milliseconds. */
async function asked<Row>(store: DataSource, text: string): Promise<Row[]> {
  const [{ rows }] = await store.query<[{ rows: Row[] }]>(
    `SELECT coalesce(json_agg(to_json(asked)), '[]') AS rows FROM (${text}) AS asked`,
  );
  return rows;
}

const ms = (instant: string): string => `round(extract(epoch FROM ${instant}) * 1000)::bigint`;

const ordersText = `
  SELECT c.account, e.case_number AS "caseNumber", e.item AS name, ${ms('e.owed_at')} AS "wentAt",
    ${ms(`(i.fields->>'until')::timestamptz`)} AS until, i.ended AS "hasEnded",
    e.state NOT IN ('owed', 'begun', 'done') OR i.state IN ('being recalled', 'recalled', 'could not be stopped')
      OR EXISTS (SELECT FROM effects u WHERE u.case_number = e.case_number AND u.undoes = e.key) AS "isStopped",
    CASE WHEN i.state = 'done' THEN ${ms(`(i.fields->>'answeredAt')::timestamptz`)} END AS "cutAt",
    EXISTS (SELECT FROM journal j WHERE j.case_number = e.case_number AND j.kind = 'wrongly disconnected') AS "isPutRight"
  FROM effects e JOIN cases c USING (case_number)
    JOIN items i ON i.case_number = e.case_number AND i.stage = 'in the field' AND i.name = e.item
  WHERE e.name = 'order disconnection'`;

const accountsText = `
  SELECT a.number, coalesce(a.customer_class = 'business', false) AS "isBusiness", (
    SELECT coalesce(json_agg(json_build_object('key', c.key, 'dueOn', c.due_on, 'entries', (
      SELECT json_agg(json_build_object('at', ${ms('p.at')}, 'amount', e.amount))
      FROM ledger_entries e JOIN postings p ON p.key = e.posting WHERE e.ledger_account = c.ledger_account))), '[]')
    FROM charges c WHERE c.account = a.number AND c.service = 'electric') AS charges
  FROM accounts a`;

const casesText = `
  SELECT case_number AS "caseNumber", account, process, kind, ${ms('opened_at')} AS "openedAt", state::jsonb->'facts' AS facts
  FROM cases JOIN case_states USING (case_number) WHERE process <> 'severance' ORDER BY case_number`;

const actsText = `
  SELECT case_number AS "caseNumber", ${ms('at')} AS at, kind, body::json AS body FROM journal ORDER BY case_number, number`;

/** What a case means for its account, in the words of the rules that the tests restate. */
function holdsOf(one: Case, acts: readonly Act[]): Hold[] {
  if (one.process === 'hardship arrangement') return arrangementsIn(acts);
  const end = acts.find(({ kind }) => ends.includes(kind))?.at;
  const held = [first(one), ...acts.flatMap(({ kind, at }) => later(kind, at))];
  return held.map((hold) => (end === undefined ? hold : { ...hold, endedAt: end }));
}

/** What it is from its opening: a dispute or a receipt holds a part of the debt. */
function first({ process, kind, openedAt: from, facts }: Case): Hold {
  if (process === 'pledge') return { of: 'pledge', from, until: endOfHold('pledge', from) };
  const held = { of: kind, from, until: endOf(kind, from, facts) };
  return kind === 'dispute' || kind === 'receipt' ? { ...held, amount: Number(facts['amount']) } : held;
}

/** A proof holds for a year; an appeal holds all of the debt until it is decided. */
function later(kind: string, from: number): Hold[] {
  if (kind === 'proof recorded') return [{ of: 'medical', from, until: from + 365 * day }];
  return kind === 'appealed' ? [{ of: 'appeal', from }] : [];
}

const day = 86_400_000;
const ends = [
  ...['pledge withdrawn', 'pledge paid', 'pledge expired', 'pledge short'],
  ...['protection ended', 'protection expired', 'cancelled'],
];

/** A promise holds to the end of its day in Phoenix. */
const endOf = (kind: string, from: number, { by }: Case['facts']): number =>
  kind === 'promise to pay' ? Date.parse(`${String(by)}T07:00:00Z`) + day : endOfHold(kind, from);

/** From each time that it was agreed on, or lived again, to each end. */
function arrangementsIn(acts: readonly Act[]): Hold[] {
  const holds: Hold[] = [];
  for (const { at, body } of acts) {
    const facts = body.changes.flatMap(({ of, is }) => (of === 'facts' && is !== null ? [is] : []));
    if (facts.some((is) => 'accepted' in is)) holds.push({ of: 'arrangement', from: at });
    const last = holds.at(-1);
    if (last && facts.some(({ outcome }) => typeof outcome === 'string')) last.endedAt = at;
  }
  return holds;
}

/** The last of each notice; two tries, whenever they were. */
function noticesIn(acts: readonly Act[]): Pick<Happened, 'notices' | 'tries'> {
  const notices: Happened['notices'] = {};
  for (const { at, body } of acts.filter(({ kind }) => kind === 'effect done')) {
    const { item } = body.act;
    if (item === 'first disconnection notice') notices.first = at;
    if (item === 'final disconnection notice') notices.final = at;
    if (item === 'notice of a broken arrangement') notices.ofBreak = at;
  }
  return { notices, tries: acts.filter(({ kind }) => kind === 'customer tried').length };
}
