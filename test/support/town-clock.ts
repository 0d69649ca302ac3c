import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Clock } from '../../libs/casework/src/clock.js';
import { instant, type Instant } from '../../libs/domain/src/time/instant.js';

interface TestService {
  unlockTimeSkipping(request: object): Promise<unknown>;
}

/** Longer than any task may take. */
const patience = 15_000;

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
    if (wait > 0) await this.skip(wait);
    await this.read();
  }

  /**
   * The server does not skip while a task is under way. A run that ends in the middle of a task leaves that lock behind for
   * ever: once no task can be under way any more, it is taken off.
   */
  private async skip(wait: number): Promise<void> {
    const { testService } = this.server.connection as unknown as { testService: TestService };
    const stuck = setInterval(() => void testService.unlockTimeSkipping({}).catch(() => undefined), patience);
    await this.server.sleep(wait).finally(() => clearInterval(stuck));
  }

  private async read(): Promise<void> {
    this.ahead = (await this.server.currentTimeMs()) - Date.now();
  }
}
