import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Miss } from '../../libs/domain/src/arrangements/breaking.js';
import type { Service } from '../../libs/domain/src/accounts/service.js';
import { openAt } from '../../libs/domain/src/accounts/charge.js';
import { byService } from '../../libs/domain/src/arrangements/debt.js';
import { takenAndCut } from '../../libs/domain/src/interlock/cut-services.js';
import { installmentKey } from '../../libs/domain/src/arrangements/installment.js';
import { sum } from '../../libs/domain/src/money.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { endArrangement, stopArrangement } from './ending.js';
import { factsOf, moneyOf } from './facts.js';
import { enterFinalBill } from './final-bill.js';

/** One miss too many. The customer is told, and where enough is owed a disconnection begins, with all its notices. */
export function breakArrangement(agreement: Agreement, { number, at }: Miss): string {
  const { rules } = agreement;
  agreement.decide(decided(rules, 'tolerated misses', { installment: number, missedAt: at }, 'broken'));
  const owed = pastDueAfter(agreement);
  if (moneyOf(agreement).finalBilled) {
    stopArrangement(agreement, 'broken');
    enterFinalBill(agreement);
    agreement.owe({ effect: 'send broken notice', item: installmentKey(number) });
    return 'broken';
  }
  agreement.owe({ effect: 'send broken notice', item: installmentKey(number) });
  const { atLeast } = rules.get('disconnect threshold');
  const disconnectable = owed >= atLeast;
  agreement.decide(decided(rules, 'disconnect threshold', { owed }, disconnectable));
  if (disconnectable) {
    for (const service of servicesToCut(agreement)) agreement.owe({ effect: 'open severance', of: service });
  }
  return endArrangement(agreement, 'broken');
}

/** Of what the account takes, the services that may be cut for what was arranged: unpaid sewer may mean water, or nothing. */
function servicesToCut(agreement: Agreement): Service[] {
  const owed = byService(factsOf(agreement).accepted?.debt ?? []).map(({ service }) => service);
  return takenAndCut(moneyOf(agreement), agreement.rules, owed);
}

/** What is past due once the arranged debt is back where it came from. Whether it may cut service is decided there. */
function pastDueAfter(agreement: Agreement): number {
  const { caseNumber } = agreement.state.head;
  const arranged = new Set((factsOf(agreement).accepted?.debt ?? []).map(({ charge }) => charge));
  const due = moneyOf(agreement).charges.filter(
    ({ key, arrangement, dueOn }) =>
      arrangement === caseNumber || arranged.has(key) || dueOn < agreement.today,
  );
  return sum(...due.map((charge) => openAt(charge, agreement.now)));
}
