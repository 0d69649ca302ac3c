import { dollars, type Cents } from '../money.js';
import { limitText, type Limit } from '../time/calendar.js';

/** How the parts of a value are said. */

/** `25 %`, `1.5 %`. */
export const percent = (basisPoints: number): string => `${basisPoints / 100} %`;

/** `post, phone and door`. */
export function together(names: readonly string[], last = 'and'): string {
  if (names.length < 2) return names[0] ?? 'none';
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** `2 in 12 months`. */
export const inSpan = ({ count, within }: { count: number; within: Limit }): string =>
  `${count} in ${limitText(within)}`;

/** `at once`, `5 business days after`. */
export const later = (limit: Limit, than = 'after'): string =>
  limit.count === 0 ? 'at once' : `${limitText(limit)} ${than}`;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `June 1`, of `06-01`. */
export function dayOfYearText(day: string): string {
  const [month, date] = day.split('-').map(Number);
  return `${months[(month ?? 1) - 1]} ${date}`;
}

/** `25 %, at least $5.00, at most $50.00`. */
export function shareText(share: { basisPoints: number; atLeast?: Cents; atMost?: Cents }): string {
  return [
    percent(share.basisPoints),
    ...(share.atLeast === undefined ? [] : [`at least ${dollars(share.atLeast)}`]),
    ...(share.atMost === undefined ? [] : [`at most ${dollars(share.atMost)}`]),
  ].join(', ');
}
