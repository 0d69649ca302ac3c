import type { Details } from './endings.js';
import { daysBetween, styled, table } from './screen.js';

/** What was refused, by which rule, what would change that, and what is missing. */
export function refusalText(details: Details): string {
  const { title, detail, rule, remedy, missing = [], errors = [], code } = details;
  const isTerse = missing.length > 0 || errors.length > 0;
  return [
    styled('red', `✗ ${title}`, process.stderr),
    ...(isTerse ? [] : [`  ${detail}`]),
    indented(table(['missing', 'owed by', 'for'], missing.map(missingRow))),
    indented(
      table(
        ['field', 'fault'],
        errors.map(({ field, fault }) => [field, fault]),
      ),
    ),
    ...(rule ? [`  rule:   ${rule}`] : []),
    ...(remedy ? [`  remedy: ${remedy}`] : []),
    `  code:   ${code}`,
  ]
    .filter(Boolean)
    .join('\n');
}

const missingRow = ({ what, owes, since }: NonNullable<Details['missing']>[number]): string[] => [
  what,
  owes,
  since ? daysBetween(since) : '',
];

const indented = (text: string): string => (text ? text.replace(/^/gm, '  ') : '');
