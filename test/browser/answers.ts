import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import type { Screen } from './screen.js';

/** What a workbook says. */
export interface Answer {
  cases: string[];
  /** What is printed in it. */
  asked: string;
}

/** Opens a workbook of cases as a person would, and reads it. */
export async function opened(file: string): Promise<Answer> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(readFileSync(file) as never);
  const column = book.getWorksheet('Cases')?.getColumn(1).values ?? [];
  const cases = column.filter((value) => typeof value === 'string' && value !== 'Case') as string[];
  return { cases, asked: JSON.stringify(book.getWorksheet('Question')?.getSheetValues()) };
}

const caseNumber = /^[A-Z]{2}-\d{4}-\d{6,}$/;

/** The cases that a screen shows, in their order. */
export async function numbersOn({ page }: Screen): Promise<string[]> {
  const links = await page.locator('main table a').allTextContents();
  return links.map((text) => text.trim()).filter((text) => caseNumber.test(text));
}
