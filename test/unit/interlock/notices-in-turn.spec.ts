import { turnAfter } from '../../../libs/domain/src/interlock/notices.js';
import { dateOf, dueAfter } from '../../../libs/domain/src/time/calendar.js';
import { inPhoenix } from '../time/office.js';
import { onTheWall, rulesOn, utilities, type UtilityName } from './a-rightful-order.js';
import { begun, givesNotices, performs } from './a-severance.js';

const final = 'notices: final disconnection notice';

describe('notices that began late', () => {
  it.each<[UtilityName, string]>([
    ['APS', '2026-03-07'],
    ['City of Phoenix', '2026-03-11'],
    ['Marsh and Mesa', '2026-03-09'],
  ])('%s: the final one goes out when the first has as many days left as it needs itself', (name, on) => {
    const rules = rulesOn(utilities[name], '2026-03-04');
    const [first, last] = rules.get('notice steps');
    if (!first || !last) throw new Error('two notices are expected');
    const givenAt = onTheWall(utilities[name], '2026-03-04T09:00');
    const turn = turnAfter(rules, last.notice, { notice: first.notice, givenAt });
    const calendar = rules.calendar();
    expect(dateOf(calendar, turn)).toBe(on);
    const oldEnough = (from: typeof turn, { minimumBefore }: typeof first) =>
      dateOf(calendar, dueAfter(calendar, from, minimumBefore));
    expect(oldEnough(turn, last)).toBe(oldEnough(givenAt, first));
  });

  it('do not go out on one day: the customer is told anew shortly before', () => {
    const { office, number } = begun();
    performs(office, number);
    expect(office.owed(number)).toEqual([]);
    office.now = inPhoenix('2026-02-26T16:59');
    office.timeComes(number);
    expect(office.of(number).state.items[final]).toBeUndefined();
    givesNotices(office, number);
    expect(office.of(number).state.items[final]?.state).toBe('given');
  });
});
