import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { disconnectableDebt } from '../../libs/domain/src/interlock/debt.js';
import { dollars } from '../../libs/domain/src/money.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { looks } from './looks.js';
import { moneyOf, severanceIn, takenBy } from './of-severance.js';
import { phrase, type Phrase } from '../../libs/domain/src/phrase.js';

const rule = 'tenant takes service';

/**
 * Whoever lives there takes the service in an account of his own, without what the landlord owes where the rules say so
 * (R14-2-211(A)(1), H&SC 116916). From then on the landlord takes no service there that could be cut.
 */
export function tenantTakesService(
  agreement: Agreement,
  { account: to }: Extract<Command, { kind: typeof rule }>,
): Act {
  agreement.mustBeIn('notices', 'ready', 'in the field');
  const { service } = severanceIn(agreement);
  const taken = takenBy(agreement);
  if (!taken?.active) refuse(phrase`This account takes no ${service} any more.`);
  mustBeGiven(agreement);
  const { now: at, state } = agreement;
  const { premise } = taken;
  const key = `${state.head.caseNumber}/tenant`;
  agreement.changeAccount({ kind: 'tenant takes service', key, service, premise, to, at });
  agreement.change({ of: 'facts', is: { tenant: to } });
  looks(agreement);
  return { kind: 'tenant has taken service', account: to };
}

function mustBeGiven(agreement: Agreement): void {
  const { rules, now: at } = agreement;
  const { service, occupants } = severanceIn(agreement);
  const given = rules.get(rule);
  if (given === 'none') return refuse(phrase`The rules do not let an occupant take service.`);
  if (!occupants)
    refuse(
      phrase`Nobody but the customer is known to live there.`,
      phrase`Say first that others live there.`,
    );
  const { total } = disconnectableDebt(moneyOf(agreement), service, { rules, at, dueOnly: true });
  if (!given.withoutLandlordDebt && total > 0) {
    refuse(phrase`The landlord’s ${dollars(total)} for ${service} are to be paid first.`);
  }
  agreement.decide(decided(rules, rule, { landlordOwes: total }, 'the tenant takes service'));
}

function refuse(detail: Phrase, remedy?: Phrase): never {
  throw new Problem('tenant/not-given', detail, { rule, ...(remedy === undefined ? {} : { remedy }) });
}
