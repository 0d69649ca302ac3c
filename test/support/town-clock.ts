import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Clock } from '../../libs/casework/src/clock.js';
import { instant, type Instant } from '../../libs/domain/src/time/instant.js';

/** Reads the time of the test server, which flows by itself and is skipped ahead. It never goes back. */
export class TownClock implements Clock {
  private ahead = 0;
  private last = 0;

  private constructor(private readonly server: TestWorkflowEnvironment) {}

  static async of(server: TestWorkflowEnvironment): Promise<TownClock> {
    const clock = new TownClock(server);
    await clock.read();
    return clock;
  }

  now(): Instant {
    this.last = Math.max(this.last, Date.now() + this.ahead);
    return instant(this.last);
  }

  /** Lets the time pass until then; whatever the server's timers bring happens on the way. */
  async skipTo(then: Instant): Promise<void> {
    const wait = Date.parse(then) - (await this.server.currentTimeMs());
    if (wait > 0) await this.server.sleep(wait);
    await this.read();
  }

  private async read(): Promise<void> {
    this.ahead = (await this.server.currentTimeMs()) - Date.now();
  }
}
