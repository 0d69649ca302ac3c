import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { PastArrangement } from '../../libs/domain/src/accounts/standing.js';
import type { ArrangedCharge } from '../../libs/domain/src/arrangements/debt.js';
import { installmentKey } from '../../libs/domain/src/arrangements/installment.js';
import { moved, type Open } from '../../libs/domain/src/arrangements/moving-debt.js';
import { cents } from '../../libs/domain/src/money.js';
import { factsOf, learn, moneyOf, type Accepted } from './facts.js';
import { protect } from './protecting.js';
import { installmentsOf, stepAt, setInstallment } from './installments.js';

/** How an arrangement ends. A case whose account has a final bill goes on with that. */
export type Outcome = 'completed' | 'broken' | 'renegotiated' | 'cancelled' | 'closed by final bill';

/** Ends the arrangement, and with it the case: what is open goes back to where it came from, and nothing protects it any more. */
export function endArrangement(agreement: Agreement, outcome: Outcome): string {
  stopArrangement(agreement, outcome);
  agreement.end(outcome);
  return outcome;
}

/** Ends the arrangement alone. What was paid counts on the oldest debt first. */
export function stopArrangement(agreement: Agreement, outcome: Outcome): void {
  const { accepted, outcome: before } = factsOf(agreement);
  if (accepted === undefined || before !== undefined) return;
  const { now } = agreement;
  move(agreement, { what: 'arrangement ended', from: openInstallments(agreement), to: accepted.debt });
  agreement.changeAccount({ kind: 'lift', protection: accepted.protection, at: now, why: outcome });
  learn(agreement, { outcome, endedAt: now });
  agreeOn(agreement, { outcome, endedAt: now });
  for (const { number } of installmentsOf(agreement)) {
    const key = installmentKey(number);
    agreement.unwatch(key);
    agreement.setItem(key, { ended: true });
  }
}

/** Brings an arrangement back whose end has turned out wrong. What fell due while it was dead gets its grace from now on. */
export function revive(agreement: Agreement, accepted: Accepted): void {
  const before = factsOf(agreement).endedAt ?? agreement.now;
  move(agreement, {
    what: 'arrangement revived',
    from: openDebt(agreement, accepted),
    to: installmentCharges(agreement),
  });
  const protection = protect(agreement, agreement.state.entry + 1);
  learn(agreement, { accepted: { ...accepted, protection } });
  agreement.change({ of: 'facts', is: { outcome: null, endedAt: null } });
  agreement.unwatch('answers');
  agreement.revive('arrangement');
  agreeOn(agreement, {});
  for (const installment of installmentsOf(agreement)) {
    if (installment.graceEndsAt <= before) continue;
    const { today, rules, calendar, now } = agreement;
    const anew = stepAt({ rules, calendar } as Agreement, today, 'grace');
    const graceEndsAt = installment.graceEndsAt < now ? anew : installment.graceEndsAt;
    setInstallment(agreement, { ...installment, graceEndsAt });
  }
}

function move(
  agreement: Agreement,
  { what, from, to }: { what: string; from: readonly Open[]; to: readonly ArrangedCharge[] },
): void {
  const { caseNumber } = agreement.state.head;
  const lines = moved(from, to);
  if (lines.length === 0) return;
  const key = `${caseNumber}/${agreement.state.entry + 1}/${what}`;
  agreement.changeAccount({ kind: 'move debt', key, what, at: agreement.now, lines, into: [] });
}

/** What is open of each charge that an installment is, by the last entry that is known. */
export function openInstallments(agreement: Agreement): Open[] {
  const { caseNumber } = agreement.state.head;
  return moneyOf(agreement)
    .charges.filter(({ arrangement }) => arrangement === caseNumber)
    .map(({ key, service, dueOn, amount, entries }) => ({
      ...{ charge: key, service, dueOn },
      amount: cents(entries.reduce<number>((open, entry) => open + entry.amount, amount)),
    }));
}

/** What is open of the debt that had been arranged, no more than was arranged of it. */
function openDebt(agreement: Agreement, { debt }: Accepted): Open[] {
  const { charges } = moneyOf(agreement);
  return debt.flatMap(({ charge, service, dueOn, amount }) => {
    const found = charges.find(({ key }) => key === charge);
    if (found === undefined) return [];
    const open = found.entries.reduce<number>((left, entry) => left + entry.amount, found.amount);
    return [{ charge, service, dueOn, amount: cents(Math.min(amount, open)) }];
  });
}

/** What each installment's charge could take back: what is not open of it. */
const installmentCharges = (agreement: Agreement): ArrangedCharge[] => {
  const { caseNumber } = agreement.state.head;
  const open = new Map(openInstallments(agreement).map(({ charge, amount }) => [charge, amount]));
  return moneyOf(agreement)
    .charges.filter(({ arrangement }) => arrangement === caseNumber)
    .map(({ key, service, dueOn, amount }) => ({
      ...{ charge: key, service, dueOn },
      amount: cents(amount - (open.get(key) ?? 0)),
    }));
};

/** What other cases and the account's page know of this arrangement. */
export function agreeOn(agreement: Agreement, more: Partial<PastArrangement>): void {
  const { accepted, outcome, endedAt } = factsOf(agreement);
  if (accepted === undefined) return;
  const { at: acceptedAt, months, balance } = accepted;
  const misses = installmentsOf(agreement)
    .filter(({ number }) =>
      ['missed', 'tolerated'].includes(agreement.item(installmentKey(number))?.state ?? ''),
    )
    .map(({ graceEndsAt }) => graceEndsAt);
  agreement.changeAccount({
    kind: 'agreed',
    agreed: {
      ...{ of: 'arrangement', acceptedAt, months, total: cents(balance), misses },
      ...(outcome === undefined ? {} : { outcome }),
      ...(endedAt === undefined ? {} : { endedAt }),
      ...more,
    },
  });
}
