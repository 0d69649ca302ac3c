import type exceljs from 'exceljs';
import { asText } from './sheet.js';

/** What was asked, when and by whom, and how much of the answer there is. */
export interface Asked {
  filters: Readonly<Record<string, string | number>>;
  at: string;
  by: string;
  rows: number;
  more: boolean;
  /** What a question without any filter means. */
  without: string;
}

/** The question on a sheet of its own. */
export function addQuestion(book: exceljs.stream.xlsx.WorkbookWriter, asked: Asked): void {
  const question = book.addWorksheet('Question');
  question.columns = [{ width: 24 }, { width: 60 }];
  for (const line of linesOf(asked)) question.addRow(line).commit();
  question.commit();
}

const linesOf = ({ filters, at, by, rows, more, without }: Asked): (string | number)[][] => [
  ['Question', Object.keys(filters).length === 0 ? without : ''],
  ...Object.entries(filters).map(([name, value]) => [name, asText(value) ?? '']),
  ['Asked at', at],
  ['Asked by', by],
  ['Cases', more ? `the first ${rows}; there are more` : rows],
];
