import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page, Request } from 'playwright-core';

const screenshots = resolve(__dirname, '../../.throughline/screenshots');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What one person sees, and everything that goes wrong on it. */
export class Screen {
  readonly faults: string[] = [];
  private readonly underWay = new Set<Request>();

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    mkdirSync(screenshots, { recursive: true });
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message.text())) this.faults.push(message.text());
    });
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.underWay.add(request);
    });
    for (const ended of ['requestfinished', 'requestfailed'] as const)
      page.on(ended as 'requestfinished', (request) => this.underWay.delete(request));
    // A file that is taken along is not the page's any more: no end of it is told.
    page.on('download', (download) => {
      for (const request of this.underWay)
        if (request.url() === download.url()) this.underWay.delete(request);
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

  /** A page is there when it is the one that was asked for, has its heading, and nothing is being read any more. */
  async settles(): Promise<void> {
    do {
      await this.page.evaluate(until(isThere));
      while (this.underWay.size > 0) await new Promise((soon) => setTimeout(soon, 10));
      await this.page.evaluate(until(isThere));
    } while (this.underWay.size > 0);
  }

  /** What axe finds wrong, each with where it is, and with what was seen there. */
  async barriers(): Promise<string[]> {
    const isLoaded = await this.page.evaluate<boolean>('"axe" in window');
    if (!isLoaded) await this.page.evaluate(axe);
    await this.page.evaluate(atRest);
    return this.page.evaluate<string[]>(looking);
  }

  /** What is wrong in the language and colours that the page is in and, after its own switches, in the others, where it stays. Both are pictured. */
  async barriersInBoth(name: string): Promise<string[]> {
    const before = await this.barriersPictured(name);
    await this.switches();
    return [...before, ...(await this.barriersPictured(name))];
  }

  private async barriersPictured(name: string): Promise<string[]> {
    const ways = await this.page.evaluate<string>(waysOfPage);
    const found = await this.barriers();
    await this.pictured(`${name}-${ways}`);
    return found.map((one) => `${ways}: ${one}`);
  }

  /** The other language and the other colours. The switches stand in the head, which a dialog covers: they are pressed as a script presses them. */
  async switches(): Promise<void> {
    const before = await this.page.evaluate<string>(waysOfPage);
    await this.page.evaluate(pressSwitches);
    const after = before === 'en-light' ? 'es-dark' : 'en-light';
    await this.page.evaluate(until(`${waysOfPage} === '${after}'`));
    await this.settles();
  }

  async pictured(name: string, { whole = false } = {}): Promise<void> {
    await this.page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: whole });
  }
}

/** The page's own router, where there is one, has brought what it was asked for; what is read shows as busy. */
const isThere = `(() => {
  const router = window.__TSR_ROUTER__?.state;
  const isBrought = !router || (router.status === 'idle' && router.resolvedLocation?.href === router.location.href);
  const isBusy = document.querySelector('main [aria-busy="true"], [role="dialog"] .pf-v6-c-skeleton');
  return isBrought && !isBusy && document.querySelector('h1') !== null;
})()`;

/** The page lets nobody evaluate text later on: it is asked again and again by one evaluation. */
const until = (condition: string): string =>
  `new Promise((done) => { const look = () => (${condition} ? done() : setTimeout(look, 15)); look(); })`;

const waysOfPage = `(document.documentElement.lang + '-' +
  (document.documentElement.classList.contains('pf-v6-theme-dark') ? 'dark' : 'light'))`;

const pressSwitches = `for (const name of [/^(Español|English)$/, /^(Dark colours|Light colours|Colores oscuros|Colores claros)$/])
  [...document.querySelectorAll('header button')].find((one) => name.test(one.ariaLabel ?? one.textContent)).click()`;

/** Painted as it stands, and nothing on its way any more. What moves for ever, as a spinner, is not waited for. */
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
