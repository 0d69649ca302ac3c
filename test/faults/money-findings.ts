import type { Client } from 'pg';
import { ofEveryCommand, wrongs, type Wrong } from './crash-findings.js';
import { keptOf, type Household } from './household.js';
import type { Log } from './voice.js';

/** By the rules of the utility. */
const returnedPaymentFee = 1_500;

/** What was sent, and acknowledged. */
export interface Posted {
  households: Household[];
  /** The rows of the file that were to be posted. */
  ofFile: { payment: string; account: string; amount: number }[];
}

/** Everything that the money of a store after its crashes is not as it was acknowledged; nothing when all is well. Asked in SQL alone. */
export async function moneyFindings(store: Client, log: Log, posted: Posted): Promise<string[]> {
  return [
    ...(await ofEveryCommand(store, log)),
    ...(await ofPayments(store, posted)),
    ...(await ofAccounts(store, posted)),
    ...(await wrongs(store, ofMoney)),
  ];
}

interface PaymentRow {
  payment: string;
  amount: string;
  cash: string;
  postings: number;
  returned: boolean;
}

/** Each payment is there once, with its amount in cash; one that was returned has left no cash. Nothing else was paid. */
async function ofPayments(store: Client, { households, ofFile }: Posted): Promise<string[]> {
  const { rows } = await store.query<PaymentRow>(
    `SELECT p.payment, p.amount::text, p.returned_at IS NOT NULL AS returned,
       count(DISTINCT e.posting)::integer AS postings, coalesce(sum(e.amount), 0)::text AS cash
     FROM payments p LEFT JOIN ledger_entries e ON e.ledger_account = 'cash'
       AND e.posting IN ('payment/' || p.payment, 'payment returned/' || p.payment)
     GROUP BY p.payment`,
  );
  const paid = [...households.flatMap((one) => one.paid), ...ofFile];
  const returned = new Set(households.flatMap((one) => [...one.returned]));
  const found = new Map(rows.map((row) => [row.payment, told(row)]));
  const wanted = new Map(
    paid.map(({ payment, amount }) => {
      const isReturned = returned.has(payment);
      const cash = isReturned ? 0 : amount;
      return [payment, `${amount} paid, ${isReturned ? 2 : 1} postings of ${cash} in cash`];
    }),
  );
  return differences(wanted, found);
}

const told = ({ amount, postings, cash }: PaymentRow): string =>
  `${amount} paid, ${postings} postings of ${cash} in cash`;

/** What an account owes is what it was billed, with the fees for what came back, less what came in and stayed. */
async function ofAccounts(store: Client, { households, ofFile }: Posted): Promise<string[]> {
  const { rows } = await store.query<{ account: string; owes: string }>(
    `SELECT split_part(ledger_account, '/', 2) AS account, sum(amount)::text AS owes FROM ledger_entries
     WHERE ledger_account LIKE 'service receivable/%' OR ledger_account LIKE 'customer credit/%' GROUP BY 1`,
  );
  const found = new Map(rows.map(({ account, owes }) => [account, `owes ${owes}`]));
  const wanted = new Map(
    households.map((one) => {
      const fromFile = ofFile.filter(({ account }) => account === one.account);
      const inFile = fromFile.reduce((sum, { amount }) => sum + amount, 0);
      const owes = one.billed + one.returned.size * returnedPaymentFee - keptOf(one) - inFile;
      return [one.account, `owes ${owes}`];
    }),
  );
  return differences(wanted, found);
}

function differences(wanted: Map<string, string>, found: Map<string, string>): string[] {
  const keys = new Set([...wanted.keys(), ...found.keys()]);
  return [...keys].flatMap((key) => {
    const [is, should] = [found.get(key) ?? 'is not there', wanted.get(key) ?? 'was never acknowledged'];
    return is === should ? [] : [`${key}: ${is}, and should be: ${should}`];
  });
}

const ofMoney: Wrong[] = [
  {
    what: 'does not balance',
    text: `SELECT posting AS key FROM ledger_entries GROUP BY posting HAVING sum(amount) <> 0`,
  },
  {
    what: 'was checked from another standing than it had: it was judged twice',
    text: `SELECT case_number || '/installment/' || number AS key FROM (
             SELECT case_number, inputs->>'installment' AS number, inputs->>'from' AS "from",
               lag(outcome #>> '{}', 1, 'open') OVER (
                 PARTITION BY case_number, inputs->>'installment' ORDER BY entry, place) AS stood
             FROM decisions WHERE rule IN ('grace', 'month is kept by') AND inputs ? 'from') judged
           WHERE "from" <> stood`,
  },
  {
    what: 'stands otherwise than it was last checked',
    text: `SELECT i.case_number || '/' || i.key AS key FROM items i
           JOIN LATERAL (SELECT outcome #>> '{}' AS outcome FROM decisions d
             WHERE d.case_number = i.case_number AND d.rule IN ('grace', 'month is kept by')
               AND 'installment/' || (d.inputs->>'installment') = i.key
             ORDER BY entry DESC, place DESC LIMIT 1) last ON true
           WHERE i.state <> last.outcome AND NOT (last.outcome = 'missed' AND i.state = 'tolerated')`,
  },
  {
    what: 'an agreement has not its one letter of each kind',
    text: `SELECT c.case_number AS key FROM cases c
           CROSS JOIN (VALUES ('send offer'), ('send confirmation')) AS letter (name)
           LEFT JOIN effects e ON e.case_number = c.case_number AND e.name = letter.name AND e.state = 'done'
           LEFT JOIN documents d ON d.effect = e.case_number || '/' || e.key
           LEFT JOIN partners.in_box b ON b.reference = d.id
           WHERE c.process = 'hardship arrangement'
           GROUP BY c.case_number, letter.name
           HAVING count(DISTINCT e.key) <> 1 OR count(DISTINCT d.id) <> 1 OR count(DISTINCT b.reference) <> 1`,
  },
  {
    what: 'two letters tell the same',
    text: `SELECT case_number || '/' || name || '/' || coalesce(item, '') AS key FROM effects
           WHERE name LIKE 'send %' AND state = 'done'
           GROUP BY case_number, name, stage, opening, item HAVING count(*) > 1`,
  },
  {
    what: 'reached a partner, who has not what the journal says',
    text: `SELECT b.reference || ' (' || coalesce(e.state, 'unknown to its case') || ')' AS key FROM partners.in_box b
           LEFT JOIN effects e ON b.reference IN (e.case_number || '/' || e.key)
           WHERE b.partner <> 'crew' AND (e.key IS NULL
             OR e.state <> CASE WHEN b.withdrawn_at IS NULL THEN 'done' ELSE 'undone' END)`,
  },
  {
    what: 'the field has another number of orders than one that stands, of three that may stay unanswered',
    text: `SELECT account || ' (' || with_field || ' of ' || sent || ')' AS key FROM (
             SELECT c.account, count(e.key) AS orders, count(b.reference) AS sent,
               count(b.reference) FILTER (WHERE b.withdrawn_at IS NULL) AS with_field,
               count(e.key) FILTER (WHERE e.state <> 'done') AS others
             FROM cases c
             LEFT JOIN effects e ON e.case_number = c.case_number AND e.name = 'order disconnection'
             LEFT JOIN partners.in_box b ON b.reference = e.case_number || '/' || e.key
             WHERE c.process = 'severance' GROUP BY c.account) counted
           WHERE orders = 0 OR sent > 3 OR with_field > 1 OR (others = 0 AND with_field <> 1)`,
  },
  {
    what: 'has not its one pledge',
    text: `SELECT a.number AS key FROM accounts a
           LEFT JOIN cases c ON c.account = a.number AND c.process = 'pledge'
           GROUP BY a.number HAVING count(c.case_number) > 1`,
  },
  {
    what: 'a row of the file has not its one verdict',
    text: `SELECT file || ', line ' || line AS key FROM payment_file_rows
           WHERE verdict <> 'posted' AND payment NOT LIKE 'nobody%' AND verdict <> 'posted before'`,
  },
];
