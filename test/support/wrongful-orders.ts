import type { DataSource } from 'typeorm';

/** An order that is not being stopped: with the field, on its way there, or carried out. */
const standing = `SELECT c.account, e.case_number, e.owed_at, i.ended FROM effects e JOIN cases c USING (case_number)
  JOIN items i ON i.case_number = e.case_number AND i.stage = 'in the field' AND i.name = e.item
  WHERE e.name = 'order disconnection' AND e.state IN ('owed', 'begun', 'done')
    AND i.state NOT IN ('being recalled', 'recalled', 'could not be stopped')
    AND NOT EXISTS (SELECT FROM effects u WHERE u.case_number = e.case_number AND u.undoes = e.key)`;

/** Every protection that covers all of a debt, with the instants at which it held. */
const covering = `SELECT account, kind, key, holds_from, coalesce(ended_at, holds_until, 'infinity') AS holds_to
  FROM protections WHERE amount IS NULL AND (service IS NULL OR service = 'electric')`;

/** What is still owed for service, by the entries of the ledger. */
const owed = `SELECT split_part(ledger_account, '/', 2) AS account, sum(amount) AS amount FROM ledger_entries
  WHERE ledger_account LIKE 'service receivable/%' GROUP BY 1`;

/**
 * Orders that went while a protection held, stand while one holds, or stand though less is owed than may cut; each in words.
 * Asks the tables alone: nothing of the product decides here.
 */
export async function wrongfulOrders(store: DataSource, now: string): Promise<string[]> {
  const rows = await store.query<{ what: string }[]>(
    `WITH standing AS (${standing}), covering AS (${covering}), owed AS (${owed})
     SELECT s.case_number || ' went under ' || p.kind AS what FROM standing s JOIN covering p USING (account)
       WHERE p.holds_from <= s.owed_at AND s.owed_at < p.holds_to
     UNION ALL
     SELECT s.case_number || ' stands under ' || p.kind FROM standing s JOIN covering p USING (account)
       WHERE NOT s.ended AND p.holds_from <= $1 AND $1 < p.holds_to
     UNION ALL
     SELECT s.case_number || ' stands for ' || o.amount FROM standing s JOIN owed o USING (account)
       WHERE NOT s.ended AND o.amount < 30000`,
    [now],
  );
  return rows.map(({ what }) => what);
}
