import type { Moved, NewCharge } from '../cases/account-change.js';
import { cents, type Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import { byAge, type ArrangedCharge } from './debt.js';
import { chargeKey, type Charged, type Installment } from './installment.js';
import type { OfService } from './schedule.js';

interface Making {
  caseNumber: string;
  on: LocalDate;
  at: Instant;
}

/** The charges that installments are, one for each service. */
export function chargesOf(
  installments: readonly (Installment & Charged)[],
  { caseNumber, on, at }: Making,
): NewCharge[] {
  return installments.flatMap(({ dueOn, parts, ...charged }) =>
    parts
      .filter(({ amount }) => amount > 0)
      .map(({ service, amount }): NewCharge => ({
        key: chargeKey(caseNumber, charged, service),
        ...{ service, kind: 'installment', amount, dueOn, issuedOn: on, at, arrangement: caseNumber },
      })),
  );
}

/** Takes the arranged debt off its charges. */
export const takenOff = (debt: readonly ArrangedCharge[]): Moved[] =>
  debt.map(({ charge, service, amount }) => ({ charge, service, amount: cents(-amount) }));

/** A charge of which something is open. */
export type Open = Moved & { dueOn: LocalDate };

/**
 * Moves what is open from some charges to others of the same services. What was paid meanwhile counts on the oldest of those
 * that take it: each takes no more than `atMost`, the newest first.
 */
export function moved(from: readonly Open[], atMost: readonly ArrangedCharge[]): Moved[] {
  const off = from
    .filter(({ amount }) => amount > 0)
    .map(({ charge, service, amount }) => ({
      charge,
      service,
      amount: cents(-amount),
    }));
  return [...off, ...taking(atMost, sums(from))];
}

function taking(atMost: readonly ArrangedCharge[], toMove: Map<string, number>): Moved[] {
  return atMost
    .toSorted(byAge)
    .toReversed()
    .flatMap(({ charge, service, amount }) => {
      const left = toMove.get(service) ?? 0;
      const part: Cents = cents(Math.min(left, amount));
      toMove.set(service, left - part);
      return part > 0 ? [{ charge, service, amount: part }] : [];
    });
}

function sums(parts: readonly OfService[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const { service, amount } of parts) total.set(service, (total.get(service) ?? 0) + amount);
  return total;
}
