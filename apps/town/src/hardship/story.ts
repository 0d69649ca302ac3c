import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import type { Happening } from '../agenda.js';
import type { Act } from '../service/acts.js';
import type { Home } from '../service/homes.js';
import type { TownLedger } from '../service/town-ledger.js';
import { comeToday, type TownLife } from '../year.js';
import type { Teller } from './teller.js';

/** What happens to a home, told from instant to instant: each yield waits for one. */
export type Story = AsyncGenerator<Instant, void, void>;

export type Tale = (teller: Teller) => Story;

/** A story as it is lived: after each part of it the home's cases perform what they owe, and are looked at when they fall due. */
export class Lived {
  private readonly lookedFor = new Map<string, Instant>();

  constructor(
    private readonly life: TownLife,
    private readonly home: Home,
  ) {}

  /** From an instant on. */
  begins(at: Instant, story: Story): Happening {
    const happens = async (): Promise<Happening[]> => {
      const { done, value } = await story.next();
      const dues = await this.settles();
      return done ? dues : [{ at: value, happens }, ...dues];
    };
    return { at, happens };
  }

  /** Every open case of the home performs what it owes; what falls due next lies ahead. */
  private async settles(): Promise<Happening[]> {
    const ahead: Happening[] = [];
    for (const { caseNumber } of await this.openCases()) {
      await this.life.performOwed(caseNumber);
      const at = await this.life.nextDueOf(caseNumber);
      if (at === undefined || this.lookedFor.get(caseNumber) === at) continue;
      this.lookedFor.set(caseNumber, at);
      ahead.push({ at, happens: () => this.fallsDue(caseNumber) });
    }
    return ahead;
  }

  private async fallsDue(caseNumber: string): Promise<Happening[]> {
    await comeToday(this.life, caseNumber);
    return this.settles();
  }

  /** A case that has just closed may still owe a letter; one whose last due is far off is open to it. */
  private openCases(): Promise<{ caseNumber: string }[]> {
    return this.life.casework.doors.store.query(
      `SELECT case_number AS "caseNumber" FROM cases WHERE account = $1 ORDER BY 1`,
      [this.home.account],
    );
  }
}

/** The bills and payments of a home, one by one at their instants. */
export async function* billed(ledger: TownLedger, { account }: Home, acts: readonly Act[]): Story {
  for (const act of acts) {
    yield act.at;
    await ledger.postAll(account, [act]);
  }
}
