import { coversAt, offeredFrom } from '../../../libs/domain/src/work/cover.js';
import type { Hours } from '../../../libs/domain/src/time/calendar.js';
import { inPhoenix, phoenix } from '../time/office.js';

const after: Hours = { count: 4, unit: 'hours' };
const office = { calendar: phoenix, after };
/** A Monday. */
const monday = inPhoenix('2026-05-04T08:00');

describe('the work of somebody who is away', () => {
  it('is offered to the team after the hours of the rule', () => {
    const away = [{ person: 'R. Begay', from: monday, until: null }];
    expect(coversAt(away, office, inPhoenix('2026-05-04T11:59'))).toEqual([]);
    expect(coversAt(away, office, inPhoenix('2026-05-04T12:00'))).toEqual([
      { ...away[0], since: inPhoenix('2026-05-04T12:00') },
    ]);
  });

  it('is counted from the first business day away', () => {
    const holiday = inPhoenix('2026-11-26T09:00');
    expect(offeredFrom(phoenix, holiday, after)).toBe(inPhoenix('2026-11-30T04:00'));
    expect(offeredFrom(phoenix, inPhoenix('2026-05-02T10:00'), after)).toBe(inPhoenix('2026-05-04T04:00'));
  });

  it('is offered as well when it began on a day whose holidays nobody knows', () => {
    for (const day of ['1990-01-06', '2019-12-31', '2035-12-30', '2040-05-05'])
      expect(offeredFrom(phoenix, inPhoenix(`${day}T08:00`), after)).toBe(inPhoenix(`${day}T12:00`));
  });

  it('is not offered before the absence begins, nor once it is over', () => {
    const away = [{ person: 'R. Begay', from: monday, until: inPhoenix('2026-05-06T00:00') }];
    expect(coversAt(away, office, inPhoenix('2026-05-03T12:00'))).toEqual([]);
    expect(coversAt(away, office, inPhoenix('2026-05-05T23:59'))).toHaveLength(1);
    expect(coversAt(away, office, inPhoenix('2026-05-06T00:00'))).toEqual([]);
  });

  it('is never offered when the absence is shorter than the hours of the rule', () => {
    const away = [{ person: 'R. Begay', from: monday, until: inPhoenix('2026-05-04T11:00') }];
    for (const hour of ['09', '10', '11', '12'])
      expect(coversAt(away, office, inPhoenix(`2026-05-04T${hour}:00`))).toEqual([]);
  });

  it('is offered once where absences overlap, since the earlier of them', () => {
    const away = ['2026-05-05T08:00', '2026-05-04T08:00'].map((from) => ({
      ...{ person: 'R. Begay', from: inPhoenix(from), until: null },
    }));
    expect(coversAt(away, office, inPhoenix('2026-05-07T08:00'))).toEqual([
      { ...away[1], since: inPhoenix('2026-05-04T12:00') },
    ]);
  });
});
