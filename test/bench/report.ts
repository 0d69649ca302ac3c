import type { Measured } from './measuring.js';

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
