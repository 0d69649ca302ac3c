import type { CaseState, Item } from '../../../../libs/domain/src/cases/state.js';
import type { CustomerView } from './customer-schemas.js';

type Owed = CustomerView['owed'];
type Line = Owed['lines'][number];
type Installment = CustomerView['schedule'][number];

const centsIn = ({ fields }: Item, field: string): number => Number(fields[field] ?? 0);

/** What is billed for a job and not paid, invoice by invoice. A payment that came counts before the bank has cleared it. */
export function owedForJob({ items }: CaseState): Owed {
  const lines = ['design deposit', 'payment'].flatMap((stage) => {
    const of = Object.values(items).filter((item) => item.stage === stage);
    return of.filter(({ state }) => state === 'billed').map((invoice) => lineOf(invoice, of));
  });
  const credited = Object.values(items)
    .filter(({ state }) => state.startsWith('credited'))
    .reduce((sum, item) => sum + centsIn(item, 'amount'), 0);
  const open = lines.filter(({ amount }) => amount > 0);
  const total = Math.max(0, open.reduce((sum, { amount }) => sum + amount, 0) - credited);
  return { total, lines: total === 0 ? [] : open };
}

function lineOf(invoice: Item, all: readonly Item[]): Line {
  const came = all
    .filter(({ fields, state }) => fields['invoice'] === invoice.name && /^(received|cleared)/.test(state))
    .reduce((sum, item) => sum + centsIn(item, 'amount') - centsIn(item, 'excess'), 0);
  return {
    number: invoice.name,
    what: invoice.stage,
    amount: centsIn(invoice, 'amount') - came,
    dueOn: null,
  };
}

/** Installment by installment, in the order of their days. */
export const scheduleOf = ({ items }: CaseState): Installment[] =>
  Object.entries(items)
    .filter(([key]) => key.startsWith('installment/'))
    .map(([, item]) => ({
      number: centsIn(item, 'number'),
      dueOn: String(item.fields['dueOn']),
      amount: centsIn(item, 'amount'),
      // What an installment needs to be kept counts those before it, and bills: of its own no more than itself can be left.
      open: Math.min(centsIn(item, 'amount'), centsIn(item, 'open')),
      toKeep: centsIn(item, 'open'),
      state: item.state,
      paidAt: typeof item.fields['paidAt'] === 'string' ? item.fields['paidAt'] : null,
    }))
    .toSorted((one, other) => one.number - other.number);

/** Of an arrangement that runs: what is still to come, and the bills that have to be paid for the next of it to be kept. */
export function owedOnSchedule(schedule: readonly Installment[]): Owed {
  const open = schedule.filter((one) => one.open > 0);
  const lines = [
    ...billsBefore(open),
    ...open.map(({ number, open: amount, dueOn }) => ({
      ...{ number: String(number), what: 'installment', amount, dueOn },
    })),
  ];
  return { total: lines.reduce((sum, { amount }) => sum + amount, 0), lines };
}

/** Beyond the installments themselves the next one needs these (`month is kept by` of the rule book). */
function billsBefore(open: readonly Installment[]): Line[] {
  const index = open.findIndex(({ state }) => state === 'open');
  const next = open[index];
  if (next === undefined) return [];
  const own = open.slice(0, index + 1).reduce((sum, one) => sum + one.open, 0);
  const amount = next.toKeep - own;
  return amount > 0 ? [{ number: 'bills', what: 'bills', amount, dueOn: next.dueOn }] : [];
}
