import type { DataSource } from 'typeorm';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { Casework, type Answer } from '../../libs/casework/src/casework.js';
import { machineClock } from '../../libs/casework/src/clock.js';
import { Processes } from '../../libs/casework/src/processes.js';
import type { Facts } from '../../libs/domain/src/cases/state.js';
import { designProject } from '../../workflows/design-project/process.js';

export const caller = { name: 'Rosa Delgado', role: 'project associate' };

/**
 * The stages of a design project that are reported done: one beforehand, and one that is measured. The measured one has days
 * before its first reminder on every day of the week, so that nothing but the report itself is decided.
 */
const before = 'intake';
export const reported = 'qualification';

const facts: Facts = {
  kind: 'new service',
  customer: 'CU-1',
  premise: 'PR-100245',
  address: 'PR-100245',
  customerClass: 'residential',
  readyOn: '2027-03-01',
  phases: 1,
  amperes: 200,
};

export function caseworkOn(store: DataSource): Casework {
  return new Casework({
    store,
    processes: new Processes([designProject]),
    books: new RuleBooks(store),
    clock: machineClock,
  });
}

let ids = 0;
/** A command id that nobody has used. */
export const freshId = (): string => `bench-${process.pid}-${++ids}`;

export const report = (casework: Casework, caseNumber: string, id = freshId()): Promise<Answer> =>
  reportOf(reported, casework, { caseNumber, id });

const reportOf = (
  stage: string,
  casework: Casework,
  of: { caseNumber: string; id: string },
): Promise<Answer> => casework.apply(of.caseNumber, { kind: 'report', stage }, { caller, id: of.id });

/** So many at a time where nothing is measured. */
export const openers = 8;

export interface FreshCase {
  caseNumber: string;
  account: string;
}

/** Cases that stand before the measured report, each of an account of its own; opened before anything is timed. */
export class FreshCases {
  private readonly waiting: FreshCase[] = [];
  private accounts = 0;

  constructor(private readonly casework: Casework) {}

  async open(count: number): Promise<void> {
    const had = this.accounts;
    await this.makeAccounts(had + count);
    const opener = async (): Promise<void> => {
      while (this.accounts < had + count) {
        const account = accountNumber(++this.accounts);
        const toOpen = { utility: 'APS', account, assignee: caller.name, facts };
        const brought = { caller, id: freshId() };
        const { caseNumber } = await this.casework.open(designProject.name, toOpen, brought);
        await reportOf(before, this.casework, { caseNumber, id: freshId() });
        this.waiting.push({ caseNumber, account });
      }
    };
    await Promise.all(Array.from({ length: openers }, opener));
  }

  take(): FreshCase {
    const fresh = this.waiting.shift();
    if (fresh === undefined) throw new Error('Too few cases were opened beforehand.');
    return fresh;
  }

  private async makeAccounts(upTo: number): Promise<void> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    await store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('CU-1', 'Rosa Delgado', 'residential', $1) ON CONFLICT DO NOTHING`,
      [now],
    );
    await store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at)
       SELECT 'B-' || (nth + 10000000), 'APS', 'CU-1', $1 FROM generate_series($2::integer, $3::integer) AS nth`,
      [now, this.accounts + 1, upTo],
    );
  }
}

const accountNumber = (nth: number): string => `B-${nth + 10_000_000}`;
