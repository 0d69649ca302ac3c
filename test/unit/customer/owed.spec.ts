import { owedOnSchedule, scheduleOf } from '../../../apps/api/src/customer/owed.js';
import type { CaseState } from '../../../libs/domain/src/cases/state.js';

/** An arrangement of monthly parts, each with what it takes to be kept: those before it count, and bills may. */
const anArrangement = (...parts: { amount: number; toKeep: number; state?: string }[]): CaseState =>
  ({
    items: Object.fromEntries(
      parts.map(({ amount, toKeep, state = 'open' }, index) => [
        `installment/${index + 1}`,
        { state, fields: { number: index + 1, amount, open: toKeep, dueOn: `2026-0${index + 1}-03` } },
      ]),
    ),
  }) as unknown as CaseState;

const owed = (state: CaseState) => owedOnSchedule(scheduleOf(state));

describe('what a customer owes on a plan', () => {
  it('counts each part once, although every part takes those before it to be kept', () => {
    const { total, lines } = owed(
      anArrangement(
        { amount: 3_806, toKeep: 0, state: 'kept' },
        { amount: 3_806, toKeep: 3_806 },
        { amount: 3_806, toKeep: 7_612 },
        { amount: 3_805, toKeep: 11_417 },
      ),
    );
    expect(total).toBe(3_806 + 3_806 + 3_805);
    expect(lines.map(({ amount }) => amount)).toEqual([3_806, 3_806, 3_805]);
  });

  it('names the bills that the next part takes to be kept, and counts them once', () => {
    const state = anArrangement({ amount: 3_806, toKeep: 13_782 }, { amount: 3_806, toKeep: 17_588 });
    expect(owed(state)).toEqual({
      total: 17_588,
      lines: [
        { number: 'bills', what: 'bills', amount: 9_976, dueOn: '2026-01-03' },
        { number: '1', what: 'installment', amount: 3_806, dueOn: '2026-01-03' },
        { number: '2', what: 'installment', amount: 3_806, dueOn: '2026-02-03' },
      ],
    });
  });

  it('is what is left of a part that was paid in part, and the whole of those that follow', () => {
    const state = anArrangement(
      { amount: 3_806, toKeep: 2_000, state: 'missed' },
      { amount: 3_806, toKeep: 5_806 },
    );
    expect(owed(state).lines.map(({ amount }) => amount)).toEqual([2_000, 3_806]);
  });

  it('is what was agreed on, before anything is checked', () => {
    const state = anArrangement({ amount: 3_806, toKeep: 3_806 }, { amount: 3_805, toKeep: 3_805 });
    expect(owed(state).total).toBe(7_611);
  });
});
