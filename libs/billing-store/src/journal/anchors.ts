import { createHash, type Hash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { noHash } from '../cases/rows.js';
import { inTransaction } from '../transaction.js';

/** What is worth keeping elsewhere as well: whoever rewrites a chain cannot rewrite that. */
export interface Anchored {
  at: Instant;
  cases: number;
  entries: string;
  /** In hexadecimal. */
  heads: string;
}

/**
 * Anchors the heads of all chains in one hash, over the anchor before and the heads that have grown since. Commands go on
 * meanwhile: what they write is in the next one. Anchors of the same instant are one.
 */
export function anchor(store: DataSource, now: Instant): Promise<Anchored> {
  return inTransaction(
    store,
    async (client) => {
      await client.query('LOCK TABLE anchors IN SHARE ROW EXCLUSIVE MODE');
      const last = await lastAnchor(client);
      if (last?.at === now) return last;
      if (last !== undefined && last.at > now)
        throw new RangeError(`There is an anchor of ${last.at} already`);
      await client.query(grown, [now]);
      const before = last === undefined ? noHash : Buffer.from(last.heads, 'hex');
      return writeAnchor(client, now, await hashOfAnchor(client, now, before));
    },
    'REPEATABLE READ',
  );
}

/** The first anchor that does not hold, in words. */
export async function wrongAnchor(client: ClientBase): Promise<string | undefined> {
  const { rows: anchors } = await client.query<{ at: Instant; heads: Buffer }>(
    'SELECT at, heads FROM anchors ORDER BY at',
  );
  let before: Buffer = noHash;
  for (const { at, heads } of anchors) {
    if (!(await hashOfAnchor(client, at, before)).equals(heads))
      return `the anchor of ${at} is not over its heads`;
    before = heads;
  }
  const { rows } = await client.query<{ case_number: string; entry: number; at: Instant }>(unfounded);
  const [head] = rows;
  return head && `the anchor of ${head.at} had another entry ${head.entry} of ${head.case_number}`;
}

const grown = `
  INSERT INTO anchored_heads (case_number, entry, hash, at)
  SELECT c.case_number, c.entry, c.hash, $1 FROM cases c
  WHERE NOT EXISTS (SELECT FROM anchored_heads a WHERE a.case_number = c.case_number AND a.entry = c.entry)`;

const unfounded = `
  SELECT a.case_number, a.entry, a.at FROM anchored_heads a
  LEFT JOIN journal j ON j.case_number = a.case_number AND j.number = a.entry
  WHERE j.hash IS DISTINCT FROM a.hash ORDER BY a.at, a.case_number LIMIT 1`;

async function lastAnchor(client: ClientBase): Promise<Anchored | undefined> {
  const { rows } = await client.query<Anchored>(
    `SELECT at, cases, entries, encode(heads, 'hex') AS heads FROM anchors ORDER BY at DESC LIMIT 1`,
  );
  return rows[0];
}

async function writeAnchor(client: ClientBase, at: Instant, heads: Buffer): Promise<Anchored> {
  const { rows } = await client.query<Anchored>(
    `INSERT INTO anchors (at, cases, entries, heads)
     SELECT $1, count(*), coalesce(sum(entry), 0), $2 FROM cases
     RETURNING at, cases, entries, encode(heads, 'hex') AS heads`,
    [at, heads],
  );
  return rows[0] as Anchored;
}

const atOnce = 5_000;

/** Over the anchor before, and every head of this one in the order of case numbers. */
async function hashOfAnchor(client: ClientBase, at: Instant, before: Buffer): Promise<Buffer> {
  const hash = createHash('sha256').update(before);
  let after = '';
  for (;;) {
    const { rows } = await client.query<HeadRow>(
      `SELECT case_number, entry, hash FROM anchored_heads
       WHERE at = $1 AND case_number > $2 ORDER BY case_number LIMIT $3`,
      [at, after, atOnce],
    );
    for (const row of rows) add(hash, row);
    after = rows.at(-1)?.case_number ?? after;
    if (rows.length < atOnce) return hash.digest();
  }
}

interface HeadRow {
  case_number: string;
  entry: number;
  hash: Buffer;
}

const add = (hash: Hash, { case_number, entry, hash: head }: HeadRow): Hash =>
  hash.update(`${case_number} ${entry} `).update(head);
