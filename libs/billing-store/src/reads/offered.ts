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

/** What somebody has who is away. Named once by person alone, so that an index on the person will do. */
export function awayIn(conditions: Conditions, offered: readonly OfferedBy[], assignee: string): string {
  const people = conditions.value([...new Set(offered.map(({ person }) => person))]);
  const pairs = conditions.value(offered.map(({ utility, person }) => `${utility}\n${person}`));
  return `(${assignee} = ANY (${people}::text[]) AND c.utility || E'\\n' || ${assignee} = ANY (${pairs}::text[]))`;
}
