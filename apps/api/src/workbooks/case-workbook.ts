import type { Writable } from 'node:stream';
import type { ListedCase } from '../../../../libs/billing-store/src/reads/case-list.js';
import { addQuestion, type Asked } from './question.js';
import { beginBook, beginSheet, rowOf, type Column } from './sheet.js';

const columns: readonly Column<ListedCase>[] = [
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
  asked: () => Omit<Asked, 'without'>,
): Promise<void> {
  const book = await beginBook(to);
  const cases = beginSheet(book, 'Cases', columns);
  for await (const rows of pages) for (const row of rows) cases.addRow(rowOf(columns, row)).commit();
  cases.commit();
  addQuestion(book, { ...asked(), without: 'every case that is not closed' });
  await book.commit();
}
