import type { Measured } from './measuring.js';

/** An aim, and what came of it. */
export interface Aim {
  aim: string;
  callers: number;
  measured: number;
  wanted: string;
  reached: boolean;
}

type ByCell = (cell: string, callers: number) => Measured | undefined;

/** The aims for which all the cells were measured. */
export function aims(measured: readonly Measured[]): Aim[] {
  const of: ByCell = (cell, callers) =>
    measured.find((each) => each.cell === cell && each.callers === callers);
  const callers = [...new Set(measured.map((each) => each.callers))];
  return [...callers.flatMap((each) => latencyAims(of, each)), ...throughputAim(of)];
}

function latencyAims(of: ByCell, callers: number): Aim[] {
  const [a, b, c, d] = [of('a', callers), of('b', callers), of('c', callers), of('d', callers)];
  return [
    ...(a && b ? [atMost('(b) / (a) at p50', callers, b.p50 / a.p50, 1.5)] : []),
    ...(b && c && d ? [atMost('(d) / ((b) + (c)) at p50', callers, d.p50 / (b.p50 + c.p50), 1.2)] : []),
  ];
}

// eslint-disable-next-line max-params -- one line of a table
const atMost = (aim: string, callers: number, measured: number, most: number): Aim => ({
  aim,
  callers,
  measured,
  wanted: `≤ ${most}`,
  reached: measured <= most,
});

const [wantedOverHttp, whereCallsReach] = [1_000, 3_000];
const manyCallers = 32;

/** On a slower machine the aim is lower in the same measure; on a faster one it stays. */
function throughputAim(of: ByCell): Aim[] {
  const [d, f] = [of('d', manyCallers), of('f', manyCallers)];
  if (!d || !f) return [];
  const wanted = wantedOverHttp * Math.min(1, f.perSecond / whereCallsReach);
  const where = `${Math.round(f.perSecond)}/s of (f)`;
  return [
    {
      aim: 'reports per second over HTTP',
      callers: manyCallers,
      measured: d.perSecond,
      wanted: `≥ ${Math.round(wanted)} at ${where}`,
      reached: d.perSecond >= wanted,
    },
  ];
}
