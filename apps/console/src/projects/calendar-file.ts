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

/** Promised dates as an iCalendar file (RFC 5545): case number and words of the trade, nothing about people. Taken along again, a date replaces itself. */
export function calendarFile<Promised extends Dated>({
  caseNumber,
  promised,
  say,
  now,
}: Given<Promised>): string {
  const stamp = instantIn(now);
  const names = promised.map(({ kind, what, who }) => [caseNumber, kind, what, who].map(plain).join('-'));
  const events = promised.flatMap((one, index) => [
    'BEGIN:VEVENT',
    `UID:${names[index]}${again(names, index)}@throughline`,
    `DTSTAMP:${stamp}`,
    ...timesOf(one),
    `SUMMARY:${escaped(`${caseNumber}: ${say(one)}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Throughline//Promised dates//EN', ...events];
  return [...lines, 'END:VCALENDAR', ''].flatMap(folded).join('\r\n');
}

/** Two of the same name are two. */
function again(names: readonly string[], index: number): string {
  const before = names.slice(0, index).filter((name) => name === names[index]).length;
  return before === 0 ? '' : `-${before + 1}`;
}

/** Arizona keeps one time all year; a window of hours is told in UTC, a day as a day. */
function timesOf({ day, time }: Dated): string[] {
  const [from, to] = time?.split('–') ?? [];
  if (from === undefined || to === undefined) return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`];
  const at = (clock: string): string => instantIn(new Date(`${day}T${clock}:00-07:00`));
  return [`DTSTART:${at(from)}`, `DTEND:${at(to)}`];
}

const instantIn = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
const plain = (text: string): string => text.replace(/[^\w.]+/g, '_');
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** No line is longer than 75 octets; one that goes on begins with a space. */
function folded(line: string): string[] {
  const parts: string[] = [''];
  for (const letter of line) {
    const last = parts.at(-1) ?? '';
    const isFull = new TextEncoder().encode(last + letter).length > 75;
    if (isFull) parts.push(` ${letter}`);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}
