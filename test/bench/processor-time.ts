import { readdirSync, readFileSync } from 'node:fs';

/** What /proc counts in. */
const ticksPerSecond = 100;

/** A process whose use of the processor is measured, with its children or alone. */
export interface Watched {
  name: string;
  pid: number;
  withChildren: boolean;
}

/** Milliseconds of processor time that each has used since it started; children that have ended are counted with their parent. */
export function processorTimes(watched: readonly Watched[]): Record<string, number> {
  const parents = watched.some(({ withChildren }) => withChildren)
    ? parentsOfAll()
    : new Map<number, number>();
  return Object.fromEntries(
    watched.map(({ name, pid, withChildren }) => {
      const children = withChildren
        ? [...parents].filter(([, parent]) => parent === pid).map(([child]) => child)
        : [];
      return [name, [pid, ...children].reduce((sum, each) => sum + used(each), 0)];
    }),
  );
}

/** The parent of a process: of a PostgreSQL session, the server. */
export const parentOf = (pid: number): number => Number(fieldsOf(pid)[1]);

function parentsOfAll(): Map<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(pids.map((pid) => [Number(pid), parentOf(Number(pid))]));
}

/** User and system time, of itself and of children it has waited for. */
function used(pid: number): number {
  const ticks = fieldsOf(pid).slice(11, 15);
  return (ticks.reduce((sum, field) => sum + Number(field), 0) * 1_000) / ticksPerSecond;
}

/** The fields of /proc/<pid>/stat after the name, which may itself hold spaces. A process that has just ended has none. */
function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
