/**
 * What has happened on an account, written down by the test itself, and the rules of APS restated over it in plain words and
 * numbers. Nothing of the product is used here: this is what the interlock is checked against.
 */
export interface Happened {
  bills: { key: string; amount: number; dueOn: string }[];
  /** What each payment took of each bill; a returned one counts no more. */
  payments: { payment: string; took: Map<string, number>; returned?: boolean }[];
  holds: { of: string; from: number; until?: number; ended?: boolean; amount?: number }[];
  /** When each notice went out; the later of two counts. After a broken arrangement there is one alone. */
  notices: { first?: number; final?: number; ofBreak?: number };
  tries: number;
  /** The season protects households alone. */
  isBusiness?: boolean;
}

const day = 86_400_000;
/** Arizona keeps no daylight saving time: seven hours behind, all year. */
const wall = (at: number): Date => new Date(at - 7 * 3_600_000);
const dateOf = (at: number): string => wall(at).toISOString().slice(0, 10);
const endOfDay = (date: string, days = 0): number => Date.parse(`${date}T07:00:00Z`) + (days + 1) * day;

/** Holidays of the law from 2026 to 2027, and the days on which the office is closed besides. */
const holidays = new Set(
  `2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26
   2026-11-27 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11
   2027-11-11 2027-11-25 2027-11-26 2027-12-24 2027-12-31`.split(/\s+/),
);

/** Everything that forbids an order of electricity for non-payment at an instant. */
export function forbids(told: Happened, at: number): string[] {
  const date = dateOf(at);
  const found: string[] = [];
  const isInSeason = date.slice(5) >= '06-01' && date.slice(5) <= '10-15';
  if (isInSeason && !told.isBusiness) found.push('season');
  if (isBarredHour(at)) found.push('day or hour');
  const live = told.holds.filter((hold) => isLive(hold, at));
  found.push(...live.filter(({ amount }) => amount === undefined).map(({ of }) => of));
  const covered = live.reduce((sum, { amount = 0 }) => sum + amount, 0);
  if (debt(told, at) - covered < 30_000) found.push('below threshold');
  return [...found, ...noticeFaults(told, at)];
}

function isBarredHour(at: number): boolean {
  const local = wall(at);
  const [weekday, hour] = [local.getUTCDay(), local.getUTCHours()];
  if (weekday === 0 || weekday >= 5 || hour < 8 || hour >= 15) return true;
  return holidays.has(dateOf(at)) || holidays.has(dateOf(at + day));
}

const isLive = ({ from, until, ended }: Happened['holds'][number], at: number): boolean =>
  !ended && from <= at && (until === undefined || at < until);

/** What is open of bills whose fifteenth day after the due date is over. */
export const debt = (told: Happened, at: number): number =>
  told.bills
    .filter(({ dueOn }) => at >= endOfDay(dueOn, 15))
    .reduce((sum, bill) => sum + openOf(told, bill), 0);

export const openOf = ({ payments }: Happened, { key, amount }: Happened['bills'][number]): number =>
  payments
    .filter(({ returned }) => !returned)
    .reduce((open, { took }) => open - (took.get(key) ?? 0), amount);

/** Two tries, and notices that are old enough and not too old. */
const noticeFaults = ({ notices, tries }: Happened, at: number): string[] =>
  tries >= 2 && areInTime(notices, at) ? [] : ['notice steps'];

/** The first five days before and no older than 45, the final one two days before and no older than 30. */
function areInTime({ first, final, ofBreak }: Happened['notices'], at: number): boolean {
  if (ofBreak !== undefined) return isBetween(at, ofBreak, [5, 30]);
  if (first === undefined || final === undefined || final < first) return false;
  return isBetween(at, first, [5, 45]) && isBetween(at, final, [2, 30]);
}

/** Whether so many days have ended since, and no more than that. */
const isBetween = (at: number, since: number, [least, most]: [number, number]): boolean =>
  at >= endOfDay(dateOf(since), least) && at < endOfDay(dateOf(since), most);
