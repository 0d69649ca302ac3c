import type { DataSource } from 'typeorm';
import { Casework, type ToOpen } from '../../libs/casework/src/casework.js';
import { machineClock } from '../../libs/casework/src/clock.js';
import { Processes } from '../../libs/casework/src/processes.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { dateOf } from '../../libs/domain/src/time/calendar.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { threeRows } from '../support/three-rows.js';

export const caller = { name: 'bench', role: 'project associate' };

/** What is measured: the first stage of a fresh case is reported. */
export const workload = {
  process: threeRows,
  toOpen: { utility: 'APS', facts: {} } satisfies ToOpen,
  report: { kind: 'report', stage: 'intake' } satisfies Command,
};

export function caseworkOn(store: DataSource): Casework {
  const { calendar } = { calendar: rulesAsOf(apsRuleBook, localDate('2026-03-02')).calendar() };
  return new Casework({
    store,
    processes: new Processes([workload.process]),
    books: { rulesFor: (_utility, at) => rulesAsOf(apsRuleBook, dateOf(calendar, at)) },
    clock: machineClock,
  });
}

let ids = 0;
/** A command id that nobody has used. */
export const freshId = (): string => `bench-${process.pid}-${++ids}`;

/** Cases that stand before their first report, opened before anything is timed. */
export class FreshCases {
  private readonly waiting: string[] = [];

  constructor(private readonly casework: Casework) {}

  async open(count: number): Promise<void> {
    let left = count;
    const opener = async (): Promise<void> => {
      while (left-- > 0) {
        const { process, toOpen } = workload;
        const answer = await this.casework.open(process.name, toOpen, { caller, id: freshId() });
        this.waiting.push(answer.caseNumber);
      }
    };
    await Promise.all(Array.from({ length: 8 }, opener));
  }

  take(): string {
    const caseNumber = this.waiting.shift();
    if (caseNumber === undefined) throw new Error('Too few cases were opened beforehand.');
    return caseNumber;
  }
}
