import { clockLedger, timeByParty } from '../../../../libs/domain/src/cases/clock-ledger.js';
import type { Entry } from '../../../../libs/domain/src/cases/entry.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { insist, type Check } from './insist.js';

interface Closing {
  from: number;
  to: number;
}

export const theClockAddsUp: Check = ({ state, journal, now }) => {
  const closed = closings(journal, Date.parse(now));
  insistNoGap(state, closed);
  insistTheLastRuns(state);
  const elapsed = Date.parse(now) - Date.parse(state.head.openedAt);
  const lines = clockLedger(state, now);
  const sum = Object.values(timeByParty(lines)).reduce((total, part) => total + part, 0);
  insist(sum === elapsed - closedWithin(closed), `the parties have ${sum} of ${elapsed}`);
  for (const [index, line] of lines.entries())
    insist((lines[index + 1]?.from ?? line.to) >= line.to, `the line from ${line.from} overlaps the next`);
};

const spansOf = (state: CaseState) =>
  Object.keys(state.spans)
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((key) => state.spans[String(key)] ?? []);

function insistNoGap(state: CaseState, closed: Closing[]): void {
  const spans = spansOf(state);
  for (const [index, { from, to }] of spans.slice(0, -1).entries()) {
    const next = spans[index + 1]?.from;
    insist(
      to !== undefined && next !== undefined && from <= to && to <= next,
      `a span from ${from} to ${to}`,
    );
    const gap = { from: Date.parse(to), to: Date.parse(next) };
    insist(closedWithin(closed, gap) === gap.to - gap.from, `nobody has the time from ${to} to ${next}`);
  }
}

function insistTheLastRuns(state: CaseState): void {
  const running = spansOf(state).find(({ to }) => to === undefined);
  insist((running !== undefined) === (state.head.status !== 'closed'), 'the last span does not fit');
  insist(running?.party === state.head.party, 'whose time is it?');
}

/** How long the case was closed, as its journal says. */
function closedWithin(closed: Closing[], { from, to }: Closing = { from: -Infinity, to: Infinity }): number {
  return closed.reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0);
}

function closings(journal: Entry[], now: number): Closing[] {
  const found: Closing[] = [];
  for (const { at, changes } of journal) {
    for (const change of changes) {
      const status = change.of === 'head' ? change.is.status : undefined;
      const last = found.at(-1);
      if (status === 'closed') found.push({ from: Date.parse(at), to: now });
      else if (status === 'open' && last) last.to = Date.parse(at);
    }
  }
  return found;
}
