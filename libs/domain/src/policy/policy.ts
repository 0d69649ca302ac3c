import type { CaseState, Facts } from '../cases/state.js';
import { ofAccounts, ofAgencies } from './kinds/account.js';
import { ofAbsences } from './kinds/absence.js';
import { anyCase } from './kinds/any-case.js';
import {
  ofArrangements,
  ofInvitations,
  ofPledges,
  ofProtections,
  ofSeverances,
} from './kinds/collections.js';
import { ofDesignProjects } from './kinds/design-project.js';
import { ofQuestions } from './kinds/question.js';
import { ofSessions } from './kinds/session.js';
import { holds } from './conditions.js';
import type { Line } from './line.js';
import { areas, type Area } from './reads.js';
import { isRole } from './roles.js';
import { phrase, type Phrase } from '../phrase.js';

/** Every kind of case, and the account: what may be done with it, by whom. */
export const policy: Readonly<Record<string, readonly Line[]>> = {
  'design project': [...ofDesignProjects, ...anyCase],
  'hardship arrangement': [...ofArrangements, ...anyCase],
  invitation: [...ofInvitations, ...anyCase],
  pledge: [...ofPledges, ...anyCase],
  protection: [...ofProtections, ...anyCase],
  severance: [...ofSeverances, ...anyCase],
  account: ofAccounts,
  agency: ofAgencies,
  absence: ofAbsences,
  question: ofQuestions,
  session: ofSessions,
};

/** A command, as far as the policy looks at it. */
export interface Wanted {
  kind: string;
  command: string;
  /** The stage or the item that it names. */
  stage?: string;
  item?: string;
  ask?: string;
  toDo?: string;
  effect?: string;
  /** To whom something is given, and to which role along with it. */
  to?: string;
  role?: string;
  /** Facts or fields that it brings along. */
  facts?: Facts;
  /** The account for which a case is opened. */
  account?: string;
  /** Cents that it is about. */
  amount?: number;
}

/** Who wants it, and of which case as it stands. There is none where a case is opened. */
export interface Asking {
  role: string;
  name?: string;
  of?: string;
  /** Whose work is offered to the team, because they are away. */
  offered?: readonly string[];
  state?: CaseState;
}

/** What the policy says. What is left to see is whose hand and how much, which only the journal and the sums know. */
export type Verdict =
  | { allowed: true; notBy: readonly string[]; upTo?: { each: number; aDay: number } }
  | { allowed: false; why: Phrase; rule: string };

/** Judges a command: the first line that allows it does, and without one it is denied. Pure. */
export function judge(wanted: Wanted, asking: Asking): Verdict {
  const lines = linesFor(wanted.kind, wanted.command, asking.role);
  if (lines.length === 0) return denied(wanted, phrase`${asking.role} may not ${wanted.command} here.`);
  const fitting = lines.find((line) => fits(line, wanted, asking));
  if (!fitting) return denied(wanted, phrase`${asking.role} may ${wanted.command} only ${onlyWhere(lines)}.`);
  return {
    allowed: true,
    notBy: fitting.notBy ?? [],
    ...(fitting.upTo ? { upTo: fitting.upTo } : {}),
  };
}

/** Every line of a kind that speaks of this command and this role. */
export const linesFor = (kind: string, command: string, role: string): Line[] =>
  (Object.hasOwn(policy, kind) ? (policy[kind] ?? []) : []).filter(
    (line) => line.commands.includes(command) && isRole(role) && line.roles.includes(role),
  );

/** The commands of a kind that a role may give at all; a single case may still refuse. */
export function commandsOf(kind: string, role: string): string[] {
  const lines = (policy[kind] ?? []).filter((line) => isRole(role) && line.roles.includes(role));
  return [...new Set(lines.flatMap(({ commands }) => commands))];
}

/** Whether a role may look into an area at all. */
export function mayRead(name: string, role: string): Area | undefined {
  const area = areas.find((one) => one.area === name);
  if (!area || !isRole(role)) return undefined;
  if (area.roles === 'everybody who is known' || area.roles.includes(role)) return area;
  return undefined;
}

/** Whether a role may send anything to an area: what it may look at, and what it only brings. The command itself is judged later. */
export function maySend(name: string, role: string): Area | undefined {
  const area = areas.find((one) => one.area === name);
  return isRole(role) && area?.sends?.includes(role) ? area : mayRead(name, role);
}

function fits(line: Line, wanted: Wanted, asking: Asking): boolean {
  if (line.stages && !line.stages.includes(wanted.stage ?? '')) return false;
  if (line.fields && Object.keys(wanted.facts ?? {}).some((field) => !line.fields?.includes(field)))
    return false;
  return (line.only ?? []).every((condition) => holds(condition, wanted, asking));
}

const onlyWhere = (lines: readonly Line[]): string =>
  lines
    .map(({ only = [], stages = [], fields = [] }) =>
      [
        ...only.map((condition) => phrase`for its ${condition}`),
        ...(stages.length > 0 ? [phrase`at ${stages.join(', ')}`] : []),
        ...(fields.length > 0 ? [phrase`with ${fields.join(', ')}`] : []),
      ].join(' and '),
    )
    .join(', or ');

const denied = ({ kind, command }: Wanted, why: Phrase): Verdict => ({
  allowed: false,
  why,
  rule: `policy: ${kind}, ${command}`,
});
