import { earlier, later, millisecondsBetween, type Instant } from '../time/instant.js';
import type { Actor, CaseState, Correction, Party, Span } from './state.js';

/** One line of the clock ledger: from when to when the case's time was whose. */
export interface Line {
  from: Instant;
  to: Instant;
  party: Party;
  /** The stage in which that party could act; none while the case as a whole waited. */
  stage?: string;
  /** Put right by a supervisor; `was` is whose time the line said it was at first. */
  corrected?: { reason: string; by: Actor; was: Party };
}

/** Whose time it was from the opening to `now`, with corrections laid over it. While a case is closed no time is anybody's. */
export function clockLedger(state: CaseState, now: Instant): Line[] {
  const lines = inTurn(state.spans).map((span) => lineOf(span, now));
  return inTurn(state.corrections)
    .reduce<Line[]>((laid, correction) => laid.flatMap((line) => corrected(line, correction)), lines)
    .filter((line) => line.from < line.to);
}

/** Each party's time. The parties' times add up to the time that the case was open, exactly. */
export function timeByParty(lines: readonly Line[]): Record<Party, number> {
  const time = { ...noTime };
  for (const { party, from, to } of lines) time[party] += millisecondsBetween(from, to);
  return time;
}

const noTime: Record<Party, number> = {
  storm: 0,
  weather: 0,
  utility: 0,
  contractor: 0,
  authority: 0,
  'third party': 0,
  customer: 0,
};

/** Spans and corrections are numbered in the order in which they came. */
const inTurn = <T>(numbered: Record<string, T>): T[] =>
  Object.keys(numbered)
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => numbered[key] as T);

function lineOf(span: Span, now: Instant): Line {
  const { from, to = later(from, now), party, stage } = span;
  return { from, to, party, ...(stage === undefined ? {} : { stage }) };
}

/** A line as a correction leaves it: the part before, the part that is put right, the part after. */
function corrected(line: Line, { from, to, party, reason, by }: Correction): Line[] {
  const begin = later(line.from, from);
  const end = earlier(line.to, to);
  if (begin >= end) return [line];
  const was = line.corrected?.was ?? line.party;
  const right: Line = { ...line, from: begin, to: end, party, corrected: { reason, by, was } };
  const before = { ...line, to: begin };
  const after = { ...line, from: end };
  return [before, right, after].filter((part) => part.from < part.to);
}
