import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Facts } from '../../libs/domain/src/cases/state.js';
import { endToDos, raise } from '../../libs/domain/src/cases/to-dos.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { OrderReason } from '../../libs/domain/src/interlock/order.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { beginNotices } from './notices.js';
import { enter, severanceIn } from './of-severance.js';

/** Another reason is another set of rules: where the rule says so it takes a second person. */
export function changeReason(agreement: Agreement, { to }: Extract<Command, { kind: 'change reason' }>): Act {
  agreement.mustBeIn('notices', 'ready');
  if (!agreement.rules.get('without notice').changeNeedsSecondPerson)
    return changed(agreement, to, agreement.actor);
  const proposed: Facts = { to, by: { ...agreement.actor } };
  agreement.change({ of: 'facts', is: { proposed } });
  raise(agreement, { what: `confirm the reason: ${to}`, role: 'supervisor', about: 'reason' });
  return { kind: 'reason proposed', to };
}

export function agreeToReason(agreement: Agreement): Act {
  agreement.mustBeIn('notices', 'ready');
  const { proposed } = severanceIn(agreement);
  if (!proposed) throw new Problem('input/invalid', phrase`No other reason is proposed.`);
  if (proposed.by.name === agreement.actor.name) {
    throw new Problem('approval/same-person', phrase`${proposed.by.name} has proposed it.`, {
      rule: 'without notice',
    });
  }
  return changed(agreement, proposed.to, proposed.by);
}

/** Whoever proposed a reason without notice answers for it. An order for it is dispatched by a person. */
function changed(agreement: Agreement, to: OrderReason, by: { name: string; role: string }): Act {
  endToDos(agreement, 'reason');
  const leftToAPerson = to !== 'non-payment';
  agreement.change({
    of: 'facts',
    is: { reason: to, attestedBy: { ...by }, leftToAPerson, ...({ proposed: null } as Facts) },
  });
  if (to === 'non-payment') beginNotices(agreement);
  else {
    agreement.unwant(({ undo }) => undo === undefined);
    enter(agreement, 'ready');
  }
  return { kind: 'reason changed', to };
}
