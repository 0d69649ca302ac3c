import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { factsOf } from './facts.js';

/** The answers of the interview outlive the case by the rule's time, and no longer. */
export function keepAnswersFor(agreement: Agreement): void {
  if (factsOf(agreement).interview === undefined) return;
  const at = dueAfter(agreement.calendar, agreement.now, agreement.rules.limit('interview answers kept'));
  agreement.watch('answers', 'erase', { kind: 'expire', at });
}

export function answersExpire(agreement: Agreement): Act {
  agreement.owe({ effect: 'erase interview answers' });
  return { kind: 'time of the answers is over' };
}
