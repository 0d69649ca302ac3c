import type { PoolClient } from 'pg';
import { hadAHandIn, sumOfTheDay } from '../../billing-store/src/people/hands.js';
import type { Brought, Command } from '../../domain/src/cases/command.js';
import type { CaseState, Facts } from '../../domain/src/cases/state.js';
import { actsOf } from '../../domain/src/policy/acts.js';
import { judge, type Verdict, type Wanted } from '../../domain/src/policy/policy.js';
import { wantedOf } from '../../domain/src/policy/wanted.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase, type Phrase } from '../../domain/src/phrase.js';
import type { Instant } from '../../domain/src/time/instant.js';
import { coversWithin } from './covering.js';
import type { Doors } from './doors.js';

/** Who brings something, when, and in which case as it stands. */
interface Bringing {
  brought: Brought;
  now: Instant;
  state?: CaseState;
  /** Whose work is offered to the team just now. */
  offered?: readonly string[];
}

type Allowed = Extract<Verdict, { allowed: true }>;

/** Refuses an opening that the policy does not allow. */
export async function mayOpen(
  client: PoolClient,
  opening: { kind: string; facts: Facts; account?: string },
  by: Bringing,
): Promise<void> {
  await mustBeAllowed(client, { ...opening, command: 'open' }, by);
}

/** Refuses a command that the policy does not allow in this case. */
export async function mayApply(
  { doors, client }: { doors: Doors; client: PoolClient },
  given: { kind: string; command: Command },
  by: Bringing & { state: CaseState },
): Promise<void> {
  const covers = given.command.kind === 'reassign' ? await coversWithin({ doors, client }, by) : [];
  const offered = covers.map(({ person }) => person);
  const wanted = wantedOf(given.kind, given.command);
  const verdict = await mustBeAllowed(client, wanted, { ...by, offered });
  mustFitAtOnce(verdict, { wanted, by });
  await mustFitTheDay(client, verdict, { wanted, by });
}

/** A fact of an account as the policy looks at it: by its kind, and by its sum where that has limits. */
interface Fact {
  kind: string;
  amount?: number;
}

/** Refuses a fact of an account that the policy does not let this caller post. What it comes to is counted once it is posted. */
export async function mayPost(client: PoolClient, fact: Fact, by: Bringing): Promise<void> {
  const wanted = wantedFact(fact);
  mustFitAtOnce(await mustBeAllowed(client, wanted, by), { wanted, by });
}

/** Counts the sum of a fact toward its caller's day, in the transaction that has posted it; what was posted before counts once. */
export async function countPosted(client: PoolClient, fact: Fact, by: Bringing): Promise<void> {
  const wanted = wantedFact(fact);
  const verdict = judge(wanted, by.brought.caller);
  if (verdict.allowed) await mustFitTheDay(client, verdict, { wanted, by });
}

const wantedFact = ({ kind, ...sum }: Fact): Wanted => ({ kind: 'account', command: kind, ...sum });

/** Refuses whoever does not answer for the agencies that customers are referred to. */
export async function mayKeepAgency(client: PoolClient, by: Bringing): Promise<void> {
  await mustBeAllowed(client, { kind: 'agency', command: 'describe' }, by);
}

/** Everybody says when he is away himself; of others only those say it who answer for them. */
export async function mayKeepAbsence(client: PoolClient, person: string, by: Bringing): Promise<void> {
  const command = person === by.brought.caller.name ? 'be away' : 'say who is away';
  await mustBeAllowed(client, { kind: 'absence', command }, by);
}

/** Refuses whoever may keep no questions over cases. */
export async function mayQuestion(client: PoolClient, command: string, by: Bringing): Promise<void> {
  await mustBeAllowed(client, { kind: 'question', command }, by);
}

/** Refuses whoever has no sessions of a browser. */
export async function mayEndSessions(client: PoolClient, command: string, by: Bringing): Promise<void> {
  await mustBeAllowed(client, { kind: 'session', command }, by);
}

/** Role and conditions are judged on the case as it is locked; whose hand and how much, by what the store knows. */
async function mustBeAllowed(client: PoolClient, wanted: Wanted, by: Bringing): Promise<Allowed> {
  const { caller, of } = by.brought;
  const { state, offered } = by;
  const asking = {
    ...caller,
    ...(of === undefined ? {} : { of }),
    ...(state ? { state } : {}),
    ...(offered ? { offered } : {}),
  };
  const verdict = judge(wanted, asking);
  if (!verdict.allowed) throw notAllowed(verdict.why, verdict.rule);
  await mustBeAnotherHand(client, verdict, { wanted, by });
  return verdict;
}

/** Four eyes: what one person has begun another one decides. */
async function mustBeAnotherHand(
  client: PoolClient,
  { notBy }: Allowed,
  { wanted, by }: { wanted: Wanted; by: Bringing },
): Promise<void> {
  if (notBy.length === 0) return;
  const { name } = by.brought.caller;
  const caseNumber = by.state?.head.caseNumber;
  // Without a journal to look at, nobody can be shown to be a second person.
  if (caseNumber && !(await hadAHandIn(client, caseNumber, { name, acts: actsOf(notBy) }))) return;
  throw notAllowed(
    phrase`${wanted.command} needs a second person: this one has a hand in it already.`,
    `policy: ${wanted.kind}, ${wanted.command}, four eyes`,
  );
}

interface Summed {
  wanted: Wanted;
  by: Bringing;
}

function mustFitAtOnce({ upTo }: Allowed, { wanted, by }: Summed): void {
  if (!upTo) return;
  const { role } = by.brought.caller;
  if (wanted.amount === undefined)
    throw notAllowed(phrase`A ${wanted.command} names its amount.`, limitOf(wanted));
  if (Math.abs(wanted.amount) > upTo.each)
    throw notAllowed(
      phrase`${role} may ${wanted.command} up to ${upTo.each} cents at once.`,
      limitOf(wanted),
    );
}

/** A sum is counted in the transaction that gives it: refused later, it was never given. */
async function mustFitTheDay(client: PoolClient, { upTo }: Allowed, { wanted, by }: Summed): Promise<void> {
  if (!upTo) return;
  const { name, role } = by.brought.caller;
  const { command, amount = 0 } = wanted;
  const use = { caller: `${role}/${name}`, command, amount: Math.abs(amount), at: by.now };
  if ((await sumOfTheDay(client, use)) > upTo.aDay)
    throw notAllowed(phrase`${role} may ${command} up to ${upTo.aDay} cents in a day.`, limitOf(wanted));
}

const limitOf = ({ kind, command }: Wanted): string => `policy: ${kind}, ${command}, limit`;

const notAllowed = (detail: Phrase, rule: string): Problem =>
  new Problem('caller/not-allowed', detail, {
    rule,
    remedy: phrase`Ask somebody in a role that may: \`throughline policy\` prints who.`,
  });
