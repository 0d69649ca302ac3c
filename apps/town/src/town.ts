import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { activitiesOf } from '../../../libs/activities/src/activity.js';
import { ActivitiesModule } from '../../../libs/activities/src/activities.module.js';
import { Attempts, type Attempt } from '../../../libs/activities/src/attempts.js';
import { Case } from '../../../libs/billing-store/src/case-lists/case.entity.js';
import { Standings } from '../../../libs/billing-store/src/news/standings.js';
import { AccountFacts } from '../../../libs/casework/src/account-facts.js';
import { Casework } from '../../../libs/casework/src/casework.js';
import { Processes } from '../../../libs/casework/src/processes.js';
import { plusMilliseconds, type Instant } from '../../../libs/domain/src/time/instant.js';
import { designProject } from '../../../workflows/design-project/process.js';
import { jobs } from './jobs.js';
import { serve } from './service/served.js';
import { isSettled, settle } from './settlement.js';
import { TownClock } from './town-clock.js';
import { liveThroughTheYear } from './year.js';

const year = 366 * 86_400_000;

/** In the town every call is made once, at its instant. */
class TownAttempts extends Attempts {
  private calls = 0;

  constructor(private readonly clock: TownClock) {
    super();
  }

  next(): void {
    this.calls++;
  }

  current(): Attempt {
    return { id: `town/${this.calls}`, since: Date.parse(this.clock.now()) };
  }
}

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
  const attempts = new TownAttempts(clock);
  const processes = new Processes([designProject]);
  const partners = {
    module: class Partners {},
    imports: [DiscoveryModule, ActivitiesModule.of({ store, clock, processes, attempts })],
  };
  const app = await NestFactory.createApplicationContext(partners, {
    logger: ['error'],
    abortOnError: false,
  });
  const casework = app.get(Casework, { strict: false });
  const performOwed = (caseNumber: string): Promise<void> => performAll(app, attempts, caseNumber);
  const nextDueOf = async (caseNumber: string): Promise<Instant | undefined> => {
    const { nextDue } = await store.getRepository(Case).findOneByOrFail({ caseNumber });
    return nextDue ?? undefined;
  };
  const households = await settle(store, clock.now());
  const rules = await casework.doors.books.rulesFor('APS', today);
  const life = { casework, accounts: new AccountFacts(casework), clock, rules, performOwed, nextDueOf };
  const planned = jobs.flatMap((job, index) => {
    const household = households[index];
    return household ? [{ job, household }] : [];
  });
  const count = await liveThroughTheYear(life, planned, today);
  const homes = await serve(casework, today, share);
  await casework.announcer.flush();
  await app.close();
  return { accounts: households.length + homes, jobs: count };
}

/** Performs what a case owes, and what becomes owed by that, until nothing is. */
async function performAll(
  app: INestApplicationContext,
  attempts: TownAttempts,
  caseNumber: string,
): Promise<void> {
  const activities = activitiesIn(app);
  const standings = app.get(Standings, { strict: false });
  for (;;) {
    const [effect] = (await standings.of(caseNumber)).effects;
    if (!effect) return;
    attempts.next();
    await activities[effect.name]?.(`${caseNumber}/${effect.key}` as never);
  }
}

function activitiesIn(app: INestApplicationContext): ReturnType<typeof activitiesOf> {
  const instances = app
    .get(DiscoveryService)
    .getProviders()
    .map(({ instance }) => instance as unknown);
  return activitiesOf([
    ...new Set(instances.filter((one): one is object => typeof one === 'object' && one !== null)),
  ]);
}
