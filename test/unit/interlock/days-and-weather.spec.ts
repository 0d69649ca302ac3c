import {
  day,
  forecastOf,
  kindsAgainst,
  onTheWall,
  rulesOn,
  standsAgainst,
  utilities,
  type UtilityName,
} from './a-rightful-order.js';
import { plusMilliseconds } from '../../../libs/domain/src/time/instant.js';

describe('an order for which everything was done', () => {
  it.each(Object.keys(utilities) as UtilityName[])('goes on a morning out of the season: %s', (name) => {
    expect(standsAgainst(name)).toEqual([]);
  });
});

describe('days and hours when no disconnection may happen', () => {
  it.each<[UtilityName, string, string, boolean]>([
    ['APS', 'the minute before eight', '2026-03-04T07:59', false],
    ['APS', 'from eight on', '2026-03-04T08:00', true],
    ['APS', 'the minute before three', '2026-03-04T14:59', true],
    ['APS', 'from three on', '2026-03-04T15:00', false],
    ['APS', 'a Thursday', '2026-03-05T10:00', true],
    ['APS', 'a Friday', '2026-03-06T10:00', false],
    ['APS', 'a Saturday', '2026-03-07T10:00', false],
    ['APS', 'a Sunday', '2026-03-08T10:00', false],
    ['APS', 'the eve of Thanksgiving', '2026-11-25T10:00', false],
    ['APS', 'the Tuesday before it', '2026-11-24T10:00', true],
    ['City of Phoenix', 'the minute before four', '2026-03-04T15:59', true],
    ['City of Phoenix', 'from four on', '2026-03-04T16:00', false],
    ['City of Phoenix', 'a Friday', '2026-03-06T10:00', false],
    ['City of Phoenix', 'the eve of Christmas', '2026-12-24T10:00', false],
    ['Alder Creek', 'the minute before eight', '2026-03-04T07:59', false],
    ['Alder Creek', 'the minute before half past three', '2026-03-04T15:29', true],
    ['Alder Creek', 'from half past three on', '2026-03-04T15:30', false],
    ['Alder Creek', 'a Friday', '2026-03-06T10:00', true],
    ['Alder Creek', 'a Saturday', '2026-03-07T10:00', false],
    ['Alder Creek', 'Thanksgiving', '2026-11-26T10:00', false],
    ['Alder Creek', 'the eve of Thanksgiving', '2026-11-25T10:00', true],
    [
      'Alder Creek',
      'the Monday after clocks went forward, at eight of the new time',
      '2026-03-09T08:00',
      true,
    ],
    ['Marsh and Mesa', 'a Monday', '2026-05-04T10:30', false],
    ['Marsh and Mesa', 'a Sunday', '2026-05-03T10:30', true],
    ['Marsh and Mesa', 'from one on', '2026-05-06T13:00', false],
  ])('%s, %s', (...[name, _, at, goes]) => {
    expect(kindsAgainst(name, { at })).toEqual(goes ? [] : ['day or hour']);
  });

  it('name when they are over: on Thursday from three on, the Monday after at eight', () => {
    const [stands] = standsAgainst('APS', { at: '2026-03-05T15:00' });
    expect(stands?.until).toBe(onTheWall(utilities.APS, '2026-03-09T08:00'));
  });
});

describe('the season in which nobody is cut off', () => {
  const isSeason = (name: UtilityName, at: string, more = {}): boolean =>
    kindsAgainst(name, { at, ...more }).includes('season');

  it.each<[UtilityName, string, boolean]>([
    ['APS', '2026-05-31T23:59', false],
    ['APS', '2026-06-01T00:00', true],
    ['APS', '2026-10-15T23:59', true],
    ['APS', '2026-10-16T00:00', false],
    ['Marsh and Mesa', '2026-11-14T23:59', false],
    ['Marsh and Mesa', '2026-11-15T00:00', true],
    ['Marsh and Mesa', '2027-01-01T00:00', true],
    ['Marsh and Mesa', '2027-03-31T23:59', true],
    ['Marsh and Mesa', '2027-04-01T00:00', false],
    ['City of Phoenix', '2026-07-15T10:00', false],
    ['Alder Creek', '2026-07-15T10:00', false],
  ])('%s, by the clock of the office: %s', (name, at, isIn) => {
    expect(isSeason(name, at)).toBe(isIn);
  });

  it.each<[UtilityName, string, string]>([
    ['APS', '2026-06-01T00:00', '2026-10-16T00:00'],
    ['Marsh and Mesa', '2026-12-01T10:30', '2027-04-01T00:00'],
  ])('%s: ends by itself after its last day', (name, at, ends) => {
    const stands = standsAgainst(name, { at }).find(({ kind }) => kind === 'season');
    expect(stands?.until).toBe(onTheWall(utilities[name], ends));
  });

  it('is for residential customers at APS, and for public agencies as well at Marsh and Mesa', () => {
    const of = (customerClass: 'business' | 'public agency') => ({ account: { customerClass } });
    expect(isSeason('APS', '2026-07-15T10:00', of('business'))).toBe(false);
    expect(isSeason('APS', '2026-07-15T10:00', of('public agency'))).toBe(false);
    expect(isSeason('Marsh and Mesa', '2026-12-02T10:30', of('public agency'))).toBe(true);
    expect(isSeason('Marsh and Mesa', '2026-12-02T10:30', of('business'))).toBe(false);
  });
});

describe('heat and cold that are forecast: above 99 °F or below 20 °F within three days, Marsh and Mesa', () => {
  const town = utilities['Marsh and Mesa'];
  const now = onTheWall(town, town.morning);
  const rules = rulesOn(town, '2026-05-06');
  const against = (extremes: { highF?: number; lowF?: number }[], issuedAt = now, account = {}) =>
    standsAgainst('Marsh and Mesa', {
      order: { forecast: forecastOf(rules, issuedAt, extremes) },
      account,
    });

  it('keep service on until the last of those days has ended', () => {
    const [stands] = against([{}, { highF: 100 }]);
    expect(stands).toMatchObject({ kind: 'temperature', until: onTheWall(town, '2026-05-08T00:00') });
    expect(against([{ lowF: 19 }])).toMatchObject([{ kind: 'temperature' }]);
    expect(against([{}, {}, { highF: 100 }])).toMatchObject([{ kind: 'temperature' }]);
  });

  it('are not at 99 °F or 20 °F exactly, nor on the fourth day', () => {
    expect(against([{ highF: 99, lowF: 20 }, {}, {}, { highF: 120 }])).toEqual([]);
  });

  it('cannot be known without a forecast, with that of yesterday, or with a day left out: nothing goes', () => {
    const { days } = forecastOf(rules, now, []);
    const yesterday = plusMilliseconds(now, -day);
    for (const order of [
      { forecast: undefined },
      { forecast: { issuedAt: yesterday, days } },
      { forecast: { issuedAt: now, days: days.slice(1) } },
    ])
      expect(kindsAgainst('Marsh and Mesa', { order: order as never })).toEqual(['cannot be checked']);
  });

  it('do not keep a business on; and no other utility has such a rule', () => {
    expect(against([{ highF: 120 }], now, { customerClass: 'business' })).toEqual([]);
    for (const name of ['APS', 'City of Phoenix', 'Alder Creek'] as const)
      expect(kindsAgainst(name, { order: { forecast: undefined } as never })).toEqual([]);
  });
});
