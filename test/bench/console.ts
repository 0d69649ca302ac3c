import { chromium, type Browser, type Page } from 'playwright-core';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { freshDatabase } from '../support/database.js';
import { served, type Served } from './cells-over-http.js';
import { caller, caseworkOn, freshId, FreshCases } from './workload.js';

/** How long people wait for the console, in a real browser on this machine; milliseconds and bytes. */
export interface ConsoleMeasured {
  page: string;
  /** What came over the line, as it was packed. */
  bytes: number;
  files: number;
  usableP50: number;
  usableMost: number;
}

/** From the moment at which somebody sends a command. */
export interface LiveMeasured {
  commands: number;
  answeredP50: number;
  seenP50: number;
  seenP99: number;
}

export interface InTheBrowser {
  loads: ConsoleMeasured[];
  live: LiveMeasured;
}

const [loadsOfEach, commands] = [7, 60];

/** First loads with nothing kept and with everything kept, and how soon one person's note is on another one's screen. */
export async function measureConsole(): Promise<InTheBrowser> {
  const database = await freshDatabase();
  const store = await dataSource(database.url).initialize();
  const casework = caseworkOn(store);
  const cases = new FreshCases(casework);
  await cases.open(40);
  const { caseNumber } = cases.take();
  const server = await served('api', { DATABASE_URL: database.url, THROUGHLINE_MODE: 'development' });
  const browser = await chromium.launch({
    executablePath: process.env.THROUGHLINE_BROWSER ?? '',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  try {
    const loads = [];
    for (const path of ['/', `/cases/${caseNumber}`])
      loads.push(...(await loadsOf(browser, server.origin, path)));
    return { loads, live: await liveOn(browser, server, caseNumber) };
  } finally {
    await browser.close();
    await server.cell.close();
    await casework.announcer.flush();
    await store.destroy();
    await database.drop();
  }
}

/** Promises the first moment at which the page has its heading and reads nothing any more. */
const marking = `window.usable = new Promise((usable) => {
  const look = () => {
    const isThere = document.querySelector('main h1') && !document.querySelector('main [aria-busy="true"]');
    if (isThere) usable(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})`;

interface Load {
  bytes: number;
  files: number;
  usable: number;
}

async function loadsOf(browser: Browser, origin: string, path: string): Promise<ConsoleMeasured[]> {
  const [first, again]: [Load[], Load[]] = [[], []];
  for (let nth = 0; nth < loadsOfEach; nth++) {
    const page = await pageOf(browser);
    first.push(await load(page, origin + path));
    again.push(await load(page, origin + path));
    await page.context().close();
  }
  const name = path === '/' ? 'my work' : 'a case';
  return [summed(`${name}, nothing kept`, first), summed(`${name}, files kept`, again)];
}

const pageOf = async (browser: Browser): Promise<Page> => {
  const headers = { 'X-Actor': `${caller.name}; role=${caller.role}` };
  const context = await browser.newContext({ extraHTTPHeaders: headers });
  await context.addInitScript(marking);
  return context.newPage();
};

async function load(page: Page, address: string): Promise<Load> {
  const session = await page.context().newCDPSession(page);
  let [bytes, files] = [0, 0];
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    if (encodedDataLength > 0) files += 1;
  });
  await page.goto(address);
  const usable = await page.evaluate<number>('window.usable');
  await session.detach();
  return { bytes, files, usable };
}

function summed(page: string, loads: readonly Load[]): ConsoleMeasured {
  const [one] = loads;
  const usable = sorted(loads.map((load) => load.usable));
  return {
    page,
    bytes: one?.bytes ?? 0,
    files: one?.files ?? 0,
    usableP50: at(usable, 0.5),
    usableMost: at(usable, 1),
  };
}

async function liveOn(browser: Browser, server: Served, caseNumber: string): Promise<LiveMeasured> {
  const page = await pageOf(browser);
  await page.goto(`${server.origin}/cases/${caseNumber}?tab=story`);
  await page.evaluate('window.usable');
  const [answered, seen]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < commands; nth++) {
    const text = `note ${freshId()}`;
    const shown = page.evaluate<number>(shownAt(text));
    const began = Date.now();
    await server.post(`/api/cases/${caseNumber}/notes`, JSON.stringify({ text }));
    answered.push(Date.now() - began);
    seen.push((await shown) - began);
  }
  const [byAnswer, bySight] = [sorted(answered), sorted(seen)];
  return {
    commands,
    answeredP50: at(byAnswer, 0.5),
    seenP50: at(bySight, 0.5),
    seenP99: at(bySight, 0.99),
  };
}

/** When a text has come onto the page, by the clock that both processes have. */
const shownAt = (text: string): string => `new Promise((shown) => {
  const look = () => document.body.textContent.includes(${JSON.stringify(text)}) && (seeing.disconnect(), shown(Date.now()));
  const seeing = new MutationObserver(look);
  seeing.observe(document.body, { childList: true, subtree: true, characterData: true });
})`;

const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((one, other) => one - other);
const at = (numbers: readonly number[], part: number): number =>
  numbers[Math.min(numbers.length - 1, Math.floor(part * numbers.length))] ?? 0;
