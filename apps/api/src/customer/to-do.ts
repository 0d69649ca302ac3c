import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import type { CustomerView, ToDoOfCustomer } from './customer-schemas.js';

/** Everything that the customer can do now, the most pressing first; the first is the exact next thing. */
export function toDoOf(
  state: CaseState,
  view: Pick<CustomerView, 'owed' | 'schedule' | 'about'>,
): ToDoOfCustomer[] {
  if (state.head.status !== 'open') return [];
  const own = view.about === 'job' ? ofJob(state, view) : ofArrangement(state, view);
  return [...asks(state), ...own];
}

const asks = (state: CaseState): ToDoOfCustomer[] =>
  Object.entries(state.asks)
    .filter(([, { of, answeredAt }]) => of === 'customer' && answeredAt === undefined)
    .toSorted(([, one], [, other]) => (one.dueAt < other.dueAt ? -1 : 1))
    .map(([on, { dueAt }]) => ({ act: 'answer', on, amount: null, by: dueAt }));

function ofJob(state: CaseState, { owed }: Pick<CustomerView, 'owed'>): ToDoOfCustomer[] {
  const agreement = Object.values(state.items).find(
    (item) => item.stage === 'agreement' && item.state === 'sent',
  );
  const by = state.stages['agreement']?.dueAt ?? null;
  return [
    ...(agreement ? [{ act: 'agree', on: agreement.name, amount: null, by } as const] : []),
    ...owed.lines.map(({ number, what, amount }) => ({
      act: 'pay' as const,
      ...{ on: number, amount, by: state.stages[what]?.dueAt ?? null },
    })),
  ];
}

function ofArrangement(state: CaseState, { schedule }: Pick<CustomerView, 'schedule'>): ToDoOfCustomer[] {
  const isAt = (phase: string): boolean => state.stages[phase]?.status === 'open';
  if (isAt('interview')) return [{ act: 'tell us', on: 'interview', amount: null, by: null }];
  if (isAt('offer')) return [{ act: 'choose', on: 'offer', amount: null, by: null }];
  const next = schedule.find(({ state: standing }) => standing === 'open');
  return isAt('arrangement') && next
    ? [{ act: 'pay installment', on: String(next.number), amount: next.toKeep, by: next.dueOn }]
    : [];
}
