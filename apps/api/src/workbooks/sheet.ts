import type { Writable } from 'node:stream';
import type exceljs from 'exceljs';

type Cell = string | number | null;

/** Its heading, its width, and what of a row stands in it. */
export type Column<Row> = readonly [heading: string, width: number, value: (row: Row) => Cell];

/** A workbook that goes out as it is written. What writes it is loaded when the first one is asked for. */
export async function beginBook(to: Writable): Promise<exceljs.stream.xlsx.WorkbookWriter> {
  const { default: writer } = await import('exceljs');
  return new writer.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true });
}

/** A sheet whose heading stays in sight. */
export function beginSheet<Row>(
  book: exceljs.stream.xlsx.WorkbookWriter,
  name: string,
  columns: readonly Column<Row>[],
): exceljs.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  return sheet;
}

export const rowOf = <Row>(columns: readonly Column<Row>[], row: Row): Cell[] =>
  columns.map(([, , value]) => asText(value(row)));

/** A whole sheet of rows that are there already. */
export function addSheet<Row>(
  book: exceljs.stream.xlsx.WorkbookWriter,
  { name, columns, rows }: { name: string; columns: readonly Column<Row>[]; rows: readonly Row[] },
): void {
  const sheet = beginSheet(book, name, columns);
  for (const row of rows) sheet.addRow(rowOf(columns, row)).commit();
  sheet.commit();
}

/** A text that begins like a formula stays a text. */
export const asText = (value: Cell): Cell =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
