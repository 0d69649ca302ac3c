import type { Writable } from 'node:stream';
import type { ListedOutcome } from '../../../../libs/billing-store/src/reads/outcomes.js';
import { addSheet, beginBook, type Column } from '../workbooks/sheet.js';
import { addQuestion } from '../workbooks/question.js';
import type { OutcomesView } from './outcome-schemas.js';

type GroupRow = { group: string } & OutcomesView['total']['ends'][number];

const dollars = (cents: number): number => cents / 100;
const sums: Column<Record<'arranged' | 'paid' | 'otherwise' | 'owed', number>>[] = [
  ['Arranged ($)', 14, ({ arranged }) => dollars(arranged)],
  ['Paid ($)', 14, ({ paid }) => dollars(paid)],
  ['Taken off otherwise ($)', 20, ({ otherwise }) => dollars(otherwise)],
  ['Still owed ($)', 14, ({ owed }) => dollars(owed)],
];

const groupColumns: Column<GroupRow>[] = [
  ['Group', 36, ({ group }) => group],
  ['End', 22, ({ end }) => end],
  ['Arrangements', 14, ({ count }) => count],
  ...sums,
  ['Median days', 12, ({ medianDays }) => medianDays],
];

const survivalColumns: Column<OutcomesView['survival'][number]>[] = [
  ['Month', 8, ({ month }) => month],
  ['Watched', 10, ({ watched }) => watched],
  ['Broken in it', 12, ({ broken }) => broken],
  ['Still kept after it', 18, ({ kept }) => kept],
];

const caseColumns: Column<ListedOutcome>[] = [
  ['Case', 18, ({ caseNumber }) => caseNumber],
  ['Account', 14, ({ account }) => account],
  ['Customer', 26, ({ customer }) => customer],
  ['Utility', 18, ({ utility }) => utility],
  ['Counselor', 20, ({ counselor }) => counselor ?? 'in bulk'],
  ['Rules', 28, ({ book, version }) => `${book ?? ''} ${version ?? ''}`.trim()],
  ['Agreed on ($)', 14, ({ size }) => dollars(size)],
  ['Agreed', 26, ({ acceptedAt }) => acceptedAt],
  ['Months', 8, ({ months }) => months],
  ['End', 22, ({ end }) => end],
  ['Ended', 26, ({ endedAt }) => endedAt],
  ...sums,
];

/** Outcomes by group and end, the curve, every case behind them, and the question. */
export async function writeOutcomeWorkbook(
  to: Writable,
  { view, rows, by }: { view: OutcomesView; rows: ListedOutcome[]; by: string },
): Promise<void> {
  const book = await beginBook(to);
  const groups = [{ filters: {}, ...view.total }, ...view.groups];
  const told = groups.flatMap(({ filters, ends }) =>
    ends.map((end) => ({ group: groupName(filters), ...end })),
  );
  addSheet(book, { name: 'Outcomes', columns: groupColumns, rows: told });
  addSheet(book, { name: 'Survival', columns: survivalColumns, rows: view.survival });
  addSheet(book, { name: 'Cases', columns: caseColumns, rows });
  const { filters, at, more } = view;
  addQuestion(book, {
    ...{
      filters: { ...filters, by: view.by },
      at,
      by,
      rows: rows.length,
      more,
      without: 'every arrangement',
    },
  });
  await book.commit();
}

const groupName = (filters: Record<string, string>): string =>
  Object.entries(filters)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ') || 'all';
