import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from './api.js';
import { Browser } from './browser.js';

/** The API as browsers reach it, with a log, and a clock that a test moves on. */
export class FrontDoor {
  readonly log: string[] = [];
  /** Milliseconds that have passed beside the real ones. */
  passed = 0;
  api!: Api;
  origin = '';

  static async opened(given: Parameters<typeof startApi>[0] = {}): Promise<FrontDoor> {
    const door = new FrontDoor();
    door.api = await startApi({ clock: door, log: door.log, ...given });
    await door.api.app.listen(0, '127.0.0.1');
    door.origin = (await door.api.app.getUrl()).replace('localhost', '127.0.0.1');
    return door;
  }

  now(): Instant {
    return plusMilliseconds(instant(Date.now()), this.passed);
  }

  browser(agent?: string): Browser {
    return new Browser(this.origin, agent === undefined ? {} : { 'User-Agent': agent });
  }

  async signedIn(person: string, agent?: string): Promise<Browser> {
    const one = this.browser(agent);
    await one.signsInAs(person);
    return one;
  }

  closes(): Promise<void> {
    return this.api.end();
  }
}

/** Whether a browser is still signed in, by the status of its answer. */
export const statusOfMe = async (one: Browser): Promise<number> => (await one.asks('/api/me')).status;
