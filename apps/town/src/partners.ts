import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { activitiesOf } from '../../../libs/activities/src/activity.js';
import { ActivitiesModule } from '../../../libs/activities/src/activities.module.js';
import { Attempts, type Attempt } from '../../../libs/activities/src/attempts.js';
import { Standings } from '../../../libs/billing-store/src/news/standings.js';
import { Casework } from '../../../libs/casework/src/casework.js';
import { Processes } from '../../../libs/casework/src/processes.js';
import { processes as all } from '../../../workflows/processes.js';
import { byTime } from '../../../libs/domain/src/cases/by-time.js';
import { Problem } from '../../../libs/domain/src/problem.js';
import type { TownClock } from './town-clock.js';

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

/** Whoever performs what cases owe outside, in this process and at once. */
export class Partners {
  private readonly activities: ReturnType<typeof activitiesOf>;

  private constructor(
    private readonly app: INestApplicationContext,
    private readonly attempts: TownAttempts,
  ) {
    this.activities = activitiesIn(app);
  }

  static async of(store: DataSource, clock: TownClock): Promise<Partners> {
    const attempts = new TownAttempts(clock);
    const processes = new Processes(all);
    const partners = {
      module: class Partners {},
      imports: [DiscoveryModule, ActivitiesModule.of({ store, clock, processes, attempts })],
    };
    const app = await NestFactory.createApplicationContext(partners, {
      logger: ['error'],
      abortOnError: false,
    });
    return new Partners(app, attempts);
  }

  get casework(): Casework {
    return this.app.get(Casework, { strict: false });
  }

  /** Performs what a case owes, and what becomes owed by that, until nothing is. What cannot be done is left to a person. */
  async perform(caseNumber: string): Promise<void> {
    const standings = this.app.get(Standings, { strict: false });
    for (;;) {
      const [effect] = (await standings.of(caseNumber)).effects;
      if (!effect) return;
      this.attempts.next();
      try {
        await this.activities[effect.name]?.(`${caseNumber}/${effect.key}` as never);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        await this.leaveToAPerson(caseNumber, effect.key, error.code);
      }
    }
  }

  private async leaveToAPerson(caseNumber: string, effect: string, reason: string): Promise<void> {
    const brought = { caller: byTime, id: `${caseNumber}/${effect} failed` };
    await this.casework.apply(caseNumber, { kind: 'failed', effect, reason }, brought);
  }

  async close(): Promise<void> {
    await this.casework.announcer.flush();
    await this.app.close();
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
