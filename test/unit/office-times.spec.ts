import { dayIn, startOfDay, timesIn, usualZone } from '../../apps/console/src/words/times.js';

const phoenix = 'America/Phoenix';
const alderCreek = 'America/Los_Angeles';
const at = '2026-01-15T07:30:00.000Z';
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('times of offices in different zones', () => {
  it('are told by the clock of the office, which is named where it is not the usual one', () => {
    const here = timesIn({ here: phoenix, usual: phoenix }, 'en');
    const there = timesIn({ here: alderCreek, usual: phoenix }, 'en');
    expect(plain(here.moment(at))).toBe('Jan 15, 2026, 12:30 AM');
    expect(plain(there.moment(at))).toBe('Jan 14, 2026, 11:30 PM PST');
    expect([here.date(at), there.date(at)]).toEqual(['Jan 15, 2026', 'Jan 14, 2026']);
  });

  it('are told in Spanish, too', () => {
    expect(timesIn({ here: alderCreek, usual: phoenix }, 'es').moment(at)).toMatch(/14 ene 2026.*11:30.*PST/);
  });

  it('leave a day by itself as it is, wherever the office', () => {
    for (const here of [phoenix, alderCreek, 'Pacific/Honolulu'])
      expect(timesIn({ here, usual: phoenix }, 'en').date('2026-05-04')).toBe('May 4, 2026');
  });

  it('begin a day at midnight of the office, in summer and in winter', () => {
    expect(startOfDay('2026-05-04', phoenix)).toBe('2026-05-04T00:00:00-07:00');
    expect(startOfDay('2026-05-04', alderCreek)).toBe('2026-05-04T00:00:00-07:00');
    expect(startOfDay('2026-01-15', alderCreek)).toBe('2026-01-15T00:00:00-08:00');
    expect(dayIn(alderCreek, Date.parse(startOfDay('2026-01-15', alderCreek)) - 1)).toBe('2026-01-14');
  });

  it('have the clock of most offices as the usual one', () => {
    const offices = [alderCreek, phoenix, phoenix].map((timeZone) => ({ timeZone }));
    expect(usualZone(offices)).toBe(phoenix);
  });
});
