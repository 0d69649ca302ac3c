import type { Line } from './line.js';
import { policy } from './policy.js';
import { areas, guarded } from './reads.js';
import { readsOwnTexts } from './texts.js';

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const head = (...cells: string[]): string[] => [row(...cells), row(...cells.map(() => '---'))];

/** The whole policy, or that of one role, as Markdown that a person can read. */
export function policyText(role?: string): string {
  const about = (roles: readonly string[]): boolean => role === undefined || roles.includes(role);
  const kinds = Object.entries(policy).flatMap(([kind, lines]) => {
    const rows = lines.filter(({ roles }) => about(roles)).map(lineRow);
    return rows.length === 0 ? [] : [`### ${kind}`, '', ...head('commands', 'roles', 'only'), ...rows, ''];
  });
  const seen = areas.filter(({ roles }) => typeof roles === 'string' || about(roles));
  const fields = guarded.filter(({ roles }) => about(roles));
  const ownTexts = readsOwnTexts.filter((name) => about([name]));
  return [
    ...['What no line allows is denied.', ''],
    ...kinds,
    ...['### What may be looked at', '', ...head('area', 'roles')],
    ...seen.map(({ area, roles }) => row(area, typeof roles === 'string' ? roles : roles.join(', '))),
    ...['', '### Fields that not everybody sees', '', ...head('group', 'roles', 'for')],
    ...fields.map(({ group, roles, purposes = [] }) => row(group, roles.join(', '), purposes.join(', '))),
    ...ownTexts.map((name) => row('texts of a case', name, 'what they wrote, and what was asked of them')),
  ].join('\n');
}

const lineRow = ({ commands, roles, ...conditions }: Line): string =>
  row(commands.join(', '), roles.join(', '), conditionsOf(conditions).join('; '));

function conditionsOf({
  only = [],
  stages,
  fields,
  notBy,
  upTo,
}: Omit<Line, 'commands' | 'roles'>): string[] {
  return [
    ...only,
    ...(stages ? [`at ${stages.join(', ')}`] : []),
    ...(fields ? [`fields ${fields.join(', ')}`] : []),
    ...(notBy ? [`not by whoever gave ${notBy.join(', ')}`] : []),
    ...(upTo ? [`up to $${upTo.each / 100}, $${upTo.aDay / 100} a day`] : []),
  ];
}
