import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { anchorsOf } from '../../libs/domain/src/arrangements/dates.js';
import {
  installmentKey,
  type Charged,
  type Installment,
} from '../../libs/domain/src/arrangements/installment.js';
import type { Offer } from '../../libs/domain/src/arrangements/offers.js';
import { chargesOf, takenOff } from '../../libs/domain/src/arrangements/moving-debt.js';
import { totalOf } from '../../libs/domain/src/arrangements/schedule.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { cents } from '../../libs/domain/src/money.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { mustKnowCaller } from './calling.js';
import { factsOf, learn, moneyOf, plain, type Accepted } from './facts.js';
import { installmentsOf, setInstallments } from './installments.js';
import { protect } from './protecting.js';
import { debtOf, mustQualify } from './interviewing.js';

/** The customer agrees: the debt becomes installments, which protect the account for as long as they are kept. */
export function accept(agreement: Agreement, command: Extract<Command, { kind: 'accept' }>): Act {
  agreement.mustBeIn('offer', 'final bill');
  const caller = mustKnowCaller(agreement, 'arrange');
  const offer = offerNamed(agreement, command.offer);
  if (agreement.phase === 'offer') mustQualify(agreement);
  mustStillBeOwed(agreement, offer);
  return arrange(agreement, offer, { how: command.agreed, by: caller?.as ?? 'holder' });
}

function offerNamed(agreement: Agreement, name: string): Offer {
  const found = (factsOf(agreement).offers ?? []).find((one) => one.name === name);
  if (found) return found;
  throw new Problem('arrangement/no-offer', phrase`No terms "${name}" were offered.`, {
    remedy: phrase`Offer terms first.`,
  });
}

function mustStillBeOwed(agreement: Agreement, { balance, installments }: Offer): void {
  const first = installments.find(({ number }) => number > 0);
  const isSame = totalOf(debtOf(agreement)) === balance;
  if (isSame && first !== undefined && first.dueOn >= agreement.today) return;
  throw new Problem(
    'arrangement/outdated',
    phrase`What is owed, or the first date, is another than when it was offered.`,
    {
      remedy: phrase`Offer terms anew.`,
    },
  );
}

/** Puts an arrangement in force: moves the debt, protects the account, and watches each installment. */
export function arrange(agreement: Agreement, offer: Offer, agreed: Pick<Accepted, 'how' | 'by'>): Act {
  const { now, today, state, rules } = agreement;
  const { caseNumber } = state.head;
  const entry = state.entry + 1;
  const debt = debtOf(agreement);
  const { months, balance } = offer;
  const installments = takingThePlaceOf(agreement, offer);
  agreement.changeAccount({
    ...{ kind: 'move debt', key: `${caseNumber}/${entry}/arranged`, what: 'arranged', at: now },
    lines: takenOff(debt),
    into: chargesOf(installments, { caseNumber, on: today, at: now }),
  });
  const protection = protect(agreement, entry);
  agreement.changeAccount({
    kind: 'agreed',
    agreed: { of: 'arrangement', acceptedAt: now, months, total: cents(balance), misses: [] },
  });
  const anchor = anchorNamed(agreement, offer);
  const accepted = {
    offer: offer.name,
    ...agreed,
    at: now,
    on: today,
    months,
    balance,
    anchor,
    debt,
    protection,
  };
  learn(agreement, { accepted });
  agreement.decide(decided(rules, 'arrangement months', { balance }, { months }));
  agreement.decide(decided(rules, 'month is kept by', plain({ months }), rules.get('month is kept by')));
  if (agreement.phase === 'final bill') learn(agreement, { finalBill: 'plan' });
  agreement.unwatch('final bill');
  agreement.enter('arrangement');
  setInstallments(agreement, installments);
  agreement.owe({ effect: 'send confirmation', of: String(entry) });
  return { kind: 'accepted', offer: offer.name, ...agreed, months, balance };
}

/** A plan on the final bill follows an arrangement in the same case: its charges are other ones. */
function takingThePlaceOf(agreement: Agreement, { installments }: Offer): (Installment & Charged)[] {
  const before = installmentsOf(agreement);
  if (before.length === 0) return installments;
  for (const { number } of before) agreement.change({ of: 'items', key: installmentKey(number), is: null });
  agreement.change({ of: 'facts', is: { outcome: null, endedAt: null } });
  const version = Math.max(...before.map((one) => one.version)) + 1;
  return installments.map((one) => ({ ...one, version }));
}

function anchorNamed(agreement: Agreement, { alignTo }: Offer): Accepted['anchor'] {
  const { charges } = moneyOf(agreement);
  const all = anchorsOf(agreement.rules, charges, factsOf(agreement).own ?? {});
  return all.find((one) => one.alignTo === alignTo) ?? { alignTo, dayOfMonth: 1, comesBefore: false };
}
