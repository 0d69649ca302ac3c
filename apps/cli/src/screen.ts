import { styleText } from 'node:util';
import Table from 'cli-table3';

type Style = Parameters<typeof styleText>[0];

/** Colour on a terminal, and nowhere else. */
export const styled = (style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string =>
  stream.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;

export const faint = (text: string): string => styled('dim', text);
export const strong = (text: string): string => styled('bold', text);

export const say = (text = ''): void => void process.stdout.write(`${text}\n`);

/** A table for people; without rows nothing. */
export function table(head: string[], rows: (string | null | undefined)[][]): string {
  if (rows.length === 0) return '';
  const table = new Table({
    head: head.map((text) => strong(text)),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    chars: noLines,
  });
  table.push(...rows.map((row) => row.map((cell) => cell ?? '')));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const lines = ['top', 'bottom', 'left', 'right'].flatMap((side) => [
  side,
  `${side}-mid`,
  `${side}-left`,
  `${side}-right`,
]);
const noLines = Object.fromEntries([...lines, 'mid', 'mid-mid', 'middle'].map((name) => [name, '']));

let zone: string | undefined;

/** Instants are told in the zone of the utility's office, wherever the shell is. */
export const tellTimeOf = (timeZone: string | undefined): void => void (zone = timeZone);

/** `2026-05-04 08:00`, in the zone of the office. */
export const moment = (at: string | null | undefined): string =>
  at ? new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }) : '';

const day = 86_400_000;

/** How long ago, or how long yet, in days. */
export function daysBetween(from: string, to: string = new Date().toISOString()): string {
  const days = (Date.parse(to) - Date.parse(from)) / day;
  if (days < 1) return `${Math.max(0, Math.round(days * 24))} h`;
  return `${Math.floor(days)} ${days < 2 ? 'day' : 'days'}`;
}

/** When something is due; what is late says so. */
export function due(at: string | null): string {
  if (!at) return '';
  const isLate = at < new Date().toISOString();
  return isLate ? styled('red', `${moment(at)} late`) : moment(at);
}
