import { cents, type Cents } from '../money.js';
import type { Instant } from '../time/instant.js';

/** How an arrangement stands or has ended. */
export const ends = [
  'live',
  'completed',
  'broken',
  'renegotiated',
  'cancelled',
  'closed by final bill',
] as const;
export type End = (typeof ends)[number];

/** What became of one arrangement, in figures of the ledger. */
export interface ArrangementOutcome {
  caseNumber: string;
  utility: string;
  /** Who agreed on it with the customer; nobody where it was made in bulk. */
  counselor: string | null;
  /** The rule book and its version by which it was agreed. */
  book: string | null;
  version: string | null;
  acceptedAt: Instant;
  endedAt: Instant | null;
  end: End;
  months: number;
  /** What was agreed on. */
  size: Cents;
  /** What became installments, what was paid on them, what was taken off them otherwise, and what was left. */
  arranged: Cents;
  paid: Cents;
  otherwise: Cents;
  owed: Cents;
}

interface Sums {
  count: number;
  arranged: Cents;
  paid: Cents;
  otherwise: Cents;
  owed: Cents;
}

/** What became of some arrangements, in all and by how they ended. */
export interface OutcomeFigures extends Sums {
  ends: (Sums & { end: End; medianDays: number | null })[];
}

const day = 86_400_000;
/** A twelfth of a year of 365.25 days. */
export const monthSeconds = 2_629_800;

/** Days until half of them had ended; of those that live, until now. */
export function outcomesOf(rows: readonly ArrangementOutcome[], now: Instant): OutcomeFigures {
  const byEnd = ends.map((end) => ({ end, of: rows.filter((row) => row.end === end) }));
  return {
    ...sumsOf(rows),
    ends: byEnd
      .filter(({ of }) => of.length > 0)
      .map(({ end, of }) => ({
        end,
        ...sumsOf(of),
        medianDays: median(of.map((row) => lastedOf(row, now) / day)),
      })),
  };
}

const sumOf = (rows: readonly ArrangementOutcome[], of: 'arranged' | 'paid' | 'otherwise' | 'owed'): Cents =>
  cents(rows.reduce((sum, row) => sum + row[of], 0));

const sumsOf = (rows: readonly ArrangementOutcome[]): Sums => ({
  ...{ count: rows.length, arranged: sumOf(rows, 'arranged'), paid: sumOf(rows, 'paid') },
  ...{ otherwise: sumOf(rows, 'otherwise'), owed: sumOf(rows, 'owed') },
});

const lastedOf = ({ acceptedAt, endedAt }: ArrangementOutcome, now: Instant): number =>
  Date.parse(endedAt ?? now) - Date.parse(acceptedAt);

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** Sizes by which arrangements are told apart, in cents: from, and up to below the next. */
export const sizes: readonly number[] = [0, 30_000, 60_000, 120_000, 240_000];

export const dimensions = ['term', 'size', 'counselor', 'rules', 'utility'] as const;
export type Dimension = (typeof dimensions)[number];

/** By which question the cases of a group are found. */
export type GroupFilters = Record<string, string>;

const filtersBy: Record<Dimension, (row: ArrangementOutcome) => GroupFilters> = {
  term: ({ months }) => ({ months: String(months) }),
  size: ({ size }) => {
    const from = sizes.findLast((least) => least <= size) ?? 0;
    const next = sizes.find((least) => least > size);
    return { sizeFrom: String(from), ...(next === undefined ? {} : { sizeBelow: String(next) }) };
  },
  counselor: ({ counselor }) => (counselor === null ? { inBulk: 'yes' } : { counselor }),
  rules: ({ book, version }) => ({ book: book ?? '', version: version ?? '' }),
  utility: ({ utility }) => ({ utility }),
};

export interface OutcomeGroup extends OutcomeFigures {
  filters: GroupFilters;
}

/** The same by term, size, counselor, version of the rules or utility, in the order of what they are told apart by. */
export function groupedBy(rows: readonly ArrangementOutcome[], by: Dimension, now: Instant): OutcomeGroup[] {
  const groups = new Map<string, ArrangementOutcome[]>();
  for (const row of rows) {
    const name = JSON.stringify(filtersBy[by](row));
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.entries()]
    .map(([name, of]) => ({ filters: JSON.parse(name) as GroupFilters, ...outcomesOf(of, now) }))
    .toSorted((one, other) => inOrder(one.filters, other.filters));
}

function inOrder(one: GroupFilters, other: GroupFilters): number {
  const [a = '', b = ''] = [Object.values(one).join(' '), Object.values(other).join(' ')];
  return (
    Number(one.months ?? one.sizeFrom) - Number(other.months ?? other.sizeFrom) ||
    (a < b ? -1 : a > b ? 1 : 0)
  );
}

export interface SurvivalPoint {
  month: number;
  /** How many were watched into that month and not broken before, and how many of them broke in it. */
  watched: number;
  broken: number;
  /** The share that is still kept after it. */
  kept: number;
}

/**
 * The share of arrangements that is still kept after each month, estimated as Kaplan and Meier do: one that lives counts for as
 * long as it has been watched, one that is completed counts as kept ever after, one that ended in another way counts until its end.
 */
export function survivalOf(rows: readonly ArrangementOutcome[], now: Instant, most = 36): SurvivalPoint[] {
  const watchedFor = rows.map((row) => ({
    isBroken: row.end === 'broken',
    months: monthsWatched(row, now),
  }));
  const points: SurvivalPoint[] = [];
  let kept = 1;
  for (let month = 1; month <= most; month++) {
    const watched = watchedFor.filter(({ months }) => months >= month - 1);
    if (watched.length === 0) break;
    const broken = watched.filter(({ isBroken, months }) => isBroken && months === month - 1).length;
    kept *= 1 - broken / watched.length;
    points.push({ month, watched: watched.length, broken, kept });
  }
  return points;
}

function monthsWatched(row: ArrangementOutcome, now: Instant): number {
  const lasted = lastedOf(row.end === 'completed' ? { ...row, endedAt: null } : row, now);
  return Math.floor(lasted / (monthSeconds * 1000));
}
