import type { NewBill } from '../../../../libs/billing-store/src/ledger/bills.js';
import type { MeterRead } from '../../../../libs/domain/src/accounts/usage.js';
import type { Service } from '../../../../libs/domain/src/accounts/service.js';
import { cents, sum, type Cents } from '../../../../libs/domain/src/money.js';
import { localDate, type LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import { instant, type Instant } from '../../../../libs/domain/src/time/instant.js';
import type { Home } from './homes.js';

/** What a month of each service costs a usual home, in cents, from January to December. */
const costs: Readonly<Record<Service, readonly number[]>> = {
  electric: [9_400, 8_600, 8_300, 9_800, 14_500, 21_500, 26_000, 25_200, 20_100, 12_600, 9_000, 9_300],
  water: [3_900, 3_800, 4_100, 4_600, 5_300, 6_100, 6_400, 6_200, 5_600, 4_900, 4_200, 3_900],
  sewer: Array<number>(12).fill(2_870),
  'solid waste': Array<number>(12).fill(3_402),
};

/** What a usual home uses in a month, from January to December. */
const uses: Partial<Record<Service, { unit: string; months: readonly number[] }>> = {
  electric: { unit: 'kWh', months: [640, 575, 560, 680, 1040, 1580, 1930, 1870, 1470, 890, 610, 630] },
  water: { unit: 'ccf', months: [9, 9, 10, 12, 14, 17, 18, 17, 15, 13, 10, 9] },
};

const day = 86_400_000;

/** The day so many days from another. */
export const daysOn = (date: LocalDate, days: number): LocalDate =>
  localDate(new Date(Date.parse(date) + days * day).toISOString().slice(0, 10));

/** Noon in Arizona. */
export const noonOf = (date: LocalDate): Instant => instant(`${date}T19:00:00.000Z`);

/** The bills of a home for a year up to a day: each is issued on the home's own day of the month. */
export function billsOf(home: Home, today: LocalDate): NewBill[] {
  const { months } = home.supplier;
  const count = 12 / months;
  const issued = Array.from({ length: count }, (_, index) => issueDay(home, today, (count - index) * months));
  return issued.map((issuedOn, index) => ({
    ...billOf(home, issuedOn, issued[index - 1]),
    reads: readsOf(home, issued.slice(0, index + 1)),
  }));
}

/** The meter goes on from where it stood; one bill in 23 is estimated. */
function readsOf(home: Home, issued: readonly LocalDate[]): MeterRead[] {
  return home.supplier.services.flatMap((service): MeterRead[] => {
    const use = uses[service];
    if (use === undefined) return [];
    const quantities = issued.map((issuedOn) => usedBy(home, use.months, issuedOn));
    const readingTo = quantities.reduce((sum, one) => sum + one, 1000 + home.number);
    const quantity = quantities.at(-1) ?? 0;
    const how = (home.number + issued.length) % 23 === 0 ? 'estimated' : 'read';
    return [{ service, unit: use.unit, quantity, readingFrom: readingTo - quantity, readingTo, how }];
  });
}

function usedBy({ use, supplier }: Home, months: readonly number[], issuedOn: LocalDate): number {
  const month = Number(issuedOn.slice(5, 7)) - 1;
  return Math.round((months[month] ?? 0) * supplier.months * use);
}

const issueDay = ({ number }: Home, today: LocalDate, monthsAgo: number): LocalDate => {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - monthsAgo, 2 + (number % 17)));
  const date = localDate(at.toISOString().slice(0, 10));
  return date <= today ? date : issueDayBefore(date);
};

/** A bill of this month whose day has not come yet was issued on the first. */
const issueDayBefore = (date: LocalDate): LocalDate => localDate(`${date.slice(0, 7)}-01`);

function billOf(home: Home, issuedOn: LocalDate, before: LocalDate | undefined): NewBill {
  const { account, supplier } = home;
  const periodTo = daysOn(issuedOn, -2);
  return {
    number: `B-${home.number}-${issuedOn.slice(0, 7).replace('-', '')}`,
    ...{ account, kind: 'regular', issuedOn, dueOn: daysOn(issuedOn, supplier.daysToPay) },
    periodFrom: before ? daysOn(before, -1) : daysOn(issuedOn, -30 * supplier.months),
    periodTo,
    at: noonOf(issuedOn),
    lines: supplier.services.map((service) => ({
      service,
      kind: 'service' as const,
      amount: costOf(home, service, issuedOn),
    })),
  };
}

function costOf({ use, supplier }: Home, service: Service, issuedOn: LocalDate): Cents {
  const month = Number(issuedOn.slice(5, 7)) - 1;
  const flat = service === 'sewer' || service === 'solid waste';
  return cents(Math.round((costs[service][month] ?? 0) * supplier.months * (flat ? 1 : use)));
}

export const totalOf = ({ lines }: NewBill): Cents => sum(...lines.map(({ amount }) => amount));
