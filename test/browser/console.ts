import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { startApi, type Api } from '../support/api.js';
import { TownClock } from '../../apps/town/src/town-clock.js';
import { openTown } from '../../apps/town/src/town.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';

const root = resolve(__dirname, '../..');
const screenshots = join(root, '.throughline', 'screenshots');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Of the homes of the town: no page of a job shows them. */
const shareOfHomes = 0.01;

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
    const api = await startApi({ clock, console: join(root, 'dist', 'console') });
    if (town) await openTown(api.store, at, shareOfHomes);
    await api.app.listen(0, '127.0.0.1');
    const browser = await chromium.launch({
      executablePath: process.env.THROUGHLINE_BROWSER ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    });
    mkdirSync(screenshots, { recursive: true });
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

/** What one person sees, and everything that goes wrong on it. */
export class Screen {
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message.text())) this.faults.push(message.text());
    });
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(this.address + path);
    await this.settles();
  }

  /** Goes to another page as the page itself does, without loading it anew. */
  async goes(path: string): Promise<void> {
    await this.page.evaluate(
      `history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
    await this.settles();
  }

  /** A page is there when it has its heading and nothing is being read any more. */
  async settles(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page
      .locator('main [aria-busy="true"], [role="dialog"] .pf-v6-c-skeleton')
      .waitFor({ state: 'detached' });
  }

  /** What axe finds wrong, each with where it is, and with what was seen there. */
  async barriers(): Promise<string[]> {
    const isThere = await this.page.evaluate<boolean>('"axe" in window');
    if (!isThere) await this.page.evaluate(axe);
    await this.page.evaluate(atRest);
    return this.page.evaluate<string[]>(looking);
  }

  /** The other language and the other colours. The switches stand in the head, which a dialog covers: they are pressed as a script presses them. */
  async switches(): Promise<void> {
    for (const name of [
      /^(Español|English)$/,
      /^(Dark colours|Light colours|Colores oscuros|Colores claros)$/,
    ])
      await this.page.getByRole('button', { name, includeHidden: true }).dispatchEvent('click');
    await this.settles();
  }

  async pictured(name: string, { whole = false } = {}): Promise<void> {
    await this.page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: whole });
  }
}

/** Painted as it stands, and no colour on its way from one to another any more. What moves for ever, as a spinner, is not waited for. */
const atRest = `new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))).then(() =>
  Promise.all(
    document.getAnimations()
      .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
      .map(({ finished }) => finished.catch(() => undefined))))`;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looking = `axe
  .run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'], preload: false })
  .then(({ violations }) =>
    violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ html, any }) => [html, ...any.map(({ message }) => message)].join(' – ')).join(' | ')))`;

/** The browser notes every answer of 400 and more; refusals are meant, and shown. */
const isRefusal = (text: string): boolean => /status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(text);
