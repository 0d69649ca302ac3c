import type { NewBill } from '../../../../libs/billing-store/src/ledger/bills.js';
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
  return issued.map((issuedOn, index) => billOf(home, issuedOn, issued[index - 1]));
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
