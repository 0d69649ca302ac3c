import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { offersOf } from '../../libs/domain/src/arrangements/offers.js';
import { totalOf } from '../../libs/domain/src/arrangements/schedule.js';
import { isLive } from '../../libs/domain/src/interlock/live.js';
import { dollars } from '../../libs/domain/src/money.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { arrange } from './accepting.js';
import { moneyOf } from './facts.js';
import { debtOf } from './interviewing.js';
import { phrase, type Phrase } from '../../libs/domain/src/phrase.js';

/**
 * When a moratorium ends, every account of the rule's classes above its minimum is put on a plan; nobody has to call. That is
 * what the clause says of it: it is made, not offered. Whoever does not want it says so to a counselor, who cancels it.
 */
export function arrangeInBulk(agreement: Agreement): void {
  const { rules, today } = agreement;
  const rule = rules.get('bulk arrangement at moratorium end');
  const money = moneyOf(agreement);
  const stays = whatStaysOut(agreement);
  if (stays !== undefined) refuse(stays);
  const debt = debtOf(agreement);
  const balance = totalOf(debt);
  const applies = rule !== 'none' && balance >= rule.minimum && rule.classes.includes(money.customerClass);
  const [offer] = applies
    ? offersOf(rules, { debt, money, today, own: {}, months: rule.months, mostMonths: rule.months })
    : [];
  if (offer === undefined)
    return refuse(phrase`No arrangement in bulk for this account, which owes ${dollars(balance)}.`);
  agreement.decide(
    decided(rules, 'bulk arrangement at moratorium end', { balance }, { months: offer.months }),
  );
  arrange(agreement, offer, { how: 'in bulk', by: 'utility' });
}

/** Debt that is on a plan already, that has left collection, or that belongs to an account that is closed. */
function whatStaysOut(agreement: Agreement): Phrase | undefined {
  const { finalBilled, arrangements, protections } = moneyOf(agreement);
  if (finalBilled) return phrase`The account has its final bill.`;
  if (arrangements.some(({ outcome }) => outcome === undefined)) return phrase`An arrangement is running.`;
  const held = protections.find(
    (row) => (row.kind === 'bankruptcy' || row.kind === 'customer died') && isLive(row, agreement.now),
  );
  return held && phrase`Nothing is collected now: ${held.kind}.`;
}

function refuse(detail: Phrase): never {
  throw new Problem('arrangement/ineligible', detail, { rule: 'bulk arrangement at moratorium end' });
}
