import { openAt, type Charge } from '../accounts/charge.js';
import { services, type Service } from '../accounts/service.js';
import { cents, sum, type Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { OfService } from './schedule.js';

/** What of one charge is arranged. */
export interface ArrangedCharge {
  charge: string;
  service: Service;
  amount: Cents;
  dueOn: LocalDate;
}

/** Which debt is asked to be arranged: what is past due, or also what has been billed and is not due yet. */
export type Reach = 'past due' | 'whole balance';

export interface Asked {
  today: LocalDate;
  now: Instant;
  reach: Reach;
  /** Arrangements that go on: what they have spread is theirs. */
  others: readonly string[];
  /** Those whose place is taken: all that they have spread is arranged anew, due or not. */
  takesOver?: readonly string[];
}

/** The debt of an account that an arrangement may spread, oldest first. */
export function arrangeable(charges: readonly Charge[], asked: Asked): ArrangedCharge[] {
  return charges
    .filter((charge) => isArrangeable(charge, asked))
    .map((charge) => ({ charge, open: cents(openAt(charge, asked.now) - (charge.disputed ?? 0)) }))
    .filter(({ open }) => open > 0)
    .map(({ charge: { key, service, dueOn }, open }) => ({ charge: key, service, amount: open, dueOn }))
    .toSorted(byAge);
}

/** Never what a departed occupant left, nor what is spread already by an arrangement that goes on. */
function isArrangeable({ kind, arrangement, departed, dueOn }: Charge, asked: Asked): boolean {
  if (departed === true || kind === 'unregulated') return false;
  if (arrangement !== undefined && asked.others.includes(arrangement)) return false;
  return asked.reach === 'whole balance' || dueOn < asked.today || isTakenOver(arrangement, asked);
}

const isTakenOver = (arrangement: string | undefined, { takesOver = [] }: Asked): boolean =>
  arrangement !== undefined && takesOver.includes(arrangement);

export const byAge = (
  one: { dueOn: string; charge: string },
  other: { dueOn: string; charge: string },
): number =>
  one.dueOn === other.dueOn ? (one.charge < other.charge ? -1 : 1) : one.dueOn < other.dueOn ? -1 : 1;

/** By service, in the order in which services are named; those of which nothing is owed are left out. */
export function byService(parts: readonly OfService[]): OfService[] {
  return services
    .map((service) => ({
      service,
      amount: sum(...parts.filter((part) => part.service === service).map(({ amount }) => amount)),
    }))
    .filter(({ amount }) => amount !== 0);
}
