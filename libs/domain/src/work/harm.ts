import type { Party } from '../cases/state.js';
import type { Instant } from '../time/instant.js';

/** What becomes worse while a case waits, from the worst down. */
export const harms = {
  'stays off': 1_200,
  'shut-off': 1_000,
  'no power': 120,
  'crew waits': 20,
  'right lapses': 12,
  'customer waits': 8,
  'money waits': 5,
  paperwork: 1,
} as const;
export type HarmKind = keyof typeof harms;

/** Whose turn it is, as the one who looks at the queue sees it: others can only be asked again, a hold only be reviewed. */
const turns = { ours: 1, theirs: 0.5, 'on hold': 0.1 } as const;

/** What becomes worse at a stage; at every other the customer waits. */
const ofStages: Readonly<Record<string, HarmKind>> = {
  off: 'stays off',
  restricted: 'stays off',
  reconnection: 'stays off',
  notices: 'shut-off',
  ready: 'shut-off',
  'in the field': 'shut-off',
  'outage notice': 'no power',
  'outage appointment': 'no power',
  'line energized': 'no power',
  service: 'no power',
  'job package': 'crew waits',
  release: 'crew waits',
  'start of work': 'crew waits',
  'customer trench': 'crew waits',
  construction: 'crew waits',
  material: 'crew waits',
  easement: 'right lapses',
  permit: 'right lapses',
  'joint use': 'right lapses',
  agreement: 'right lapses',
  'design deposit': 'money waits',
  'customer charge': 'money waits',
  payment: 'money waits',
  'as-built': 'paperwork',
  'close-out': 'paperwork',
  'refund watch': 'paperwork',
  'old pole removal': 'paperwork',
  removal: 'paperwork',
};
/** Of these the kind of case says it, whatever is open. */
const ofProcesses: Readonly<Record<string, HarmKind>> = {
  'hardship arrangement': 'shut-off',
  pledge: 'shut-off',
  protection: 'shut-off',
  'service order': 'no power',
  'billing exception': 'money waits',
};

export interface Waiting {
  process: string;
  openStages: readonly string[];
  dueAt: Instant | null;
  party: Party | null;
  onHold: boolean;
}

/** Why a case comes where it does in the queue. */
export interface Harm {
  why: HarmKind;
  turn: keyof typeof turns;
  /** Whole days until it is due, negative once it is late; nothing without a date. */
  days: number | null;
  /** More comes first. */
  points: number;
}

const day = 86_400_000;
/** Beyond two weeks another day says nothing new: the worst kind of harm then decides. */
const mostDays = 14;

/**
 * How much harm it does to leave a case until tomorrow: the weight of what becomes worse, times one for each day that
 * it is late already, or shared out over the days that are left; less when it is not our turn.
 */
export function harmOf(waiting: Waiting, now: Instant): Harm {
  const why = worstOf(waiting);
  const turn = turnOf(waiting);
  const days =
    waiting.dueAt === null ? null : Math.floor((Date.parse(waiting.dueAt) - Date.parse(now)) / day);
  return { why, turn, days, points: Math.round(harms[why] * urgency(days) * turns[turn] * 100) / 100 };
}

function urgency(days: number | null): number {
  if (days === null) return 0;
  return days < 0 ? 1 + Math.min(-days, mostDays) : 1 / (1 + days);
}

const otherwise: HarmKind = 'customer waits';

function worstOf({ process, openStages }: Waiting): HarmKind {
  const ofProcess = ofProcesses[process];
  if (ofProcess) return ofProcess;
  const kinds = openStages.map((stage) => ofStages[stage] ?? otherwise);
  return kinds.sort((one, other) => harms[other] - harms[one])[0] ?? otherwise;
}

/** The same for whoever counts many cases at once, from the worst down: the kinds of cases and the stages of each harm. What has none of these stages, or others beside, is `otherwise`. */
export const harmsInTurn: readonly {
  harm: HarmKind;
  processes: readonly string[];
  stages: readonly string[];
  otherwise: boolean;
}[] = (Object.keys(harms) as HarmKind[]).map((harm) => ({
  harm,
  processes: namesOf(ofProcesses, harm),
  stages: namesOf(ofStages, harm),
  otherwise: harm === otherwise,
}));

function namesOf(table: Readonly<Record<string, HarmKind>>, harm: HarmKind): string[] {
  return Object.keys(table).filter((name) => table[name] === harm);
}

function turnOf({ onHold, party }: Waiting): Harm['turn'] {
  if (onHold) return 'on hold';
  return party === 'utility' || party === null ? 'ours' : 'theirs';
}
