import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { granted } from '../../libs/domain/src/arrangements/exceptions.js';
import { offersOf, type Offer, type OfferRequest } from '../../libs/domain/src/arrangements/offers.js';
import { cents } from '../../libs/domain/src/money.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { mustKnowCaller } from './calling.js';
import { factsOf, learn, moneyOf, plain } from './facts.js';
import { debtOf, mustQualify } from './interviewing.js';

/** Sets of terms side by side. Offered again, they take the place of those before. */
export function offer(
  agreement: Agreement,
  { reach, months, ...own }: Extract<Command, { kind: 'offer' }>,
): Act {
  agreement.mustBeIn('interview', 'offer', 'final bill');
  mustKnowCaller(agreement, 'speak');
  mustBeInterviewed(agreement);
  learn(agreement, { ...(reach === undefined ? {} : { reach }), own: daysIn(own) });
  const offers = termsFor(agreement, months);
  learn(agreement, { offers });
  decideOn(agreement, offers);
  if (agreement.phase === 'interview') agreement.enter('offer');
  agreement.owe({ effect: 'send offer', of: String(agreement.state.entry + 1) });
  return { kind: 'offered', offers: offers.map(({ name }) => name) };
}

const daysIn = ({ payDay, benefit }: { payDay?: number; benefit?: string }) => ({
  ...(payDay === undefined ? {} : { payDay }),
  ...(benefit === undefined ? {} : { benefit }),
});

/** A final bill has its own small plan, and nobody is asked about hardship for it. */
function mustBeInterviewed(agreement: Agreement): void {
  if (agreement.phase === 'final bill' || factsOf(agreement).interview !== undefined) return;
  throw new Problem('arrangement/no-interview', phrase`No interview is recorded yet.`, {
    remedy: phrase`Record the interview first.`,
  });
}

/** The terms within the rules, and within what was granted beyond them; a Problem when there are none. */
export function termsFor(agreement: Agreement, months?: number): Offer[] {
  const isFinal = agreement.phase === 'final bill';
  if (!isFinal) mustQualify(agreement);
  const { rules, today } = agreement;
  const { own = {} } = factsOf(agreement);
  const offers = offersOf(rules, {
    ...{ debt: debtOf(agreement), money: moneyOf(agreement), today, own, ...beyondTheRules(agreement) },
    ...(months === undefined ? {} : { months }),
  });
  if (offers.length > 0) return offers;
  throw new Problem(
    'arrangement/nothing-owed',
    phrase`There is nothing to arrange, or too little for one installment.`,
    {
      rule: 'arrangement months',
    },
  );
}

/** What a final bill's plan or a granted exception makes of the term and the down payment. */
function beyondTheRules(agreement: Agreement): Pick<OfferRequest, 'mostMonths' | 'downPayment'> {
  const { exceptions = [] } = factsOf(agreement);
  if (agreement.phase === 'final bill') return { mostMonths: agreement.rules.get('final bill').planMonths };
  const most = granted(exceptions, 'arrangement months');
  const down = granted(exceptions, 'arrangement down payment');
  return {
    ...(typeof most === 'number' ? { mostMonths: most } : {}),
    ...(typeof down === 'number' ? { downPayment: cents(down) } : {}),
  };
}

function decideOn(agreement: Agreement, offers: readonly Offer[]): void {
  const { rules } = agreement;
  const [longest] = offers;
  if (longest === undefined) return;
  const { balance, months, downPayment } = longest;
  agreement.decide(decided(rules, 'arrangement months', { balance }, { atMost: months }));
  agreement.decide(decided(rules, 'arrangement down payment', { balance }, downPayment));
  const aligned = [...new Set(offers.map(({ alignTo }) => alignTo))];
  agreement.decide(decided(rules, 'installment dates', plain(factsOf(agreement).own ?? {}), aligned));
}
