import { openAt, type Charge, type ChargeEntry } from '../accounts/charge.js';
import type { Service } from '../accounts/service.js';
import type { LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import { cents, sum, type Cents } from '../money.js';
import type { ArrangedCharge } from './debt.js';

/** An arrangement as its installments are checked: which debt it spread, when, and in which case. */
export interface Arranged {
  caseNumber: string;
  acceptedAt: Instant;
  acceptedOn: LocalDate;
  debt: readonly ArrangedCharge[];
}

/**
 * What the ledger says of an arrangement. The charges whose debt was spread and the installments that it was spread over are
 * one pool: moving debt within it changes nothing, and money counts wherever in it it was posted. A payment that was
 * returned counts as if it had never come.
 */
export class LedgerOf {
  private readonly pool: readonly Charge[];
  private readonly bills: readonly Charge[];
  private readonly returned: ReadonlySet<string>;

  constructor(
    private readonly arranged: Arranged,
    charges: readonly Charge[],
    private readonly until: Instant,
  ) {
    const { caseNumber, debt, acceptedOn } = arranged;
    const originals = new Set(debt.map(({ charge }) => charge));
    this.pool = charges.filter(({ key, arrangement }) => arrangement === caseNumber || originals.has(key));
    this.bills = charges.filter((charge) => isCurrent(charge, acceptedOn) && !originals.has(charge.key));
    this.returned = returnedBy(charges, until);
  }

  /** What has come in on a service's part of the arranged debt up to an instant. */
  paid(service: Service, at: Instant): Cents {
    const spread = sum(
      ...this.arranged.debt.filter((one) => one.service === service).map(({ amount }) => amount),
    );
    const came = this.pool
      .filter((charge) => charge.service === service)
      .flatMap((charge) => this.sinceAccepted(charge))
      .filter((entry) => entry.at <= at);
    return cents(Math.max(0, Math.min(spread, -came.reduce((total, { amount }) => total + amount, 0))));
  }

  /** What is open at an instant of the bills that fell due since the arrangement was made, up to a date. A disputed part is left out. */
  openBills(dueUpTo: LocalDate, at: Instant): Cents {
    const due = this.bills.filter(({ dueOn }) => dueOn <= dueUpTo);
    return sum(...due.map((charge) => cents(Math.max(0, this.openOf(charge, at) - (charge.disputed ?? 0)))));
  }

  /** Every instant up to `until` at which something changed. */
  get instants(): Instant[] {
    const all = [...this.pool, ...this.bills].flatMap(({ at, entries }) => [
      at,
      ...entries.map((entry) => entry.at),
    ]);
    return [...new Set(all)].filter((at) => at <= this.until).toSorted();
  }

  /**
   * Moving debt within the pool nets to nothing, so that its entries need not be known; an installment that is added later is
   * such a move too. Money on an installment was posted after the arrangement was made, also when it had been received before.
   */
  private sinceAccepted(charge: Charge): ChargeEntry[] {
    const isInstallment = charge.arrangement === this.arranged.caseNumber;
    return [...this.counting(charge), ...(isInstallment ? [comingToBe(charge)] : [])].filter(
      ({ at, payment }) => at > this.arranged.acceptedAt || (isInstallment && payment !== undefined),
    );
  }

  private openOf(charge: Charge, at: Instant): Cents {
    return openAt({ ...charge, entries: this.counting(charge) }, at);
  }

  private counting({ entries }: Charge): ChargeEntry[] {
    return entries.filter(({ payment }) => payment === undefined || !this.returned.has(payment));
  }
}

const comingToBe = ({ at, amount }: Charge): ChargeEntry => ({ at, amount, why: 'arranged' });

/** Charges as if what had been taken back by then had never come. */
export function withoutReturned(charges: readonly Charge[], until: Instant): Charge[] {
  const returned = returnedBy(charges, until);
  return charges.map((charge) => ({
    ...charge,
    entries: charge.entries.filter(({ payment = '' }) => !returned.has(payment)),
  }));
}

/** A line of a bill that falls due while the arrangement runs. */
const isCurrent = ({ bill, kind, dueOn, departed }: Charge, acceptedOn: LocalDate): boolean =>
  bill !== undefined && kind !== 'installment' && departed !== true && dueOn >= acceptedOn;

/** Payments that were taken back by then. What is only allocated anew has not been. */
function returnedBy(charges: readonly Charge[], until: Instant): Set<string> {
  const reversed = charges.flatMap(({ entries }) =>
    entries.filter(
      ({ why, at, payment }) => payment !== undefined && at <= until && why.endsWith(' reversed'),
    ),
  );
  return new Set(reversed.map(({ payment }) => payment ?? ''));
}
