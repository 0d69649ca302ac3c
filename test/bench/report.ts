import type { Postings } from './arrangements.js';
import type { ConsoleMeasured, LiveMeasured } from './console.js';
import type { DaysEnd, Idle } from './days-end.js';
import type { Drained } from './drain.js';
import type { ListPage } from './lists.js';
import type { Measured } from './measuring.js';
import type { Aim } from './ratios.js';

/** A table in plain text: numbers to the right. */
export function table(rows: readonly Record<string, string | number | undefined>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => text(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isNumber = names.map((name) => rows.some((row) => typeof row[name] === 'number'));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** Integers as they are; others with as many places as matter. */
function text(value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 100 ? 2 : 0);
}

export const cellTable = (measured: readonly Measured[]): string =>
  table(
    measured.map(
      ({
        cell,
        name,
        callers,
        commands,
        perSecond,
        p50,
        p95,
        p99,
        cpu,
        cpuOfLoad,
        roundTrips,
        walBytes,
      }) => ({
        cell: `(${cell}) ${name}`,
        callers,
        commands,
        '/s': Math.round(perSecond),
        'p50 ms': p50,
        'p95 ms': p95,
        'p99 ms': p99,
        'CPU ms': cpu,
        'load CPU ms': cpuOfLoad,
        'round trips': roundTrips,
        'WAL bytes': Math.round(walBytes),
      }),
    ),
  );

/** Where the processor time of each cell went. */
export function cpuTable(measured: readonly Measured[]): string {
  const names = [...new Set(measured.flatMap(({ cpuOf }) => Object.keys(cpuOf)))];
  return table(
    measured.map(({ cell, callers, cpuOf, cpuOfLoad }) => ({
      cell: `(${cell})`,
      callers,
      ...Object.fromEntries(names.map((name) => [name, cpuOf[name]])),
      'load generator': cpuOfLoad,
    })),
  );
}

export const aimTable = (aims: readonly Aim[]): string =>
  table(aims.map(({ reached, ...aim }) => ({ ...aim, reached: reached ? 'reached' : 'NOT REACHED' })));

export const drainTable = ({ cases, stages, startSeconds, seconds, cpuOf, events }: Drained): string =>
  table([
    {
      cases,
      stages,
      'worker ready after s': startSeconds,
      seconds,
      'stages/s': stages / seconds,
      'events per stage': events,
      ...each(cpuOf, 'CPU ms per stage'),
    },
  ]);

export const listTable = (lists: readonly ListPage[]): string =>
  table(
    lists.map(({ list, page, rows, milliseconds, planned, buffers, index }) => ({
      list,
      page,
      rows,
      'ms in the database': milliseconds,
      'ms to plan': planned,
      buffers,
      index,
      reached: milliseconds <= 1 ? 'reached' : 'NOT REACHED',
    })),
  );

export const postingTable = (postings: readonly Postings[]): string =>
  table(
    postings.map(({ accounts, posting, postings: count, perSecond, p50, p99 }) => ({
      accounts,
      posting,
      postings: count,
      '/s': Math.round(perSecond),
      'p50 ms': p50,
      'p99 ms': p99,
    })),
  );

export const daysEndTable = ({ missed, seconds, cpuOf }: DaysEnd): string =>
  table([
    { 'installments missed': missed, seconds, '/s': missed / seconds, ...each(cpuOf, 'CPU ms for each') },
  ]);

export const idleTable = ({ workflows, seconds, watched, memory, cpu }: Idle): string =>
  table([
    {
      'workflows that wait': workflows,
      'begun after s': seconds,
      'watched s': watched,
      ...each(memory, 'MiB'),
      ...each(cpu, 'CPU ms per s'),
    },
  ]);

/** A column for each process. */
const each = (of: Record<string, number>, what: string): Record<string, number> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [`${name} ${what}`, value]));

export const loadTable = (loads: readonly ConsoleMeasured[]): string =>
  table(
    loads.map(({ page, bytes, files, usableP50, usableMost }) => ({
      page,
      'kB over the line': Math.round(bytes / 1_000),
      files,
      'usable after ms, p50': usableP50,
      'at most': usableMost,
    })),
  );

export const liveTable = ({ commands, answeredP50, seenP50, seenP99 }: LiveMeasured): string =>
  table([{ commands, 'answered ms, p50': answeredP50, 'seen ms, p50': seenP50, 'seen ms, p99': seenP99 }]);
