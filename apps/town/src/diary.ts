import type { AccountFact, Command } from '../../../libs/domain/src/cases/command.js';
import type { Facts } from '../../../libs/domain/src/cases/state.js';
import {
  addDays,
  closeOf,
  dateOf,
  type Calendar,
  type Limit,
  type LocalDate,
} from '../../../libs/domain/src/time/calendar.js';
import { later, plusMilliseconds, type Instant } from '../../../libs/domain/src/time/instant.js';

/** One thing that happens to a job: a command, a payment, or that all effects owed by then are performed. */
export interface Step {
  at: Instant;
  /** The role of whoever does it. */
  by: string;
  /** The stage that it belongs to. */
  stage: string;
  command?: Command;
  fact?: AccountFact;
  effects?: 'are performed';
}

const minute = 60_000;
const sevenHours = 420 * minute;

/** Writes the steps of a job down, each some minutes after the one before, on days when the office is open. */
export class Diary {
  readonly steps: Step[] = [];
  private stage = 'intake';

  constructor(
    readonly calendar: Calendar,
    private at: Instant,
  ) {}

  get today(): LocalDate {
    return dateOf(this.calendar, this.at);
  }

  /** So many business days on, in the morning. */
  waits(count: number, unit: Limit['unit'] = 'business days'): void {
    this.waitsUntil(addDays(this.calendar, this.today, { count, unit }));
  }

  waitsUntil(date: LocalDate): void {
    const morning = plusMilliseconds(closeOf(this.calendar, date), -sevenHours);
    this.at = later(this.at, morning);
  }

  plus(count: number, unit: Limit['unit'] = 'calendar days'): LocalDate {
    return addDays(this.calendar, this.today, { count, unit });
  }

  comesTo(stage: string): void {
    this.stage = stage;
  }

  does(by: string, command: Command): void {
    this.write({ by, command });
  }

  reports(by: string, facts: Facts = {}): void {
    this.does(by, { kind: 'report', stage: this.stage, ...(Object.keys(facts).length > 0 ? { facts } : {}) });
  }

  records(by: string, item: string, to: { state?: string; fields?: Facts }): void {
    this.does(by, { kind: 'record item', stage: this.stage, item, ...to });
  }

  effectsArePerformed(): void {
    this.write({ by: 'partner', effects: 'are performed' });
  }

  isPaid(paid: { payment: string; invoice: string; purpose: string; amount: number; tender: string }): void {
    const fact = { kind: 'payment', ...paid, receivedAt: this.at } as AccountFact;
    this.write({ by: 'customer', fact });
  }

  private write(step: Omit<Step, 'at' | 'stage'>): void {
    this.at = plusMilliseconds(this.at, minute);
    this.steps.push({ at: this.at, stage: this.stage, ...step });
  }
}
