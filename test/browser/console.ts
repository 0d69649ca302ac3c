import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { migrate } from '../../libs/billing-store/src/migrate.js';
import { startApi, type Api } from '../support/api.js';
import { TownClock } from '../../apps/town/src/town-clock.js';
import { openTown } from '../../apps/town/src/town.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import type { Template } from '../support/database.js';
import { Screen } from './screen.js';

const root = resolve(__dirname, '../..');

/** Of the homes of the town: no page of a job shows them. */
const shareOfHomes = 0.01;

/** The town is lived through once; every test has a copy of its own. */
const townOf = (at: Instant): Template => ({
  name: `town_${Date.parse(at)}`,
  fill: async (url) => {
    await migrate(url);
    const store = await dataSource(url).initialize();
    await openTown(store, at, shareOfHomes);
    await store.destroy();
  },
});

/** A person before a screen. */
export interface Person {
  name: string;
  role: string;
  /** The contractor or agency that the person belongs to. */
  of?: string;
}

interface Ways {
  /** Beside the people, their machine. */
  viewport?: { width: number; height: number };
}

/** How wide the window is, and which colours the machine prefers. */
interface Looks extends Ways {
  colorScheme?: 'light' | 'dark';
}

/** The console of a town, served by the API, in a real browser. */
export class Console {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly api: Api,
    readonly address: string,
    private readonly behind: { clock: TownClock; browser: Browser },
  ) {}

  get clock(): TownClock {
    return this.behind.clock;
  }

  static async opened({ at, town }: { at: Instant; town: boolean }): Promise<Console> {
    const clock = new TownClock(at);
    const template = town ? { template: townOf(at) } : {};
    const api = await startApi({ clock, console: join(root, 'dist', 'console'), ...template });
    await api.app.listen(0, '127.0.0.1');
    const browser = await chromium.launch({
      executablePath: process.env.THROUGHLINE_BROWSER ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    });
    return new Console(api, await api.app.getUrl(), { clock, browser });
  }

  /** Somebody sits down. */
  async screenOf(
    { name, role, of }: Person,
    { viewport = { width: 1280, height: 1000 } }: Ways = {},
  ): Promise<Screen> {
    const belongs = of === undefined ? '' : `; of=${of}`;
    return this.screen({
      viewport,
      extraHTTPHeaders: { 'X-Actor': `${encodeURIComponent(name)}; role=${role}${belongs}` },
    });
  }

  /** Somebody who is not known here: a customer with a phone. */
  phone(): Promise<Screen> {
    return this.screen({ viewport: { width: 390, height: 844 }, hasTouch: true });
  }

  /** Somebody who has yet to sign in. */
  visitor({ viewport = { width: 1280, height: 1000 }, colorScheme = 'light' }: Looks = {}): Promise<Screen> {
    return this.screen({ viewport, colorScheme });
  }

  private async screen(ways: BrowserContextOptions): Promise<Screen> {
    const usual = { locale: 'en-US', reducedMotion: 'reduce', colorScheme: 'light' } as const;
    const context = await this.behind.browser.newContext({ ...usual, ...ways });
    this.contexts.push(context);
    return new Screen(await context.newPage(), this.address);
  }

  async closed(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.behind.browser.close();
    await this.api.end();
  }
}
