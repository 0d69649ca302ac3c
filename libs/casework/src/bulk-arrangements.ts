import {
  beginBulkRun,
  bulkStanding,
  endBulkRun,
  keepBulkVerdict,
  nextInDebt,
  type BulkStanding,
  type BulkVerdict,
} from '../../billing-store/src/agreements/bulk-runs.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { endOfSeasonBefore, lastDayOfSeason } from '../../domain/src/interlock/season.js';
import { Problem } from '../../domain/src/problem.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { dateOf, type LocalDate } from '../../domain/src/time/calendar.js';
import type { Casework } from './casework.js';
import { mayPost } from './policy-check.js';

const rule = 'bulk arrangement at moratorium end';

/** Which accounts are looked at, and as of which day. */
interface Bulk {
  run: string;
  utility: string;
  endedOn: LocalDate;
  today: LocalDate;
  classes: Exclude<ReturnType<typeof classesOf>, undefined>;
}

/**
 * Arrangements for every account that a moratorium has left in debt. A person begins it once the moratorium is over; each account
 * has its verdict by the rules of its book, and its arrangement is a case like any other. Broken off, it goes on where it was;
 * begun again, by whomever, it is the same.
 */
export class BulkArrangements {
  constructor(private readonly casework: Casework) {}

  /** Judges so many of the accounts that are left, and says how far it has come. */
  async goOn(utility: string, { limit }: { limit: number }, brought: Brought): Promise<BulkStanding> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    await inTransaction(store, (client) => mayPost(client, { kind: 'arrange in bulk' }, { brought, now }));
    const bulk = await this.bulkOf(utility);
    const { run, endedOn } = bulk;
    await beginBulkRun(store, { run, utility, endedOn, begunBy: brought.caller, begunAt: now });
    const standing = await bulkStanding(store, run);
    if (standing.doneAt !== null) return standing;
    const accounts = await nextInDebt(store, { ...bulk, dueBefore: bulk.today }, limit);
    // Whoever begins it answers for all of it: so an account that is tried again is the same.
    const caller = { name: standing.begunBy, role: standing.begunRole };
    for (const account of accounts) {
      const verdict = await this.judge(bulk, account, { caller, id: `${run}/${account}` });
      await keepBulkVerdict(store, run, { ...verdict, at: clock.now() });
    }
    if (accounts.length < limit) await endBulkRun(store, run, clock.now());
    return bulkStanding(store, run);
  }

  private async judge({ utility }: Bulk, account: string, brought: Brought): Promise<BulkVerdict> {
    try {
      const toOpen = { utility, account, facts: { bulk: true } };
      const { caseNumber } = await this.casework.open('hardship arrangement', toOpen, brought);
      return { account, verdict: 'arranged', caseNumber, code: null, detail: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, message: detail } = error;
      return { account, verdict: 'not arranged', caseNumber: null, code, detail };
    }
  }

  private async bulkOf(utility: string): Promise<Bulk> {
    const { books, clock } = this.casework.doors;
    const now = clock.now();
    const rules = await books.rulesFor(utility, now);
    const today = dateOf(rules.calendar(), now);
    const classes = classesOf(rules);
    const season = rules.get('season moratorium');
    if (classes === undefined || season === 'none')
      throw new Problem('moratorium/not-ended', `${utility} makes no arrangements in bulk.`, { rule });
    const last = lastDayOfSeason(season, today);
    if (last !== undefined)
      throw new Problem('moratorium/not-ended', `The moratorium runs until ${last}.`, {
        rule: 'season moratorium',
        remedy: 'Begin on the day after.',
      });
    const endedOn = endOfSeasonBefore(season, today);
    return { run: `${utility}/${endedOn}`, utility, endedOn, today, classes };
  }
}

function classesOf(rules: Rules) {
  const bulk = rules.get(rule);
  return bulk === 'none' ? undefined : bulk.classes;
}
