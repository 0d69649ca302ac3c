/** By which clock times are told: that of the office whose they are, and that of most offices, which needs no name. */
export interface Zones {
  here: string;
  usual: string;
}

const locales = { en: 'en-US', es: 'es-US' } as const;

/** A day by itself is the same everywhere. */
const isDay = (at: string): boolean => at.length === 10;

/** How days and moments are written for a reader. Where the clock is not the usual one, a moment names it. */
export function timesIn({ here, usual }: Zones, language: 'en' | 'es') {
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  const date = new Intl.DateTimeFormat(locale, { timeZone: here, dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(locale, {
    ...{
      timeZone: here,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    },
    ...(here === usual ? {} : { timeZoneName: 'short' }),
  });
  return {
    date: (at: string): string => (isDay(at) ? day : date).format(new Date(at)),
    moment: (at: string): string => moment.format(new Date(at)),
  };
}

/** `2026-05-04`: the day of an instant by the clock of an office. */
export const dayIn = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);

/** When a day begins by the clock of an office: `2026-05-04T00:00:00-07:00`. */
export function startOfDay(day: string, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const begun = midnight - aheadIn(zone, midnight);
  const minutes = aheadIn(zone, begun) / 60_000;
  const two = (number: number): string => String(Math.trunc(number)).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${day}T00:00:00${minutes < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

/** Milliseconds by which the clock of an office is ahead of UTC. */
function aheadIn(zone: string, at: number): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${wall.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

/** The clock that most offices keep. */
export function usualZone(offices: readonly { timeZone: string }[]): string {
  const zones = offices.map(({ timeZone }) => timeZone);
  const many = (zone: string): number => zones.filter((one) => one === zone).length;
  return zones.toSorted((one, other) => many(other) - many(one))[0] ?? 'UTC';
}
