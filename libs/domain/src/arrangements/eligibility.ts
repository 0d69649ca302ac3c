import type { Json } from '../cases/state.js';
import { phrase, type Phrase } from '../phrase.js';
import { dollars } from '../money.js';
import type { RuleKey } from '../rules/keys.js';
import { limitText } from '../time/calendar.js';
import type { Applicant } from './applicant.js';
import { lookedAt, type Bar } from './bars.js';
import { countWithin } from './counters.js';
import { wayBackOf } from './way-back.js';

/** A rule as it stands for one applicant: met or not, and what would change that. */
export interface Verdict {
  rule: RuleKey;
  /** The rule in words, with the bar where it has several. */
  about: Phrase;
  met: boolean;
  /** What of the account it is not met by: cases, payments, days. */
  because?: Phrase[];
  /** What would change it, when it is not met. */
  wouldChange?: Phrase;
  inputs: Json;
}

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

function notBarred(applicant: Applicant, bar: Bar): Verdict {
  const { isThere, because, wouldChange } = lookedAt(applicant, bar);
  const inputs = isThere && because.length > 0 ? { why: bar.why, because } : { why: bar.why };
  return verdict('arrangement barred', phrase`no ${bar.why}`, {
    met: !isThere,
    wouldChange,
    inputs,
    because,
  });
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

interface Looked {
  met: boolean;
  because?: Phrase[];
  wouldChange?: Phrase;
  inputs: Json;
}

function verdict(rule: RuleKey, about: Phrase, { met, because = [], wouldChange, inputs }: Looked): Verdict {
  if (met) return { rule, about, met, inputs };
  return {
    ...{ rule, about, met, inputs },
    ...(because.length > 0 ? { because } : {}),
    ...(wouldChange === undefined ? {} : { wouldChange }),
  };
}
