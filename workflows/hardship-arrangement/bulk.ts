import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { offersOf } from '../../libs/domain/src/arrangements/offers.js';
import { totalOf } from '../../libs/domain/src/arrangements/schedule.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { arrange } from './accepting.js';
import { moneyOf } from './facts.js';
import { debtOf } from './interviewing.js';

/** When a moratorium ends, every account of the rule's classes above its minimum is put on a plan; nobody has to call. */
export function arrangeInBulk(agreement: Agreement): void {
  const { rules, today } = agreement;
  const rule = rules.get('bulk arrangement at moratorium end');
  const money = moneyOf(agreement);
  const debt = debtOf(agreement);
  const balance = totalOf(debt);
  const applies = rule !== 'none' && balance >= rule.minimum && rule.classes.includes(money.customerClass);
  const [offer] = applies
    ? offersOf(rules, { debt, money, today, own: {}, months: rule.months, mostMonths: rule.months })
    : [];
  if (offer === undefined) {
    throw new Problem('arrangement/ineligible', 'No arrangement in bulk for this account.', {
      rule: 'bulk arrangement at moratorium end',
    });
  }
  agreement.decide(
    decided(rules, 'bulk arrangement at moratorium end', { balance }, { months: offer.months }),
  );
  arrange(agreement, offer, { how: 'in bulk', by: 'utility' });
}
