import { fc, test } from '@fast-check/jest';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { AnArrangement } from './an-arrangement.js';
import { alderCreek, aps, owed, phoenix } from './an-account.js';
import type { Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';

interface Paid {
  at: string;
  amount: number;
}

const day = 86_400_000;
const first = Date.parse('2026-03-03T19:00:00Z');

/** Payments of some days up to the day on which all of them are posted: sometimes less than is owed, sometimes twice as much. */
const payments = fc
  .record({
    postedOn: fc.constantFrom('2026-03-25', '2026-04-10', '2026-05-01', '2026-06-01'),
    paid: fc.uniqueArray(
      fc.record({ after: fc.integer({ min: 0, max: 89 }), amount: fc.integer({ min: 500, max: 30_000 }) }),
      { maxLength: 7, selector: ({ after }) => after },
    ),
    shuffle: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ postedOn, paid, shuffle }) => {
    const inOrder = paid
      .map(({ after, amount }): Paid => ({ at: new Date(first + after * day).toISOString(), amount }))
      .filter(({ at }) => at < postedOn)
      .toSorted((one, other) => (one.at < other.at ? -1 : 1));
    const places = new Map(inOrder.map((one) => [one, shuffle.next().value as number]));
    const shuffled = inOrder.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
    return { postedOn, inOrder, shuffled };
  });

/** $450.00 for electricity over three months, with the bill of April beside it. */
function arranged(rules: Rules): AnArrangement {
  const service = rules === aps ? 'electric' : 'water';
  const arrangement = new AnArrangement(rules, {
    charges: [owed(45_000, service)],
    services: [{ service, active: true, premise: 'P-1', since: instant('2024-01-01T00:00:00Z') }],
  });
  arrangement.isAgreed('3 months, bill due date', { months: 3 });
  const bill = {
    key: 'B-2',
    bill: 'B-2',
    dueOn: localDate('2026-04-09'),
    at: instant('2026-03-20T15:00:00Z'),
  };
  arrangement.account.bills(owed(9_000, service, bill));
  return arrangement;
}

function posted(rules: Rules, postedOn: string, paid: readonly Paid[]) {
  const arrangement = arranged(rules).comesTo(postedOn);
  for (const { at, amount } of paid) arrangement.isPaid(amount, instant(at));
  const { standings, ended, owed: open, protections } = arrangement;
  return { standings, ended, open, protections, credit: arrangement.account.money.credit };
}

describe('a checked installment depends on the ledger alone', () => {
  describe.each([
    ['APS', aps],
    ['City of Phoenix', phoenix],
    ['Alder Creek', alderCreek],
  ])('%s', (_, rules) => {
    test.prop([payments], { numRuns: 30 })(
      'payments leave the arrangement as it is in whatever order they are posted, beyond the debt too',
      ({ postedOn, inOrder, shuffled }) => {
        expect(posted(rules, postedOn, shuffled)).toEqual(posted(rules, postedOn, inOrder));
      },
    );
  });
});
