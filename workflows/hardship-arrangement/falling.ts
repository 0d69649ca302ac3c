import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Due } from '../../libs/domain/src/cases/state.js';
import { raise } from '../../libs/domain/src/cases/to-dos.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { finalBillFalls } from './final-bill.js';
import type { Step } from './installments.js';
import { lookAnew } from './looking.js';

/** Time has come to an installment. It only sees to what has not come: money that did was checked when it was posted. */
export function falls(agreement: Agreement, due: Due): Act {
  if (due.watch === 'final bill') return finalBillFalls(agreement, due);
  const item = agreement.item(due.watch);
  if (!item) throw new Problem('item/not-found', `There is no ${due.watch}.`);
  const step = String(due.details?.['step']) as Step;
  const found = lookAnew(agreement);
  if (step !== 'grace end' && agreement.item(due.watch)?.state === 'open') does[step](agreement, due);
  return { kind: `${step} of installment`, installment: item.fields['number'], ...(found ? { found } : {}) };
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
