import type { Block, Letter, Table } from './letter.js';
import { frameOf, type Letterhead } from './letterhead.js';
import { textOf } from './phrase.js';

/** The text of a letter, in plain words and in the order in which it is read. */
export function plainText(letter: Letter, head: Letterhead): string {
  const { utility, date, to, subject, concerns, closing } = frameOf(letter, head);
  return [
    ...[utility, date, '', ...to, '', subject, concerns, ''],
    ...letter.body.flatMap((block) => [...linesOf(block), '']),
    ...[closing, ''],
  ].join('\n');
}

function linesOf(block: Block): string[] {
  if ('heading' in block) return [textOf(block.heading)];
  if ('list' in block) return block.list.map((phrase) => `- ${textOf(phrase)}`);
  if ('caption' in block) return tableLines(block);
  return [textOf(block)];
}

function tableLines({ caption, columns, rows }: Table): string[] {
  const cells = [columns, ...rows.map((row) => row.map(textOf))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [textOf(caption), ...cells.map(line)];
}
