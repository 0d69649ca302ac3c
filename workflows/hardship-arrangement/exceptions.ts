import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import {
  grantersOf,
  mustBeGrantedBy,
  type AskedException,
} from '../../libs/domain/src/arrangements/exceptions.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { endToDos, raise } from '../../libs/domain/src/cases/to-dos.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { closeOf, dueAfter } from '../../libs/domain/src/time/calendar.js';
import { later } from '../../libs/domain/src/time/instant.js';
import { factsOf, learn } from './facts.js';
import { installmentsOf, itemOf, setInstallment } from './installments.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** An exception takes a reason, and whoever the rules let grant it. */
export function askForException(agreement: Agreement, { from, to, reason }: Of<'ask for exception'>): Act {
  const { exceptions = [] } = factsOf(agreement);
  const { roles } = grantersOf(agreement.rules, from);
  const number = exceptions.length + 1;
  const asked: AskedException = {
    number,
    from,
    reason,
    askedBy: agreement.actor,
    ...(to === undefined ? {} : { to }),
  };
  learn(agreement, { exceptions: [...exceptions, asked] });
  raise(agreement, {
    what: 'decide on an exception',
    role: roles[0] ?? 'supervisor',
    about: `exception/${number}`,
  });
  return {
    kind: 'exception asked for',
    exception: number,
    from,
    reason,
    ...(to === undefined ? {} : { to }),
  };
}

export function decideException(
  agreement: Agreement,
  { exception, granted, reason }: Of<'decide exception'>,
): Act {
  const asked = waiting(agreement, exception);
  const { exceptions = [] } = factsOf(agreement);
  const { rules, actor } = agreement;
  mustBeGrantedBy(rules, asked, actor);
  const answered: AskedException = { ...asked, granted, decidedBy: actor };
  learn(agreement, { exceptions: exceptions.map((one) => (one === asked ? answered : one)) });
  endToDos(agreement, `exception/${exception}`);
  const { from, to = null } = asked;
  agreement.decide(
    decided(
      rules,
      'exception granted by',
      { from, to, askedBy: asked.askedBy.name, by: actor.name },
      granted,
    ),
  );
  if (granted && from === 'grace') lengthenGrace(agreement, asked.to ?? 0);
  return { kind: 'exception decided', exception, from, granted, ...(reason === undefined ? {} : { reason }) };
}

function waiting(agreement: Agreement, exception: number): AskedException {
  const { exceptions = [] } = factsOf(agreement);
  const asked = exceptions.find(({ number }) => number === exception);
  if (asked !== undefined && asked.granted === undefined) return asked;
  throw new Problem('exception/not-open', phrase`No exception ${exception} waits for a decision.`);
}

/** So many business days for the installment that is waited for now. */
function lengthenGrace(agreement: Agreement, days: number): void {
  const next = installmentsOf(agreement).find(({ number }) => itemOf(agreement, number)?.state === 'open');
  if (next === undefined) return;
  const limit = { count: days, unit: 'business days' } as const;
  const until = dueAfter(agreement.calendar, closeOf(agreement.calendar, next.dueOn), limit);
  setInstallment(agreement, { ...next, graceEndsAt: later(next.graceEndsAt, until) });
}
