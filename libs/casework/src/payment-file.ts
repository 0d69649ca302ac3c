import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { PoolClient } from 'pg';
import {
  closeFile,
  judgedLines,
  keepVerdict,
  openFile,
  type NewFile,
  type Verdict,
} from '../../billing-store/src/ledger/payment-files.js';
import type { NewServicePayment } from '../../billing-store/src/ledger/service-payments.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { Problem } from '../../domain/src/problem.js';
import type { Casework } from './casework.js';
import { columns, paymentIn } from './payment-row.js';
import { mayPost } from './policy-check.js';
import type { ServiceMoney } from './service-money.js';
import type { Told } from './telling-cases.js';

/** A row of the file as it stands there. */
interface Row {
  line: number;
  fields: Record<string, string>;
}

/**
 * Posts a file of payments row by row, each with its verdict in one transaction. Broken off, it goes on where it was when the
 * file is sent again; sent again when it is done, it changes nothing. The rows of one account are posted in their order.
 */
export class PaymentFiles {
  constructor(
    private readonly casework: Casework,
    private readonly money: ServiceMoney,
  ) {}

  /** Refuses a file without the columns that a payment needs. Stops after the row in hand when asked to. */
  async post(file: NewFile & { content: string }, brought: Brought, stop?: AbortSignal): Promise<void> {
    const { store, clock } = this.casework.doors;
    await inTransaction(store, (client) =>
      mayPost(client, { kind: 'payments file' }, { brought, now: clock.now() }),
    );
    await refuseOtherForm(file.content);
    await openFile(store, file);
    const judged = await judgedLines(store, file.file);
    const lanes = new Lanes();
    for await (const row of rowsOf(file.content)) {
      if (stop?.aborted) break;
      if (judged.has(row.line)) continue;
      await lanes.add(row.fields.account ?? '', async () => {
        if (!stop?.aborted) await this.judge(file.file, row, brought);
      });
    }
    await lanes.done();
    if (!stop?.aborted) await closeFile(store, file.file, clock.now());
  }

  /** One row: its payment and its verdict, or its verdict alone. */
  private async judge(file: string, row: Row, brought: Brought): Promise<void> {
    const told = await inTransaction(this.casework.doors.store, async (client) => {
      await client.query('SAVEPOINT one_row');
      const { verdict, cases } = await this.verdictOn(client, row, brought);
      await keepVerdict(client, { file, line: row.line, ...verdict });
      return cases;
    });
    for (const { caseNumber, news } of told) this.casework.announcer.moved(caseNumber, news);
  }

  private async verdictOn(
    client: PoolClient,
    { fields, line }: Row,
    brought: Brought,
  ): Promise<{ verdict: Verdict; cases: Told[] }> {
    const payment = paymentIn(fields, this.casework.doors.clock.now());
    if ('fault' in payment)
      return { verdict: refused(fields, 'payment-file/form', payment.fault), cases: [] };
    try {
      const id = `${brought.id}/${line}`;
      const { isNew, cases } = await this.money.payWithin(client, payment, { ...brought, id });
      return { verdict: { ...named(payment), verdict: isNew ? 'posted' : 'posted before' }, cases };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT one_row');
      return { verdict: { ...named(payment), ...refused(fields, error.code, error.message) }, cases: [] };
    }
  }
}

/** Rows are posted side by side, those of one account one after the other. */
class Lanes {
  private readonly lanes = Array.from({ length: 4 }, () => Promise.resolve());
  private added = 0;

  /** Waits now and then, so that no more rows are read than are posted soon. */
  async add(account: string, work: () => Promise<void>): Promise<void> {
    const lane = [...account].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % this.lanes.length;
    this.lanes[lane] = (this.lanes[lane] ?? Promise.resolve()).then(work);
    if (++this.added % 200 === 0) await this.done();
  }

  async done(): Promise<void> {
    await Promise.all(this.lanes);
  }
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
    for await (const { fields } of rowsOf(content)) {
      const missing = columns.filter((column) => !Object.hasOwn(fields, column));
      if (missing.length === 0) continue;
      throw new RangeError(`It has no column ${missing.join(', ')}.`);
    }
  } catch (error) {
    throw new Problem('payment-file/form', (error as Error).message, {
      remedy: `Send CSV with a header: ${columns.join(', ')}.`,
    });
  }
}
