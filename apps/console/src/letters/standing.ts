import type { Words } from '../words/use-words';
import type { Paper } from './reads';

/** Whether a letter is held, and who has decided on it. */
export function standingOf(paper: Paper, { t, term, moment }: Words): string {
  const { withdrawnBy, withdrawnWhy, approvedBy, heldFor, at } = paper;
  if (withdrawnBy) return t('letters.withdrawnBy', { who: withdrawnBy, why: withdrawnWhy ?? '' });
  if (approvedBy) return t('letters.approvedBy', { who: approvedBy });
  return heldFor ? t('letters.held', { rule: term(heldFor) }) : moment(at);
}

export const isHeld = ({ heldFor, approvedAt, withdrawnAt }: Paper): boolean =>
  heldFor !== null && approvedAt === null && withdrawnAt === null;
