import type { DataSource } from 'typeorm';
import { Case } from '../../../libs/billing-store/src/case-lists/case.entity.js';
import { Absences } from '../../../libs/casework/src/absences.js';
import { AccountFacts } from '../../../libs/casework/src/account-facts.js';
import type { Casework } from '../../../libs/casework/src/casework.js';
import { plusMilliseconds, type Instant } from '../../../libs/domain/src/time/instant.js';
import { settleAgencies } from './hardship/agencies.js';
import { jobs } from './jobs.js';
import { counselors } from './hardship/teller.js';
import { Partners } from './partners.js';
import { serve } from './service/served.js';
import { isSettled, settle } from './settlement.js';
import { TownClock } from './town-clock.js';
import { liveThroughTheYear } from './year.js';

const day = 86_400_000;
const year = 366 * day;

/** How many things the town has of each kind. */
export interface Opened {
  accounts: number;
  jobs: number;
}

/**
 * Settles the town and lives through its year, up to `today`. Answers nothing when it stands already. A smaller town has a
 * `share` of the homes that take service.
 */
export async function openTown(store: DataSource, today: Instant, share = 1): Promise<Opened | undefined> {
  if (await isSettled(store)) return undefined;
  const clock = new TownClock(plusMilliseconds(today, -year));
  const partners = await Partners.of(store, clock);
  const { casework } = partners;
  const nextDueOf = async (caseNumber: string): Promise<Instant | undefined> => {
    const { nextDue } = await store.getRepository(Case).findOneByOrFail({ caseNumber });
    return nextDue ?? undefined;
  };
  const households = await settle(store, clock.now());
  await settleAgencies(store, clock.now());
  const rules = await casework.doors.books.rulesFor('APS', today);
  const performOwed = (caseNumber: string): Promise<void> => partners.perform(caseNumber);
  const life = { casework, accounts: new AccountFacts(casework), clock, rules, performOwed, nextDueOf };
  const planned = jobs.flatMap((job, index) => {
    const household = households[index];
    return household ? [{ job, household }] : [];
  });
  const { homes, ahead } = await serve(life, { today, share });
  const count = await liveThroughTheYear(life, planned, { today, whatElse: ahead });
  await oneIsAway(casework, today);
  await partners.close();
  return { accounts: households.length + homes, jobs: count };
}

/** A counselor has been away since yesterday: what is hers is offered to the team. */
async function oneIsAway(casework: Casework, today: Instant): Promise<void> {
  const [from, until] = [plusMilliseconds(today, -day), plusMilliseconds(today, 4 * day)];
  const brought = { caller: { name: 'A. Whitfield', role: 'supervisor' }, id: 'away in the town' };
  await new Absences(casework).say({ person: counselors.away, from, until }, brought);
}
