import type { Actor } from '../cases/state.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import type { RuleValue } from '../rules/keys.js';
import type { Rules } from '../rules/rule-book.js';

/** The rules from which an exception may be asked. */
export type Exception = RuleValue<'exception granted by'>[number]['from'];

/** An exception as it was asked for, and what became of it. */
export interface AskedException {
  number: number;
  from: Exception;
  /** What the rule is to be in this case: months, cents, business days. */
  to?: number;
  /** The note that gives the reason. */
  reason: string;
  askedBy: Actor;
  granted?: boolean;
  decidedBy?: Actor;
}

/** Who may grant it by the rule; a Problem when nobody may. */
export function grantersOf(rules: Rules, from: Exception): RuleValue<'exception granted by'>[number] {
  const granted = rules.get('exception granted by').find((one) => one.from === from);
  if (granted) return granted;
  throw new Problem('exception/none', phrase`The rules know no exception from "${from}".`, {
    rule: 'exception granted by',
  });
}

/** Refuses whoever may not decide on it: a role that the rule does not name, or the person who asked. */
export function mustBeGrantedBy(rules: Rules, { from, askedBy }: AskedException, actor: Actor): void {
  const { roles, secondPerson } = grantersOf(rules, from);
  if (!roles.includes(actor.role)) {
    throw new Problem(
      'caller/not-allowed',
      phrase`An exception from "${from}" is granted by: ${roles.join(', ')}.`,
      {
        rule: 'exception granted by',
        remedy: phrase`Ask: ${roles.join(' or ')}.`,
      },
    );
  }
  if (secondPerson && actor.name === askedBy.name) {
    throw new Problem(
      'approval/same-person',
      phrase`${actor.name} cannot grant what ${actor.name} asked for.`,
      {
        rule: 'exception granted by',
        remedy: phrase`Have a second person decide it.`,
      },
    );
  }
}

/** What a granted exception says the rule is here; `true` where it has no value of its own. */
export function granted(exceptions: readonly AskedException[], from: Exception): number | boolean {
  const last = exceptions.findLast((one) => one.from === from && one.granted === true);
  return last === undefined ? false : (last.to ?? true);
}
