import { leavesOf, mustHaveLeave } from '../../../libs/domain/src/accounts/packet.js';
import { useByService, type Used } from '../../../libs/domain/src/accounts/usage.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../../libs/domain/src/rules/rule-book.js';
import { cents } from '../../../libs/domain/src/money.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../libs/domain/src/time/instant.js';

const today = localDate('2026-05-04');
const rules = rulesAsOf(apsRuleBook, today);
const release = { key: 'person-1', agency: 'ST-VINCENT', releasedOn: '2026-01-10', endedAt: null };
const pledge = {
  ...{ caseNumber: 'PL-2026-000004', agency: 'SALVATION', amount: cents(20_000), paid: cents(0) },
  ...{ state: 'promised' as const, holdUntil: instant('2026-06-01T00:00:00Z') },
};

describe('which agency may have the packet of an account', () => {
  it('is one with a release of the customer, or with a pledge that stands', () => {
    const leaves = leavesOf({ people: [release], pledges: [pledge] }, rules, today);
    expect(leaves).toEqual([
      { agency: 'ST-VINCENT', by: 'release', source: 'person-1' },
      { agency: 'SALVATION', by: 'pledge', source: 'PL-2026-000004' },
    ]);
    expect(mustHaveLeave(leaves, 'SALVATION')).toMatchObject({ by: 'pledge' });
    expect(() => mustHaveLeave(leaves, 'ANOTHER')).toThrow('neither a release of the customer nor a pledge');
  });

  it.each([
    ['a release that is older than the rule’s year', { ...release, releasedOn: '2025-05-03' }],
    ['a release that the holder has ended', { ...release, endedAt: '2026-02-01T00:00:00Z' }],
    ['somebody who is no agency', { ...release, agency: null }],
    ['an agency without a day of release', { ...release, releasedOn: null }],
  ])('is not %s', (_, person) => {
    expect(leavesOf({ people: [person], pledges: [] }, rules, today)).toEqual([]);
  });

  it.each(['paid', 'short', 'expired', 'withdrawn'] as const)('is not one whose pledge is %s', (state) => {
    expect(leavesOf({ people: [], pledges: [{ ...pledge, state }] }, rules, today)).toEqual([]);
  });
});

describe('the use of a service', () => {
  const read = (bill: string, more: Partial<Used> = {}): Used => ({
    ...{ key: `${bill}/electric`, bill, service: 'electric', unit: 'kWh', quantity: 900.125, how: 'read' },
    ...{ periodFrom: localDate('2026-03-01'), periodTo: localDate('2026-03-31'), charged: cents(14_000) },
    ...more,
  });

  it('adds up bill by bill in the order of time, each unit for itself', () => {
    const later = read('B-2', { periodTo: localDate('2026-04-30'), quantity: 100.25 });
    const water = read('B-1', { service: 'water', unit: 'ccf', quantity: 9 });
    const gallons = read('B-0', { service: 'water', unit: 'gallons', quantity: 6_000 });
    const use = useByService([later, read('B-1'), water, gallons]);
    expect(use.map(({ service, unit, total }) => [service, unit, total])).toEqual([
      ['electric', 'kWh', 1000.375],
      ['water', 'ccf', 9],
      ['water', 'gallons', 6_000],
    ]);
    expect(use[0]?.periods.map(({ bill }) => bill)).toEqual(['B-1', 'B-2']);
  });
});
