import { eligibilityOf, type Verdict } from '../../libs/domain/src/arrangements/eligibility.js';
import { granted, type Exception } from '../../libs/domain/src/arrangements/exceptions.js';
import { arrangeable, type ArrangedCharge } from '../../libs/domain/src/arrangements/debt.js';
import { totalOf } from '../../libs/domain/src/arrangements/schedule.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { mustKnowCaller } from './calling.js';
import { factsOf, learn, moneyOf, plain } from './facts.js';

/** The interview is over: its answers are sealed elsewhere, its result is recorded here, with every rule that it was found by. */
export function recordInterview(
  agreement: Agreement,
  { answers, results, assisted, unauthorizedUse }: Extract<Command, { kind: 'record interview' }>,
): Act {
  agreement.mustBeIn('interview', 'offer');
  mustKnowCaller(agreement, 'speak');
  learn(agreement, {
    interview: { answers, results, at: agreement.now },
    ...(assisted === undefined ? {} : { assisted }),
    ...(unauthorizedUse === undefined ? {} : { unauthorizedUse }),
  });
  const verdicts = verdictsOf(agreement);
  record(agreement, verdicts);
  const notMet = verdicts.filter(({ met }) => !met).map(({ about }) => about);
  return { kind: 'interviewed', qualifies: notMet.length === 0, notMet };
}

/** An arrangement that is asked for, whether it is being decided or only looked at. */
export type Applying = Pick<Agreement, 'state' | 'account' | 'rules' | 'now' | 'today'>;

/** Every rule that decides whether this account gets an arrangement now. */
export function verdictsOf(agreement: Applying): Verdict[] {
  const { takesOver = [], unauthorizedUse = false, assisted = false } = factsOf(agreement);
  const { rules, now } = agreement;
  const balance = totalOf(debtOf(agreement));
  return eligibilityOf({
    money: moneyOf(agreement),
    rules,
    now,
    balance,
    takesOver,
    unauthorizedUse,
    assisted,
  });
}

/** The debt that would be arranged now. */
export function debtOf(agreement: Applying): ArrangedCharge[] {
  const { takesOver = [], reach = 'past due' } = factsOf(agreement);
  const { charges, arrangements, finalBilled } = moneyOf(agreement);
  const others = arrangements
    .filter(({ outcome, caseNumber }) => outcome === undefined && !takesOver.includes(caseNumber))
    .map(({ caseNumber }) => caseNumber);
  const { now, today } = agreement;
  return arrangeable(charges, {
    now,
    today,
    others,
    takesOver,
    reach: finalBilled ? 'whole balance' : reach,
  });
}

/** Refuses an account that does not qualify, unless what it lacks was granted as an exception. */
export function mustQualify(agreement: Agreement): void {
  const verdicts = verdictsOf(agreement);
  const { exceptions = [] } = factsOf(agreement);
  const lacking = verdicts.filter(
    ({ met, rule }) => !met && granted(exceptions, rule as Exception) === false,
  );
  const [first] = lacking;
  if (first !== undefined) {
    throw new Problem(
      'arrangement/ineligible',
      phrase`Not met: ${lacking.map(({ about }) => about).join('; ')}.`,
      {
        rule: first.rule,
        ...(first.wouldChange === undefined ? {} : { remedy: first.wouldChange }),
        missing: lacking.map(({ rule, about }) => ({ requirement: rule, what: about, owes: 'customer' })),
      },
    );
  }
  record(agreement, verdicts);
}

function record(agreement: Agreement, verdicts: readonly Verdict[]): void {
  for (const { rule, about, met, inputs, wouldChange } of verdicts) {
    const outcome = { about, met, ...(wouldChange === undefined ? {} : { wouldChange }) };
    agreement.decide(decided(agreement.rules, rule, inputs, plain(outcome)));
  }
}
