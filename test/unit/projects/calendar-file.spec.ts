import { calendarFile } from '../../../apps/console/src/projects/calendar-file.js';

const now = new Date('2026-05-04T16:00:00.000Z');
interface Promised {
  day: string;
  what: string;
  kind: string;
  who: string;
  time?: string;
}

const permit: Promised = { day: '2026-07-29', what: 'permit', kind: 'due', who: 'permit desk' };
const fileOf = (promised: readonly Promised[], say = ({ what }: Promised): string => what): string =>
  calendarFile({ caseNumber: 'DP-2026-000008', promised, say, now });

describe('promised dates as a calendar file', () => {
  it('are whole days, each under a name by which it replaces itself', () => {
    const lines = fileOf([permit]).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Throughline//Promised dates//EN',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:DP_2026_000008-due-permit-permit_desk@throughline',
        'DTSTAMP:20260504T160000Z',
        'DTSTART;VALUE=DATE:20260729',
        'SUMMARY:DP-2026-000008: permit',
      ]),
    );
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(fileOf([{ ...permit, day: '2026-08-03' }])).toContain(
      lines.find((line) => line.startsWith('UID')),
    );
  });

  it('are two where two have the same name', () => {
    const names = fileOf([permit, { ...permit, day: '2026-08-03' }]).match(/^UID:.*$/gm) ?? [];
    expect(new Set(names).size).toBe(2);
  });

  it('are hours where a window was agreed on', () => {
    const visit: Promised = { ...permit, what: 'appointment', kind: 'promised', time: '08:00–12:00' };
    const file = fileOf([visit]);
    expect(file).toContain('DTSTART:20260729T080000\r\nDTEND:20260729T120000\r\n');
  });

  it('take any words, in lines that no calendar finds too long', () => {
    const file = fileOf([permit], () => `aprobación, ${'ñ'.repeat(60)}; fin\\`);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(`aprobación\\, ${'ñ'.repeat(60)}\\; fin\\\\`);
  });
});
