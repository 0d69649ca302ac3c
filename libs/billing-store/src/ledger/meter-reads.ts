import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { MeterRead, Used } from '../../../domain/src/accounts/usage.js';
import { cents } from '../../../domain/src/money.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';

const columns = `service text, meter text, unit text, quantity numeric, "readingFrom" numeric, "readingTo" numeric, how text`;
const given = `SELECT service, coalesce(meter, '') AS meter, unit, quantity, "readingFrom", "readingTo", how
  FROM jsonb_to_recordset($2) AS read(${columns})`;

/** Keeps what the meters counted in the period of a bill; the bill itself is new. */
export async function insertReads(
  client: ClientBase,
  bill: string,
  reads: readonly MeterRead[],
): Promise<void> {
  if (reads.length === 0) return;
  await client.query(
    `INSERT INTO meter_reads (bill, service, meter, unit, quantity, reading_from, reading_to, how) SELECT $1, read.* FROM (${given}) AS read`,
    [bill, JSON.stringify(reads)],
  );
}

/** Refuses a bill that comes again with other reads than it brought. */
export async function mustBringTheSame(
  client: ClientBase,
  bill: string,
  reads: readonly MeterRead[],
): Promise<void> {
  const { rows } = await client.query<{ differ: boolean }>(
    `WITH given AS (${given}), kept AS (
       SELECT service, meter, unit, quantity, reading_from, reading_to, how FROM meter_reads WHERE bill = $1)
     SELECT EXISTS ((TABLE given EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE given)) AS differ`,
    [bill, JSON.stringify(reads)],
  );
  if (rows[0]?.differ)
    throw new Problem('ledger/key-reused', phrase`The bill ${bill} exists with other meter reads.`);
}

type UsedRow = Omit<Used, 'meter' | 'readingFrom' | 'readingTo'> & {
  meter: string | null;
  readingFrom: number | null;
  readingTo: number | null;
};

/** What an account has used in the periods that ended on a day or later, without bills that were replaced. */
export async function usedBy(
  store: DataSource,
  { account, since }: { account: string; since: LocalDate },
): Promise<Used[]> {
  const rows = await store.query<UsedRow[]>(
    `SELECT concat_ws('/', r.bill, r.service, nullif(r.meter, '')) AS key, r.bill, r.service, nullif(r.meter, '') AS meter, r.unit,
       r.quantity::float8 AS quantity, r.reading_from::float8 AS "readingFrom", r.reading_to::float8 AS "readingTo", r.how,
       b.period_from::text AS "periodFrom", b.period_to::text AS "periodTo",
       (SELECT coalesce(sum(c.amount), 0)::float8 FROM charges c
        WHERE c.bill = b.number AND c.service = r.service AND c.kind = 'service') AS charged
     FROM bills b JOIN meter_reads r ON r.bill = b.number
     WHERE b.account = $1 AND b.period_to >= $2 AND NOT EXISTS (SELECT FROM bills newer WHERE newer.corrects = b.number)
     ORDER BY b.period_to, r.service, r.meter`,
    [account, since],
  );
  return rows.map(({ meter, readingFrom, readingTo, charged, ...row }) => ({
    ...{ ...row, charged: cents(charged) },
    ...(meter === null ? {} : { meter }),
    ...(readingFrom === null ? {} : { readingFrom }),
    ...(readingTo === null ? {} : { readingTo }),
  }));
}
