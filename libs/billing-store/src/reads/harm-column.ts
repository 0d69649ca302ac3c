import { harmsInTurn } from '../../../domain/src/work/harm.js';

const list = (names: readonly string[]): string => `ARRAY[${names.map(quoted).join(', ')}]::text[]`;
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const known = list(harmsInTurn.flatMap(({ stages }) => stages));

/** What becomes worse while a case `c` waits, as `harmOf` says it: by the kind of case, else by the worst of what is open. */
export const harmColumn = `CASE
  ${harmsInTurn
    .filter(({ processes }) => processes.length > 0)
    .map(({ harm, processes }) => `WHEN c.process = ANY (${list(processes)}) THEN ${quoted(harm)}`)
    .join('\n  ')}
  ${harmsInTurn
    .map(({ harm, stages, otherwise }) => {
      const holds = otherwise
        ? `c.open_stages = '{}' OR NOT c.open_stages <@ ${known}`
        : `c.open_stages && ${list(stages)}`;
      return `WHEN ${holds} THEN ${quoted(harm)}`;
    })
    .join('\n  ')} END`;
