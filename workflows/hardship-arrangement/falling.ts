import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Due } from '../../libs/domain/src/cases/state.js';
import { raise } from '../../libs/domain/src/cases/to-dos.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { answersExpire } from './answers.js';
import { finalBillFalls } from './final-bill.js';
import type { Step } from './installments.js';
import { lookAnew } from './looking.js';
import { isReferral, referralFalls } from './referrals.js';

/** Time has come: to an installment, to a final bill, or to what the household has told. */
export function falls(agreement: Agreement, due: Due): Act {
  if (due.watch === 'answers') return answersExpire(agreement);
  if (due.watch === 'final bill') return finalBillFalls(agreement, due);
  if (isReferral(due.watch)) return referralFalls(agreement, due);
  return installmentFalls(agreement, due);
}

/** Time only sees to what has not come: money that did was checked when it was posted. */
function installmentFalls(agreement: Agreement, due: Due): Act {
  const before = agreement.item(due.watch);
  if (!before) throw new Problem('item/not-found', phrase`There is no ${due.watch}.`);
  const step = String(due.details?.['step']) as Step;
  const found = lookAnew(agreement);
  const isOpen = agreement.item(due.watch)?.state === 'open';
  if (step !== 'grace end' && isOpen) does[step](agreement, due);
  const installment = before.fields['number'];
  return { kind: `${step} of installment`, installment, ...(found ? { found } : {}) };
}

const does: Record<Exclude<Step, 'grace end'>, (agreement: Agreement, due: Due) => void> = {
  reminder: (agreement, { watch }) => agreement.owe({ effect: 'send reminder', item: watch }),
  check: () => undefined,
  'follow-up call': (agreement, { watch, at }) =>
    raise(agreement, {
      what: 'call: an installment is missing',
      role: 'credit counselor',
      about: watch,
      dueAt: at,
    }),
};
