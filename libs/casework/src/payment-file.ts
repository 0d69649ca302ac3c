import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { PoolClient } from 'pg';
import {
  closeFile,
  judgedLines,
  keepVerdicts,
  openFile,
  type NewFile,
  type Verdict,
} from '../../billing-store/src/ledger/payment-files.js';
import type { NewServicePayment } from '../../billing-store/src/ledger/service-payments.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { Problem } from '../../domain/src/problem.js';
import { quoted, phrase } from '../../domain/src/phrase.js';
import { lockAccounts } from './account-posting.js';
import type { Casework } from './casework.js';
import { columns, paymentIn } from './payment-row.js';
import { mayPost } from './policy-check.js';
import type { Holding, ServiceMoney } from './service-money.js';
import { isOfTheConnection, type Told } from './telling-cases.js';

/** A row of the file as it stands there. */
interface Row {
  line: number;
  fields: Record<string, string>;
}

/** How many rows share a transaction: enough that its cost is small, few enough that nobody waits long for an account. */
const together = 50;

/** How many rows are read ahead. */
const partOfFile = 2_000;

interface FilePosting {
  file: string;
  brought: Brought;
  stop?: AbortSignal;
  /** What has failed, and was no refusal: such a row has no verdict yet. */
  failed: unknown[];
}

/**
 * Posts a file of payments row by row, each with its verdict in one transaction and at a savepoint of its own. Broken off, it
 * goes on where it was when the file is sent again; sent again when it is done, it changes nothing. The rows of one account are
 * posted in the order of their receipt.
 */
export class PaymentFiles {
  constructor(
    private readonly casework: Casework,
    private readonly money: ServiceMoney,
  ) {}

  /** Refuses a file without the columns that a payment needs. Stops after the row in hand when asked to. Throws at the end what a row failed with that was no refusal. */
  async post(file: NewFile & { content: string }, brought: Brought, stop?: AbortSignal): Promise<void> {
    const { store, clock } = this.casework.doors;
    await inTransaction(store, (client) =>
      mayPost(client, { kind: 'payments file' }, { brought, now: clock.now() }),
    );
    await refuseOtherForm(file.content);
    await openFile(store, file);
    const judged = await judgedLines(store, file.file);
    const posting: FilePosting = { file: file.file, brought, failed: [], ...(stop ? { stop } : {}) };
    for await (const rows of inParts(file.content, (row) => !judged.has(row.line))) {
      if (stop?.aborted) break;
      await Promise.all(lanesOf(rows).map((lane) => this.postLane(lane, posting)));
    }
    if (posting.failed.length > 0) throw posting.failed[0];
    if (!stop?.aborted) await closeFile(store, file.file, clock.now());
  }

  private async postLane(rows: Row[], posting: FilePosting): Promise<void> {
    for (let from = 0; from < rows.length && !posting.stop?.aborted; from += together)
      await this.judge(rows.slice(from, from + together), posting);
  }

  /** Rows with their verdicts in one transaction; where that cannot be had, each in one of its own, so that none harms another. */
  private async judge(rows: Row[], posting: FilePosting): Promise<void> {
    try {
      const told = await inTransaction(this.casework.doors.store, (client) =>
        this.judgeWithin(client, rows, posting),
      );
      for (const { caseNumber, news } of told) this.casework.announcer.moved(caseNumber, news);
    } catch (error) {
      if (isOfTheConnection(error)) throw error;
      if (rows.length === 1) return void posting.failed.push(error);
      for (const row of rows) await this.judge([row], posting);
    }
  }

  private async judgeWithin(
    client: PoolClient,
    rows: Row[],
    { file, brought, stop }: FilePosting,
  ): Promise<Told[]> {
    const locked = await lockAccounts(client, [...new Set(rows.map(({ fields }) => fields.account ?? ''))]);
    const verdicts: (Verdict & { line: number })[] = [];
    const told: Told[] = [];
    for (const row of rows) {
      if (stop?.aborted) break;
      await client.query(verdicts.length === 0 ? 'SAVEPOINT a_row' : 'RELEASE a_row; SAVEPOINT a_row');
      const { verdict, cases } = await this.verdictOn({ client, locked }, row, brought);
      verdicts.push({ ...verdict, line: row.line });
      told.push(...cases);
    }
    await keepVerdicts(client, file, verdicts);
    return told;
  }

  private async verdictOn(
    held: Holding,
    { fields, line }: Row,
    brought: Brought,
  ): Promise<{ verdict: Verdict; cases: Told[] }> {
    const payment = paymentIn(fields, this.casework.doors.clock.now());
    if ('fault' in payment)
      return { verdict: refused(fields, 'payment-file/form', payment.fault), cases: [] };
    try {
      const id = `${brought.id}/${line}`;
      const { isNew, cases } = await this.money.payLocked(held, payment, { ...brought, id });
      return { verdict: { ...named(payment), verdict: isNew ? 'posted' : 'posted before' }, cases };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await held.client.query('ROLLBACK TO SAVEPOINT a_row');
      return { verdict: { ...named(payment), ...refused(fields, error.code, error.message) }, cases: [] };
    }
  }
}

/**
 * Rows of one lane, side by side with those of the others. The rows of one account are in one lane, in the order of their receipt:
 * a file that has the newest first would have everything allocated anew with each row.
 */
function lanesOf(rows: readonly Row[]): Row[][] {
  const lanes = Array.from({ length: 4 }, (): Row[] => []);
  for (const row of rows.toSorted((one, other) => receiptOf(one) - receiptOf(other))) {
    const account = row.fields.account ?? '';
    const lane = [...account].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % lanes.length;
    lanes[lane]?.push(row);
  }
  return lanes;
}

/** A row that says no time is refused, whenever its turn comes. */
const receiptOf = ({ fields }: Row): number => Date.parse(fields.received_at ?? '') || 0;

/** A file is read no faster than it is posted. */
async function* inParts(content: string, wanted: (row: Row) => boolean): AsyncGenerator<Row[]> {
  let part: Row[] = [];
  for await (const row of rowsOf(content)) {
    if (wanted(row)) part.push(row);
    if (part.length < partOfFile) continue;
    yield part;
    part = [];
  }
  yield part;
}

const named = ({ payment, account, amount }: NewServicePayment) => ({ payment, account, amount });

const refused = ({ payment, account }: Row['fields'], code: string, detail: string): Verdict => ({
  ...(payment ? { payment } : {}),
  ...(account ? { account } : {}),
  ...{ verdict: 'refused', code, detail },
});

async function* rowsOf(content: string): AsyncGenerator<Row> {
  const rows = Readable.from([content]).pipe(
    parse({
      columns: true,
      trim: true,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  ) as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>;
  for await (const { record, info } of rows) yield { line: info.lines, fields: record };
}

/** The whole file is read through before its first row is posted. */
async function refuseOtherForm(content: string): Promise<void> {
  try {
    if (content.includes('\0')) throw new RangeError(phrase`It is no text.`);
    for await (const { fields } of rowsOf(content)) {
      const missing = columns.filter((column) => !Object.hasOwn(fields, column));
      if (missing.length === 0) continue;
      throw new RangeError(phrase`It has no column ${missing.join(', ')}.`);
    }
  } catch (error) {
    throw new Problem('payment-file/form', quoted((error as Error).message), {
      remedy: phrase`Send CSV with a header: ${columns.join(', ')}.`,
    });
  }
}
