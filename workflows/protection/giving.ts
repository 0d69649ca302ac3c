import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { isLive } from '../../libs/domain/src/interlock/live.js';
import { takenAndCut } from '../../libs/domain/src/interlock/cut-services.js';
import { quoteToStayOn } from '../../libs/domain/src/interlock/quote.js';
import { cents, dollars, type Cents } from '../../libs/domain/src/money.js';
import { addDays, dateOf, dueAfter, dueEarlier, endOf } from '../../libs/domain/src/time/calendar.js';
import { instant, type Instant } from '../../libs/domain/src/time/instant.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import type { Brought } from './facts.js';
import { broughtIn, moneyOf, record, refuse } from './recording.js';

const otherWays = phrase`Quote the least payment, or offer an arrangement.`;

const lacking = (fact: string, what: string): Problem =>
  new Problem('facts/invalid', phrase`${fact}: ${what} is missing.`, { remedy: phrase`Say ${what}.` });

type Giving = (agreement: Agreement, brought: Brought) => void;

/** What each kind takes, and how long it holds. */
export const giving: { [K in Brought['kind']]: Giving } = {
  'medical claim': (agreement) => {
    const rule = agreement.rules.get('medical protection');
    const { customerClass } = moneyOf(agreement);
    if (rule === 'none' || !rule.classes.includes(customerClass)) {
      refuse(
        phrase`No medical protection is given to ${customerClass} customers.`,
        'medical protection',
        otherWays,
      );
    }
    record(agreement, { kind: 'medical claim', rule: 'medical claim holds', until: claimHolds(agreement) });
  },
  'life support': (agreement) => {
    if (!agreement.rules.get('life support'))
      refuse(
        phrase`Life support does not protect by itself.`,
        'life support',
        phrase`Record a medical claim.`,
      );
    const until = claimHolds(agreement);
    record(agreement, { kind: 'life support', rule: 'life support', until });
  },
  dispute: (agreement, { amount, charge }) => {
    const { holds, investigation } = agreement.rules.get('dispute holds');
    const until = dueAfter(agreement.calendar, agreement.now, investigation);
    const given = { kind: 'dispute', rule: 'dispute holds', until } as const;
    if (holds === 'all') return record(agreement, given);
    if (amount === undefined) throw lacking('amount', 'the disputed sum');
    record(agreement, { ...given, amount, ...(charge === undefined ? {} : { details: { charge } }) });
  },
  bankruptcy: (agreement, { petitionAt: told }) => {
    const petitionAt = instantOf(told ?? '');
    const assurance = agreement.rules.limit('bankruptcy assurance');
    const assuranceUntil = dueAfter(agreement.calendar, petitionAt, assurance);
    const details = { petitionAt, assuranceUntil };
    record(agreement, { kind: 'bankruptcy', rule: 'bankruptcy assurance', details });
  },
  correction: (agreement) => record(agreement, { kind: 'correction', rule: 'debt that disconnects' }),
  'promise to pay': promise,
  receipt: (agreement, { amount = moneyOf(agreement).credit, confirmation = '' }) => {
    const isUsed = moneyOf(agreement).protections.some(
      ({ kind, details }) => kind === 'receipt' && details?.['confirmation'] === confirmation,
    );
    if (isUsed) {
      const remedy = phrase`Look at the number again; what it names may be posted by now.`;
      refuse(phrase`The receipt ${confirmation} has been used.`, 'receipt holds', remedy);
    }
    const until = dueAfter(agreement.calendar, agreement.now, agreement.rules.get('receipt holds'));
    record(agreement, { kind: 'receipt', rule: 'receipt holds', until, amount, details: { confirmation } });
  },
  'customer died': (agreement) => {
    const until = dueAfter(agreement.calendar, agreement.now, agreement.rules.limit('after a death'));
    record(agreement, { kind: 'customer died', rule: 'after a death', until });
  },
};

const claimHolds = ({ calendar, now, rules }: Agreement): Instant =>
  dueAfter(calendar, now, rules.limit('medical claim holds'));

function instantOf(text: string): Instant {
  try {
    return instant(text);
  } catch {
    throw new Problem('facts/invalid', phrase`petitionAt: is not an instant`);
  }
}

/** One date, no installments: within its own limits, and for no less than what keeps service on. */
function promise(agreement: Agreement, { by, amount = cents(0) }: Brought): void {
  const rule = agreement.rules.get('promise to pay');
  if (rule === 'none') return refuse(phrase`No promise to pay is taken.`, 'promise to pay', otherWays);
  if (by === undefined) throw lacking('by', 'the day on which it is paid');
  const { calendar, now, today } = agreement;
  const last = addDays(calendar, today, rule.byAtMost);
  if (by < today || by > last) {
    refuse(
      phrase`A promise is for a day up to ${last}.`,
      'promise to pay',
      phrase`Name a day from ${today} to ${last}.`,
    );
  }
  mustBeFree(agreement, rule, dueEarlier(calendar, now, rule.within));
  const quote = leastToStayOn(agreement);
  if (amount < quote) {
    const remedy = phrase`Take a promise of ${dollars(quote)} or more, or offer an arrangement.`;
    refuse(phrase`It takes ${dollars(quote)} to keep service on.`, 'quote to stay on', remedy);
  }
  const until = endOf(calendar, by);
  record(agreement, { kind: 'promise to pay', rule: 'promise to pay', until, details: { amount } });
}

function mustBeFree(
  agreement: Agreement,
  { count, besideArrangement }: { count: number; besideArrangement: boolean },
  since: Instant,
): void {
  const { protections } = moneyOf(agreement);
  const made = protections.filter(({ kind, from }) => kind === 'promise to pay' && from > since);
  if (made.length >= count) {
    const day = dateOf(agreement.calendar, since);
    refuse(phrase`${made.length} promises were made since ${day}.`, 'promise to pay', otherWays);
  }
  const isArranged = protections.some((row) => row.kind === 'arrangement' && isLive(row, agreement.now));
  if (isArranged && !besideArrangement) {
    refuse(phrase`An arrangement is running.`, 'promise to pay', phrase`Move the date of its installment.`);
  }
}

function leastToStayOn(agreement: Agreement): Cents {
  const { rules, now: at } = agreement;
  const account = moneyOf(agreement);
  const { service } = broughtIn(agreement);
  const asked = takenAndCut(account, rules, service === undefined ? undefined : [service]);
  const quotes = asked.map((cut) => quoteToStayOn(account, cut, { rules, at }).amount);
  return cents(Math.max(0, ...quotes));
}
