import type { AccountMoney } from '../accounts/standing.js';
import type { Json } from '../cases/state.js';
import { dollars, type Cents } from '../money.js';
import type { RuleKey, RuleValue } from '../rules/keys.js';
import type { Rules } from '../rules/rule-book.js';
import { dueAfter, limitText, type Calendar, type Limit } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import { countWithin } from './counters.js';
import { wayBackOf } from './way-back.js';
import { phrase, type Phrase } from '../phrase.js';

/** A rule as it stands for one applicant: met or not, and what would change that. */
export interface Verdict {
  rule: RuleKey;
  /** The rule in words, with the bar where it has several. */
  about: Phrase;
  met: boolean;
  /** What would change it, when it is not met. */
  wouldChange?: Phrase;
  inputs: Json;
}

/** Who asks for an arrangement, and with what. */
export interface Applicant {
  money: AccountMoney;
  rules: Rules;
  now: Instant;
  /** What would be arranged. */
  balance: Cents;
  /** Arrangements that this one takes the place of: they do not bar it. */
  takesOver: readonly string[];
  unauthorizedUse: boolean;
  /** Gets a discount or aid: some amounts are lower then. */
  assisted: boolean;
}

type Bar = RuleValue<'arrangement barred'>[number];

/** Every rule that decides who gets an arrangement, each with its verdict. */
export function eligibilityOf(applicant: Applicant): Verdict[] {
  const barred = applicant.rules.get('arrangement barred').map((bar) => notBarred(applicant, bar));
  return [minimumBalance(applicant), ...barred, notBrokenTooOften(applicant), renegotiations(applicant)];
}

function minimumBalance({ rules, balance }: Applicant): Verdict {
  const { amount, mustExceed } = rules.get('arrangement minimum balance');
  const met = mustExceed ? balance > amount : balance >= amount;
  const about = mustExceed
    ? phrase`balance above ${dollars(amount)}`
    : phrase`balance of at least ${dollars(amount)}`;
  return verdict('arrangement minimum balance', about, {
    met,
    wouldChange: phrase`The balance is ${dollars(balance)}; paying it needs no arrangement.`,
    inputs: { balance },
  });
}

/** Whether what bars is there, and what would take it away. */
const bars: Record<
  Bar['why'],
  (applicant: Applicant, bar: Bar) => { isThere: boolean; wouldChange: Phrase }
> = {
  'active arrangement': ({ money, takesOver }) => ({
    isThere: money.arrangements.some(
      ({ outcome, caseNumber }) => outcome === undefined && !takesOver.includes(caseNumber),
    ),
    wouldChange: phrase`Renegotiate the arrangement that runs, or let it end.`,
  }),
  broken: (applicant, { count = 1, within }) => {
    const calendar = applicant.rules.calendar();
    const broken = brokenAt(applicant.money);
    const number = within ? countWithin(calendar, applicant.now, { within, of: broken }) : broken.length;
    return { isThere: number >= count, wouldChange: againFrom(calendar, broken, { count, within }) };
  },
  'budget billing': ({ money }) => ({
    isThere: money.budgetBilling,
    wouldChange: phrase`Leave budget billing first.`,
  }),
  'final bill': ({ money }) => ({
    isThere: money.finalBilled,
    wouldChange: phrase`A final bill has its own small plan.`,
  }),
  'returned payment': ({ money }) => ({
    isThere: money.payments.at(-1)?.returnedAt !== undefined,
    wouldChange: phrase`Make a payment that is not returned.`,
  }),
  'in disconnection': ({ money }) => ({
    isThere:
      money.severances.some(({ state }) => goesOn.includes(state)) || money.services.some(({ off }) => off),
    wouldChange: phrase`Stop the disconnection with the payment quoted for it.`,
  }),
  'unauthorized use': ({ unauthorizedUse }) => ({
    isThere: unauthorizedUse,
    wouldChange: phrase`Pay the fees for unauthorized use.`,
  }),
};

/** A severance in one of these states has not ended. */
const goesOn: readonly string[] = ['notices', 'ready', 'in the field', 'restricted', 'off'];

function notBarred(applicant: Applicant, bar: Bar): Verdict {
  const { isThere, wouldChange } = bars[bar.why](applicant, bar);
  return verdict('arrangement barred', phrase`no ${bar.why}`, {
    met: !isThere,
    wouldChange,
    inputs: { why: bar.why },
  });
}

const brokenAt = ({ arrangements }: AccountMoney): Instant[] =>
  arrangements.flatMap(({ outcome, endedAt }) =>
    outcome === 'broken' && endedAt !== undefined ? [endedAt] : [],
  );

/** The day from which on the oldest of those that bar counts no more. */
function againFrom(
  calendar: Calendar,
  broken: Instant[],
  { count, within }: { count: number; within: Limit | undefined },
): Phrase {
  const oldest = broken.toSorted().at(-count);
  if (within === undefined || oldest === undefined) return phrase`A supervisor may grant an exception.`;
  return phrase`From ${dueAfter(calendar, oldest, within).slice(0, 10)} on, ${limitText(within)} after it was broken.`;
}

function notBrokenTooOften(applicant: Applicant): Verdict {
  const back = wayBackOf(applicant);
  if (back === undefined)
    return verdict('arrangement broken too often', phrase`not broken too often`, {
      met: true,
      inputs: {},
    });
  const { required, paid } = back;
  return verdict('arrangement broken too often', phrase`way back after broken arrangements paid`, {
    met: paid >= required,
    wouldChange: phrase`Pay ${dollars(required)}; ${dollars(paid)} has come since the last was broken.`,
    inputs: { required, paid },
  });
}

function renegotiations({ rules, money, now, takesOver }: Applicant): Verdict {
  const rule = rules.get('renegotiations');
  const about = phrase`renegotiated no more often than allowed`;
  if (takesOver.length === 0) return verdict('renegotiations', about, { met: true, inputs: {} });
  if (rule === 'none') {
    return verdict('renegotiations', about, {
      met: false,
      wouldChange: phrase`Keep the terms that run.`,
      inputs: {},
    });
  }
  const before = money.arrangements.flatMap(({ outcome, endedAt }) =>
    outcome === 'renegotiated' && endedAt !== undefined ? [endedAt] : [],
  );
  const number = countWithin(rules.calendar(), now, { within: rule.within, of: before });
  return verdict('renegotiations', about, {
    met: number < rule.count,
    wouldChange: phrase`Wait until ${limitText(rule.within)} after the last one.`,
    inputs: { renegotiated: number },
  });
}

function verdict(
  rule: RuleKey,
  about: Phrase,
  { met, wouldChange, inputs }: { met: boolean; wouldChange?: Phrase; inputs: Json },
): Verdict {
  return { rule, about, met, inputs, ...(met || wouldChange === undefined ? {} : { wouldChange }) };
}
