import type { Conditions } from './conditions.js';

/** Whose work is offered to the team, in which utility: its rules say after how long. */
export interface OfferedBy {
  utility: string;
  person: string;
}

/** What nobody has, or somebody has who is away. The utility is that of the case `c`. */
export function offeredIn(
  conditions: Conditions,
  offered: readonly OfferedBy[],
  assignee: string,
): Conditions {
  return conditions.and(`(${assignee} IS NULL OR ${awayIn(conditions, offered, assignee)})`);
}

/**
 * What somebody has who is away. Named by person, so that an index on the person will do, and by utility in a way whose number
 * of rows the database can tell.
 */
export function awayIn(conditions: Conditions, offered: readonly OfferedBy[], assignee: string): string {
  const isOneOf = (of: readonly OfferedBy[]): string =>
    `${assignee} = ANY (${conditions.value([...new Set(of.map(({ person }) => person))])}::text[])`;
  const utilities = [...new Set(offered.map(({ utility }) => utility))];
  const [only, ...others] = utilities;
  if (only === undefined) return 'false';
  if (others.length === 0) return `(c.utility = ${conditions.value(only)} AND ${isOneOf(offered)})`;
  const each = utilities.map((name) => {
    const theirs = offered.filter(({ utility }) => utility === name);
    return `c.utility = ${conditions.value(name)} AND ${isOneOf(theirs)}`;
  });
  return `(${isOneOf(offered)} AND (${each.join(' OR ')}))`;
}
