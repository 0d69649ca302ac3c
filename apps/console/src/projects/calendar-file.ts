import ical, { ICalEventTransparency } from 'ical-generator';

/** A day on which something is promised, and its hours where they are. */
interface Dated {
  day: string;
  what: string;
  kind: string;
  who: string;
  time?: string;
}

/** What is put into a calendar, and how its words are said. */
interface Given<Promised extends Dated> {
  caseNumber: string;
  promised: readonly Promised[];
  say: (one: Promised) => string;
  now: Date;
}

/**
 * Promised dates as an iCalendar file (RFC 5545): case number and words of the trade, nothing about people. Taken along
 * again, a date replaces itself. A day is a day, and hours are those of the office's clock, wherever the file is opened.
 */
export function calendarFile<Promised extends Dated>({
  caseNumber,
  promised,
  say,
  now,
}: Given<Promised>): string {
  const names = promised.map(({ kind, what, who }) => [caseNumber, kind, what, who].map(plain).join('-'));
  const calendar = ical({ prodId: { company: 'Throughline', product: 'Promised dates' } });
  for (const [index, one] of promised.entries()) {
    calendar.createEvent({
      ...timesOf(one),
      id: `${names[index]}${again(names, index)}@throughline`,
      stamp: now,
      summary: `${caseNumber}: ${say(one)}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Two of the same name are two. */
function again(names: readonly string[], index: number): string {
  const before = names.slice(0, index).filter((name) => name === names[index]).length;
  return before === 0 ? '' : `-${before + 1}`;
}

/** A window of hours, or the whole day: neither has a zone. */
function timesOf({ day, time }: Dated): { start: Date; end?: Date; floating?: true; allDay?: true } {
  const [from, to] = time?.split('–') ?? [];
  const at = (clock: string): Date => new Date(`${day}T${clock}:00Z`);
  if (from === undefined || to === undefined) return { start: at('00:00'), allDay: true };
  return { start: at(from), end: at(to), floating: true };
}

const plain = (text: string): string => text.replace(/[^\w.]+/g, '_');
