import { fc, test } from '@fast-check/jest';
import { ageOf, arrearsOf } from '../../../libs/domain/src/accounts/arrears.js';
import { openAt } from '../../../libs/domain/src/accounts/charge.js';
import { cents, sum } from '../../../libs/domain/src/money.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { aCharge, anyCharges } from './a-charge.js';

describe('the age of what is open', () => {
  it.each([
    ['2026-06-02', 'current'],
    ['2026-06-01', 'current'],
    ['2026-05-31', '1-30'],
    ['2026-05-02', '1-30'],
    ['2026-05-01', '31-60'],
    ['2026-04-02', '31-60'],
    ['2026-04-01', '61-90'],
    ['2026-03-03', '61-90'],
    ['2026-03-02', 'over 90'],
  ])('due on %s is %s on 1 June 2026', (dueOn, age) => {
    expect(ageOf(localDate(dueOn), localDate('2026-06-01'))).toBe(age);
  });
});

describe('arrears', () => {
  const on = localDate('2026-06-01');
  const at = instant('2026-06-01T18:00:00Z');

  it('are told by age and by service', () => {
    const water = aCharge({ key: 'water', dueOn: localDate('2026-04-21') });
    const power = aCharge({ key: 'power', service: 'electric', dueOn: localDate('2026-06-10') });
    const { total, pastDue, byAge, byService } = arrearsOf([water, power], on, at);
    expect({ total, pastDue }).toEqual({ total: 10_000, pastDue: 5_000 });
    expect(byAge).toEqual({ current: 5_000, '1-30': 0, '31-60': 5_000, '61-90': 0, 'over 90': 0 });
    expect(byService.map((one) => [one.service, one.total, one.pastDue])).toEqual([
      ['electric', 5_000, 0],
      ['water', 5_000, 5_000],
    ]);
  });

  it('of an earlier day do not know what came in later', () => {
    const paidInMay = aCharge({
      entries: [{ at: instant('2026-05-10T15:00:00Z'), amount: cents(-5_000), why: 'service payment' }],
    });
    const before = arrearsOf([paidInMay], localDate('2026-05-09'), instant('2026-05-09T18:00:00Z'));
    expect(before.pastDue).toBe(5_000);
    expect(arrearsOf([paidInMay], on, at)).toMatchObject({ total: 0, byService: [] });
  });

  it('of a day before a charge was made do not count it', () => {
    expect(arrearsOf([aCharge()], localDate('2026-03-31'), instant('2026-03-31T18:00:00Z')).total).toBe(0);
  });

  test.prop([anyCharges, fc.integer({ min: 0, max: 250 })])(
    'equal the sum of the open charges, by age and by service',
    (charges, days) => {
      const then = instant(Date.UTC(2026, 0, 1) + days * 86_400_000);
      const { total, pastDue, byAge, byService } = arrearsOf(charges, localDate(then.slice(0, 10)), then);
      expect(total).toBe(sum(...charges.map((charge) => openAt(charge, then))));
      expect(sum(...Object.values(byAge))).toBe(total);
      expect(sum(...byService.map((one) => one.total))).toBe(total);
      expect(sum(...byService.map((one) => one.pastDue))).toBe(pastDue);
    },
  );
});
