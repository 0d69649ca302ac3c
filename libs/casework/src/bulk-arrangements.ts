import {
  beginBulkRun,
  bulkStanding,
  endBulkRun,
  keepBulkVerdict,
  lastJudged,
  nextInDebt,
  type BulkStanding,
  type BulkVerdict,
  type InDebt,
} from '../../billing-store/src/agreements/bulk-runs.js';
import { accountMoneyNow } from '../../billing-store/src/reads/account-money.js';
import { accountStanding } from '../../billing-store/src/reads/account-standing.js';
import { utilitiesOf } from '../../billing-store/src/reads/offices.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Brought } from '../../domain/src/cases/command.js';
import type { Told } from '../../domain/src/cases/process.js';
import type { Actor } from '../../domain/src/cases/state.js';
import { endOfSeasonBefore, lastDayOfSeason } from '../../domain/src/interlock/season.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { dateOf, type LocalDate } from '../../domain/src/time/calendar.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { Casework } from './casework.js';
import { mayPost } from './policy-check.js';

const rule = 'bulk arrangement at moratorium end';

/** Which accounts are looked at, and as of which day. */
interface Bulk extends InDebt {
  run: string;
  endedOn: LocalDate;
  rules: Rules;
}

/** Where the moratorium of a utility stands. */
export interface Moratorium {
  utility: string;
  /** Its last day, while it runs. */
  runsUntil: LocalDate | null;
  /** Its last day, once it is over and arrangements may be made. */
  endedOn: LocalDate | null;
}

/** What would become of an account. */
export interface ForeseenInBulk {
  account: string;
  verdict: BulkVerdict['verdict'];
  /** What would be arranged, and over how many months. */
  amount: number | null;
  months: number | null;
  code: string | null;
  detail: string | null;
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
    const accounts = await nextInDebt(store, bulk, { after: await lastJudged(store, run), limit });
    // Whoever begins it answers for all of it: so an account that is tried again is the same.
    const caller = { name: standing.begunBy, role: standing.begunRole };
    for (const account of accounts) {
      const verdict = await this.judge(bulk, account, { caller, id: `${run}/${account}` });
      await keepBulkVerdict(store, run, { ...verdict, at: clock.now() });
    }
    if (accounts.length < limit) await endBulkRun(store, run, clock.now());
    return bulkStanding(store, run);
  }

  /** Where the moratoria of all utilities stand that make arrangements in bulk. */
  async moratoria(): Promise<Moratorium[]> {
    const { store, books, clock } = this.casework.doors;
    const all = (await utilitiesOf(store)).map(async (utility) =>
      moratoriumOf(await books.rulesFor(utility, clock.now()), utility, clock.now()),
    );
    return (await Promise.all(all)).filter((one) => one !== undefined);
  }

  /** What would become of the next accounts after one of them, decided as it would be. Nothing is written. */
  async foresee(
    utility: string,
    page: { after?: string; limit: number },
    actor: Actor,
  ): Promise<ForeseenInBulk[]> {
    const { store, clock } = this.casework.doors;
    const bulk = await this.bulkOf(utility);
    const after = page.after ?? (await lastJudged(store, bulk.run));
    const accounts = await nextInDebt(store, bulk, { after, limit: page.limit });
    const foreseen: ForeseenInBulk[] = [];
    for (const account of accounts)
      foreseen.push(await this.foreseen(bulk, account, { now: clock.now(), actor }));
    return foreseen;
  }

  private async foreseen({ utility, rules }: Bulk, account: string, told: Told): Promise<ForeseenInBulk> {
    const { store, processes } = this.casework.doors;
    const standing = await accountStanding(store, account);
    const money = await accountMoneyNow(store, account, told.now);
    const toOpen = { utility, account, facts: { bulk: true }, caseNumber: 'HA-0000-000000' };
    const known = { rules, account: { number: account, hasCustomer: standing?.hasCustomer ?? false, money } };
    try {
      const entries = processes.named('hardship arrangement').open(toOpen, known, told);
      const decision = entries.flatMap(({ decisions }) => decisions).find((one) => one.rule === rule);
      const { balance } = decision?.inputs as { balance: number };
      const { months } = decision?.outcome as { months: number };
      return { account, verdict: 'arranged', amount: balance, months, code: null, detail: null };
    } catch (error) {
      return { ...notArranged(account, error), amount: null, months: null };
    }
  }

  private async judge({ utility }: Bulk, account: string, brought: Brought): Promise<BulkVerdict> {
    try {
      const toOpen = { utility, account, facts: { bulk: true } };
      const { caseNumber } = await this.casework.open('hardship arrangement', toOpen, brought);
      return { account, verdict: 'arranged', caseNumber, code: null, detail: null };
    } catch (error) {
      return { ...notArranged(account, error), caseNumber: null };
    }
  }

  private async bulkOf(utility: string): Promise<Bulk> {
    const { books, clock } = this.casework.doors;
    const now = clock.now();
    const rules = await books.rulesFor(utility, now);
    const moratorium = moratoriumOf(rules, utility, now);
    const classes = classesOf(rules);
    if (moratorium === undefined || classes === undefined)
      throw new Problem('moratorium/not-ended', phrase`${utility} makes no arrangements in bulk.`, { rule });
    const { endedOn, runsUntil } = moratorium;
    if (endedOn === null)
      throw new Problem('moratorium/not-ended', phrase`The moratorium runs until ${runsUntil ?? ''}.`, {
        rule: 'season moratorium',
        remedy: phrase`Begin on the day after.`,
      });
    const dueBefore = dateOf(rules.calendar(), now);
    return { run: `${utility}/${endedOn}`, utility, endedOn, dueBefore, classes, rules };
  }
}

function notArranged(account: string, error: unknown) {
  if (!(error instanceof Problem)) throw error;
  const { code, message: detail } = error;
  return { account, verdict: 'not arranged', code, detail } as const;
}

/** Where a moratorium stands; nothing of a utility that has none, or makes no arrangements after it. */
function moratoriumOf(rules: Rules, utility: string, now: Instant): Moratorium | undefined {
  if (!rules.covers('collections') || classesOf(rules) === undefined) return undefined;
  const season = rules.get('season moratorium');
  if (season === 'none') return undefined;
  const today = dateOf(rules.calendar(), now);
  const runsUntil = lastDayOfSeason(season, today) ?? null;
  return { utility, runsUntil, endedOn: runsUntil === null ? endOfSeasonBefore(season, today) : null };
}

function classesOf(rules: Rules) {
  const bulk = rules.get(rule);
  return bulk === 'none' ? undefined : bulk.classes;
}
