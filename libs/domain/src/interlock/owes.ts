import type { Service } from '../accounts/service.js';
import type { AccountMoney } from '../accounts/standing.js';
import { sum, type Cents } from '../money.js';
import type { Rules } from '../rules/rule-book.js';
import type { Instant } from '../time/instant.js';
import { disconnectableDebt, type DisconnectableDebt } from './debt.js';

/** Disconnectable debt of all services, each counted once. That of one of them is known: it was reckoned from the same. */
export const debtOfAll = (
  account: AccountMoney,
  known: DisconnectableDebt,
  given: { rules: Rules; at: Instant; dueOnly?: boolean },
): Cents =>
  sum(
    ...[...new Set(account.charges.map(({ service }) => service))].map((service) => {
      const { lines } = service === known.service ? known : disconnectableDebt(account, service, given);
      return sum(...lines.filter((line) => line.service === service).map(({ amount }) => amount));
    }),
  );

interface Asked {
  account: AccountMoney;
  service: Service;
  rules: Rules;
  at: Instant;
  /** Counts all that is past due, however short. */
  dueOnly?: boolean;
}

/** Whether what is owed for a service cuts nothing. */
export function owesLessThanCuts({ account, service, ...given }: Asked): boolean {
  const { atLeast, perService } = given.rules.get('disconnect threshold');
  const debt = disconnectableDebt(account, service, given);
  return debt.total <= 0 || (perService ? debt.total : debtOfAll(account, debt, given)) < atLeast;
}
