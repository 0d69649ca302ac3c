import {
  mustBeCaller,
  mustBeVerified,
  type KnownCaller,
} from '../../libs/domain/src/arrangements/callers.js';
import type { Scope } from '../../libs/domain/src/arrangements/commands.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { factsOf, learn, plain } from './facts.js';

/** Who is calling comes first. What was shown counts for the day. */
export function verifyCaller(
  agreement: Agreement,
  { kind: _, language, interpreter, ...caller }: Extract<Command, { kind: 'verify caller' }>,
): Act {
  const { rules, today } = agreement;
  mustBeVerified(rules, caller, today);
  const known: KnownCaller = { ...caller, on: today };
  learn(agreement, {
    caller: known,
    ...(language === undefined ? {} : { language }),
    ...(interpreter === undefined ? {} : { interpreter }),
  });
  agreement.decide(
    decided(rules, 'identity methods', plain({ as: caller.as, method: caller.method }), 'known'),
  );
  return { kind: 'caller verified', as: caller.as, method: caller.method };
}

/** Nothing is said or decided before it is known who calls. */
export function mustKnowCaller(agreement: Agreement, what: Scope): KnownCaller | undefined {
  const { caller } = factsOf(agreement);
  mustBeCaller(caller, agreement.today, what);
  return caller;
}
