import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { ListedCase } from '../../../../libs/billing-store/src/reads/case-list.js';

/** What was asked, when and by whom, and how much of the answer there is. */
export interface Asked {
  filters: Readonly<Record<string, string | number>>;
  at: string;
  by: string;
  rows: number;
  more: boolean;
}

const columns: readonly [string, number, (row: ListedCase) => string | number | null][] = [
  ['Case', 18, ({ caseNumber }) => caseNumber],
  ['Process', 18, ({ process }) => process],
  ['Title', 24, ({ title }) => title],
  ['Level', 7, ({ level }) => level],
  ['Status', 11, ({ status }) => status],
  ['Outcome', 12, ({ outcome }) => outcome],
  ['Customer', 26, ({ customer }) => customer],
  ['Address', 34, ({ address }) => address],
  ['Account', 12, ({ account }) => account],
  ['Owner', 20, ({ owner }) => owner],
  ['With', 18, ({ assignee }) => assignee],
  ['Whose turn', 13, ({ party }) => party],
  ['On hold', 9, ({ onHold }) => (onHold ? 'yes' : 'no')],
  ['Open stages', 34, ({ openStages }) => openStages.join(', ')],
  ['Opened', 22, ({ openedAt }) => openedAt],
  ['Due', 22, ({ dueAt }) => dueAt],
  ['Closed', 22, ({ closedAt }) => closedAt],
];

/** Writes a list of cases as a workbook, with the question printed on a sheet of its own. Rows go out as they come. */
export async function writeCaseWorkbook(
  to: Writable,
  pages: AsyncIterable<ListedCase[]>,
  asked: () => Asked,
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true });
  const cases = book.addWorksheet('Cases', { views: [{ state: 'frozen', ySplit: 1 }] });
  cases.columns = columns.map(([header, width]) => ({ header, width }));
  cases.getRow(1).font = { bold: true };
  for await (const rows of pages)
    for (const row of rows) cases.addRow(columns.map(([, , value]) => asText(value(row)))).commit();
  cases.commit();
  const question = book.addWorksheet('Question');
  question.columns = [{ width: 24 }, { width: 60 }];
  for (const line of questionIn(asked())) question.addRow(line).commit();
  question.commit();
  await book.commit();
}

/** A text that begins like a formula stays a text. */
const asText = (value: string | number | null): string | number | null =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

const questionIn = ({ filters, at, by, rows, more }: Asked): (string | number)[][] => [
  ['Question', Object.keys(filters).length === 0 ? 'every case that is not closed' : ''],
  ...Object.entries(filters).map(([name, value]) => [name, asText(value) ?? '']),
  ['Asked at', at],
  ['Asked by', by],
  ['Cases', more ? `the first ${rows}; there are more` : rows],
];
