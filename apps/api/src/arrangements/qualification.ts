import { granted, type Exception } from '../../../../libs/domain/src/arrangements/exceptions.js';
import type { RuleKey } from '../../../../libs/domain/src/rules/keys.js';
import type { Rules } from '../../../../libs/domain/src/rules/rule-book.js';
import { factsOf } from '../../../../workflows/hardship-arrangement/facts.js';
import { verdictsOf, type Applying } from '../../../../workflows/hardship-arrangement/interviewing.js';
import type { Choices, Qualification } from './qualification-schemas.js';

/** Whether an account gets an arrangement as it stands now, rule by rule, and what its interview has found. */
export function qualificationOf(applying: Applying): Qualification {
  const { rules, now, state } = applying;
  const { exceptions = [], interview } = factsOf(applying);
  const found = verdictsOf(applying).map(({ rule, about, met, because = [], wouldChange = null }) => ({
    ...{ rule, about, met, because, wouldChange, ...whereFrom(rules, rule) },
    granted: granted(exceptions, rule as Exception) !== false,
  }));
  return {
    ...{ caseNumber: state.head.caseNumber, at: now, rules: found },
    qualifies: found.every((one) => one.met || one.granted),
    interview: interview ? { at: interview.at, results: interview.results.map(resultIn(rules)) } : null,
  };
}

type Results = NonNullable<ReturnType<typeof factsOf>['interview']>['results'];

/** `assistance: LIHEAP`: the rule, and what of it was looked at. */
const resultIn = (rules: Rules) => (result: Results[number]) => {
  const { rule: named, met, wouldChange = null } = result;
  const [rule = named, about = named] = named.split(': ');
  return { rule, about, met, wouldChange, ...whereFrom(rules, rule as RuleKey) };
};

function whereFrom(rules: Rules, key: RuleKey) {
  const { clause, source, standing } = rules.rule(key);
  return { clause, source, standing };
}

/** What the rules let a counselor choose from. */
export function choicesOf(rules: Rules): Omit<Choices, 'caller'> {
  return {
    identityMethods: [...rules.get('identity methods')],
    programs: rules.get('assistance').map(({ program }) => program),
    benefits: rules.get('income aligned days').map(({ income }) => income),
    exceptions: rules.get('exception granted by').map(({ from, roles }) => ({ from, roles: [...roles] })),
  };
}
