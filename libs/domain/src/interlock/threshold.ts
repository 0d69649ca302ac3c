import { cents, dollars } from '../money.js';
import type { Check, Found, Question } from './stands.js';
import { phrase } from '../phrase.js';

/** Less than the rule's sum cuts nothing. The service's own debt must be something, whatever the account owes in all. */
export const threshold: Check = {
  rule: 'disconnect threshold',
  look: (question) => {
    const { debt, debtOfAll } = question;
    const { atLeast, perService } = question.rules.get('disconnect threshold');
    const why = phrase`${dollars(perService ? debt.total : debtOfAll)} of disconnectable debt, ${dollars(atLeast)} are needed`;
    const until = debt.growsAt === undefined ? {} : { until: debt.growsAt };
    const below: Found = { kind: 'below threshold', amount: debt.total, ...until, why };
    return {
      inputs: { debt: debt.total, ofAllServices: debtOfAll },
      stands: isBelowThreshold(question, 0) ? [below] : [],
    };
  },
};

/** Whether the debt, less a sum, cuts nothing. */
export function isBelowThreshold({ debt, debtOfAll, rules }: Question, less: number): boolean {
  const { atLeast, perService } = rules.get('disconnect threshold');
  const counted = perService ? debt.total : debtOfAll;
  return debt.total - less <= 0 || cents(counted - less) < atLeast;
}
