import { dueAfter } from '../../../libs/domain/src/time/calendar.js';
import { instant, plusMilliseconds } from '../../../libs/domain/src/time/instant.js';
import type { Charge } from '../../../libs/domain/src/accounts/charge.js';
import type { Protection } from '../../../libs/domain/src/accounts/standing.js';
import {
  day,
  kindsAgainst,
  onTheWall,
  rulesOn,
  standsAgainst,
  utilities,
  type UtilityName,
} from './a-rightful-order.js';
import { aBill } from './a-town-account.js';

const names = Object.keys(utilities) as UtilityName[];
const owed = (
  name: UtilityName,
  amount: number,
  over: Omit<Partial<Charge>, 'dueOn'> & { dueOn?: string } = {},
): Charge => {
  const { dueOn = '2025-10-01', ...more } = over;
  return { ...aBill(`B-${dueOn}-${amount}`, amount, dueOn), service: utilities[name].service, ...more };
};
const morningOf = (name: UtilityName) => onTheWall(utilities[name], utilities[name].morning);
const calendarOf = (name: UtilityName) =>
  rulesOn(utilities[name], utilities[name].morning.slice(0, 10)).calendar();

describe('how much has to be owed', () => {
  it.each<[UtilityName, number]>([
    ['APS', 30_000],
    ['City of Phoenix', 1],
    ['Alder Creek', 2_500],
    ['Marsh and Mesa', 12_300],
  ])('%s: %d cents exactly cut, a cent less does not', (name, amount) => {
    expect(kindsAgainst(name, { charges: [owed(name, amount)] })).toEqual([]);
    const less = amount === 1 ? [] : [owed(name, amount - 1)];
    expect(kindsAgainst(name, { charges: less })).toEqual(['below threshold']);
  });

  it('APS counts the whole account, but the service has to owe something itself', () => {
    const other = owed('APS', 29_999, { service: 'water' });
    expect(kindsAgainst('APS', { charges: [owed('APS', 1), other] })).toEqual([]);
    expect(kindsAgainst('APS', { charges: [{ ...other, amount: 90_000 as never }] })).toEqual([
      'below threshold',
    ]);
  });

  it.each<[UtilityName, boolean]>([
    ['City of Phoenix', true],
    ['Alder Creek', false],
  ])('%s: unpaid sewer cuts water: %s', (name, cuts) => {
    const sewer = owed(name, 90_000, { service: 'sewer' });
    expect(kindsAgainst(name, { charges: [sewer] })).toEqual(cuts ? [] : ['below threshold']);
  });
});

describe('how long it has to be overdue', () => {
  it.each<[UtilityName, string, string, string]>([
    ['APS', '15 days', '2026-02-17', '2026-02-16'],
    ['City of Phoenix', '31 days', '2026-02-01', '2026-01-31'],
    ['Alder Creek', '60 days, by SB 998', '2026-01-03', '2026-01-02'],
    ['Marsh and Mesa', '21 days', '2026-04-15', '2026-04-14'],
  ])('%s: %s after the due date, that day over', (...[name, _, tooYoung, oldEnough]) => {
    const [stands] = standsAgainst(name, { charges: [owed(name, 90_000, { dueOn: tooYoung })] });
    const [date = ''] = utilities[name].morning.split('T');
    const midnight = onTheWall(utilities[name], `${date}T24:00`);
    expect(stands).toMatchObject({ kind: 'below threshold', until: midnight });
    expect(standsAgainst(name, { charges: [owed(name, 90_000, { dueOn: oldEnough })] })).toEqual([]);
  });
});

describe('notices', () => {
  it.each<[UtilityName, string, number, number]>([
    ['APS', 'five days', 6, 5],
    ['City of Phoenix', 'ten days', 11, 10],
    ['Marsh and Mesa', 'eleven days', 12, 11],
  ])('%s: the first is %s old before an order, the last of them over', (...[name, _, enough, tooFew]) => {
    const steps = rulesOn(utilities[name], '2026-03-04').get('notice steps');
    const given = (days: number) =>
      steps.map(({ notice, minimumBefore }, index) => ({
        notice,
        givenAt: plusMilliseconds(morningOf(name), -(index === 0 ? days : minimumBefore.count + 1) * day),
      }));
    expect(kindsAgainst(name, { order: { notices: given(enough) } })).toEqual([]);
    expect(kindsAgainst(name, { order: { notices: given(tooFew) } })).toContain('notice steps');
  });

  it('Alder Creek: the customer is told at least seven business days before, by SB 998', () => {
    const notices = (date: string) => [
      { notice: 'final disconnection notice', givenAt: onTheWall(utilities['Alder Creek'], `${date}T09:00`) },
    ];
    const at = '2026-03-16T09:00';
    expect(kindsAgainst('Alder Creek', { at, order: { notices: notices('2026-03-04') } })).toEqual([]);
    const [stands] = standsAgainst('Alder Creek', { at, order: { notices: notices('2026-03-05') } });
    expect(stands).toMatchObject({ kind: 'notice steps', why: expect.stringContaining('not old enough') });
  });

  it.each(names)('%s: nothing goes when the customer was not tried', (name) => {
    expect(kindsAgainst(name, { order: { contacts: [] } })).toEqual(['notice steps']);
  });

  it('Marsh and Mesa: somebody has to be reached; elsewhere it is enough to have tried', () => {
    for (const name of names) {
      const { count } = rulesOn(utilities[name], '2026-03-04').get('contact attempts');
      const tried = { by: 'phone', at: plusMilliseconds(morningOf(name), -day), reached: false };
      const contacts = Array.from({ length: count }, () => tried);
      const goes = name !== 'Marsh and Mesa';
      expect(kindsAgainst(name, { order: { contacts } })).toEqual(goes ? [] : ['notice steps']);
    }
  });

  it.each<[UtilityName, number | undefined]>([
    ['APS', 5],
    ['Marsh and Mesa', 8],
    ['City of Phoenix', undefined],
    ['Alder Creek', undefined],
  ])('%s: the third party whom the customer has named has %s whole days to pay', (name, days) => {
    const toldBefore = (ago: number) => ({ toldAt: plusMilliseconds(morningOf(name), -ago) });
    const against = (designee: { toldAt?: ReturnType<typeof morningOf> }) =>
      kindsAgainst(name, { order: { designee } });
    expect(against({})).toEqual(days === undefined ? [] : ['third-party notice']);
    if (days === undefined) return;
    expect(against(toldBefore(days * day))).toEqual(['third-party notice']);
    expect(against(toldBefore((days + 1) * day))).toEqual([]);
  });

  it.each<[UtilityName, string]>([
    ['APS', '10 calendar days'],
    ['City of Phoenix', '10 calendar days'],
    ['Alder Creek', '7 business days'],
    ['Marsh and Mesa', '14 calendar days'],
  ])('%s: occupants who are not the customer are told %s before', (name, before) => {
    const [count = '', ...unit] = before.split(' ');
    const limit = { count: Number(count), unit: unit.join(' ') } as Parameters<typeof dueAfter>[2];
    const against = (occupants: { toldAt?: ReturnType<typeof morningOf> }) =>
      kindsAgainst(name, { order: { occupants } });
    expect(against({})).toEqual(['notice steps']);
    const toldAt = plusMilliseconds(morningOf(name), -20 * day);
    expect(against({ toldAt })).toEqual([]);
    const late = plusMilliseconds(morningOf(name), -7 * day);
    expect(dueAfter(calendarOf(name), late, limit) > morningOf(name)).toBe(true);
    expect(against({ toldAt: late })).toEqual(['notice steps']);
  });
});

describe('what a landlord or an earlier occupant has left', () => {
  it.each<[UtilityName, boolean]>([
    ['APS', false],
    ['City of Phoenix', false],
    ['Alder Creek', false],
    ['Marsh and Mesa', true],
  ])('%s: cuts the service of who lives there now: %s', (name, cuts) => {
    const left = owed(name, 90_000, { departed: true });
    expect(kindsAgainst(name, { charges: [left] })).toEqual(cuts ? [] : ['below threshold']);
  });
});

describe('a bankruptcy', () => {
  const petitionAt = instant('2026-02-01T17:00:00Z');
  const bankruptcy = (assuranceUntil: string): Protection => ({
    ...{ key: 'PT-1', account: 'A-1', kind: 'bankruptcy', from: petitionAt, clause: '11 USC 366' },
    details: { petitionAt, assuranceUntil },
  });
  const older = (name: UtilityName) => owed(name, 90_000, { dueOn: '2025-11-20' });
  const later = (name: UtilityName) => ({
    ...owed(name, 90_000, { dueOn: '2025-11-21' }),
    key: 'later',
    at: plusMilliseconds(petitionAt, 1),
  });

  it.each(names)(
    '%s: what was owed before the petition has left collection, what came later has not',
    (name) => {
      const account = { protections: [bankruptcy('2026-02-21T17:00:00.000Z')] };
      expect(kindsAgainst(name, { charges: [older(name)], account })).toContain('below threshold');
      expect(kindsAgainst(name, { charges: [older(name), later(name)], account })).toEqual([]);
    },
  );

  it.each(names)('%s: while assurance of payment may still be given nothing goes', (name) => {
    const until = plusMilliseconds(morningOf(name), 1);
    const account = { protections: [bankruptcy(until)] };
    expect(kindsAgainst(name, { charges: [later(name)], account })).toEqual(['bankruptcy']);
    const over = { protections: [bankruptcy(morningOf(name))] };
    expect(kindsAgainst(name, { charges: [later(name)], account: over })).toEqual([]);
  });
});
