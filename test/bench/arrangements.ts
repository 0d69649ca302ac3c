import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { addDays, localDate } from '../../libs/domain/src/time/calendar.js';
import { freshDatabase } from '../support/database.js';
import { clone, nthOf, type Pattern } from './cloned.js';
import { Collections, dateIn, morningOf } from './collections.js';
import { measureDaysEnd, type DaysEnd, type Idle, type Told as OfDaysEnd } from './days-end.js';
import { inParallel } from './measuring.js';
import type { Options } from './options.js';

/** Postings of one size and kind: with the judgment of an installment, or bare. */
export interface Postings {
  accounts: number;
  posting: 'with its judgment' | 'bare';
  postings: number;
  perSecond: number;
  p50: number;
  p99: number;
}

export interface ArrangementPhase {
  postings: Postings[];
  daysEnd?: DaysEnd;
  idle?: Idle;
}

/** Hears of each measurement as soon as it is there: all of them together take most of an hour. */
export interface Told extends OfDaysEnd {
  postings(of: readonly Postings[]): void;
}

const callers = 8;
/** Ten days ago, so that the grace has ended and the next reminder has not come. */
const dueOn = dateIn(-10);
const pattern = 'ARRANGED-0000000';
const bare = 'BARE-0000000';

/** So many accounts whose installments fall due on one day, a tenth of them first, to say how it grows; no relay runs. */
export async function measureArrangements(
  { arrangements, idle }: Options,
  told: Told,
): Promise<ArrangementPhase> {
  const small = await measureSize(Math.ceil(arrangements / 10), { idle: 0, told });
  const large = await measureSize(arrangements, { idle, told });
  return { ...large, postings: [...small.postings, ...large.postings] };
}

async function measureSize(
  accounts: number,
  { idle, told }: { idle: number; told: Told },
): Promise<ArrangementPhase> {
  const database = await freshDatabase();
  const store = await dataSource(database.url, { poolSize: callers }).initialize();
  try {
    const collections = await Collections.on(store);
    const arranged = await arrangedPattern(collections);
    await clone(store, arranged, { from: 1, to: accounts });
    const bareCount = Math.ceil(accounts / 10);
    await clone(store, { account: bare }, { from: 1, to: bareCount });
    collections.now = morningOf(dueOn);
    const postings = [
      await post(collections, { accounts, of: bare, count: bareCount, posting: 'bare' }),
      await post(collections, { accounts, of: pattern, count: accounts, posting: 'with its judgment' }),
    ];
    told.postings(postings);
    await collections.casework.announcer.flush();
    const carried = idle > 0 ? await measureDaysEnd(store, { url: database.url, idle, told }) : {};
    return { postings, ...carried };
  } finally {
    await store.destroy();
    await database.drop();
  }
}

/**
 * One real arrangement of twelve months whose first installment falls due on the day, reminded of and with nothing owed to
 * anybody, and one account without any.
 */
async function arrangedPattern(collections: Collections): Promise<Pattern> {
  const calendar = (await collections.casework.doors.books.rulesFor('APS', collections.now)).calendar();
  const billDueOn = addDays(calendar, dueOn, { count: -1, unit: 'months' });
  const owed = { utility: 'APS', service: 'electric', dueOn: billDueOn } as const;
  for (const account of [pattern, bare]) await collections.owing(account, owed);
  collections.now = morningOf(localDate(dateIn(-20)));
  const opened = await collections.opens('hardship arrangement', pattern, {});
  const method = 'photo identification';
  await collections.does(opened, { kind: 'verify caller', as: 'holder', method });
  await collections.does(opened, { kind: 'record interview', answers: 'I-1', results: [] });
  await collections.does(opened, { kind: 'offer' });
  const { facts } = await collections.stateOf(opened);
  const [offer] = facts['offers'] as unknown as { name: string }[];
  await collections.does(opened, { kind: 'accept', offer: offer?.name ?? '', agreed: 'by phone' });
  await collections.settles(opened, () => true);
  collections.now = morningOf(dueOn);
  await collections.does(opened, { kind: 'take up' });
  await collections.settles(opened, () => true);
  await collections.store.query('DELETE FROM news');
  return { account: pattern, caseNumber: opened };
}

interface Posting {
  accounts: number;
  of: string;
  count: number;
  posting: Postings['posting'];
}

/** One in a hundred pays nothing. */
async function post(collections: Collections, { accounts, of, count, posting }: Posting): Promise<Postings> {
  let nth = 0;
  const next = (): string => {
    nth += nth % 100 === 98 ? 2 : 1;
    return nthOf(of, nth);
  };
  const postings = count - Math.floor(count / 100);
  const began = performance.now();
  const latencies = await inParallel(callers, postings, () => collections.pays(next(), 3_750));
  const seconds = (performance.now() - began) / 1_000;
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (part: number): number => sorted[Math.floor(part * sorted.length)] ?? 0;
  return { accounts, posting, postings, perSecond: postings / seconds, p50: at(0.5), p99: at(0.99) };
}

/** How much slower the larger size is, by the median of a posting with its judgment. */
export function growth(postings: readonly Postings[]): number {
  const [small, large] = postings.filter(({ posting }) => posting === 'with its judgment');
  return (large?.p50 ?? 0) / (small?.p50 ?? 1);
}
