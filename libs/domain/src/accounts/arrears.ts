import { cents, sum, type Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import { dayNumber } from '../time/day.js';
import type { Instant } from '../time/instant.js';
import { openAt, type Charge } from './charge.js';
import { services, type Service } from './service.js';

/** Days since the due date. What is due today is current. */
export const ages = ['current', '1-30', '31-60', '61-90', 'over 90'] as const;

export type Age = (typeof ages)[number];

/** What is open, by how long it has been due. */
export type ByAge = Record<Age, Cents>;

/** What an account owes for service on a date. */
export interface Arrears {
  on: LocalDate;
  /** All that is open. */
  total: Cents;
  /** What is open of it and was due before that day. */
  pastDue: Cents;
  byAge: ByAge;
  /** The services of which something is open. */
  byService: { service: Service; total: Cents; pastDue: Cents; byAge: ByAge }[];
}

/** Arrears on a date by age and by service, counting what had been posted until `at`, which is an instant of that day. */
export function arrearsOf(charges: readonly Charge[], on: LocalDate, at: Instant): Arrears {
  const open = charges.map((charge) => ({
    service: charge.service,
    age: ageOf(charge.dueOn, on),
    amount: openAt(charge, at),
  }));
  const byService = services
    .map((service) => ({ service, ...aged(open.filter((one) => one.service === service)) }))
    .filter(({ byAge }) => Object.values(byAge).some((amount) => amount !== 0));
  return { on, ...aged(open), byService };
}

/** The bucket of a due date. */
export function ageOf(dueOn: LocalDate, on: LocalDate): Age {
  const days = (dayNumber(on) ?? NaN) - (dayNumber(dueOn) ?? NaN);
  if (days <= 0) return 'current';
  if (days <= 30) return '1-30';
  if (days <= 60) return '31-60';
  return days <= 90 ? '61-90' : 'over 90';
}

function aged(open: readonly { age: Age; amount: Cents }[]) {
  const byAge = Object.fromEntries(
    ages.map((age) => [age, sum(...open.filter((one) => one.age === age).map(({ amount }) => amount))]),
  ) as ByAge;
  const total = sum(...Object.values(byAge));
  return { total, pastDue: cents(total - byAge.current), byAge };
}
