import type { AccountFacts } from '../../../libs/casework/src/account-facts.js';
import type { Casework } from '../../../libs/casework/src/casework.js';
import type { Command } from '../../../libs/domain/src/cases/command.js';
import type { Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { addDays, closeOf, dateOf, isBusinessDay } from '../../../libs/domain/src/time/calendar.js';
import { plusMilliseconds, type Instant } from '../../../libs/domain/src/time/instant.js';
import { liveThrough, type Happening } from './agenda.js';
import type { Step } from './diary.js';
import type { TownJob } from './jobs.js';
import { plainJobs } from './job-facts.js';
import { scriptOf } from './scripts.js';
import type { Household } from './settlement.js';
import { surveyed } from './survey.js';
import type { TownClock } from './town-clock.js';

/** What the town lives by: the two doors, its clock, its rules, and whoever performs what is owed. */
export interface TownLife {
  casework: Casework;
  accounts: AccountFacts;
  clock: TownClock;
  rules: Rules;
  /** When something of a case falls due next. */
  nextDueOf(caseNumber: string): Promise<Instant | undefined>;
  /** Performs every effect that a case owes by now. */
  performOwed(caseNumber: string): Promise<void>;
}

/** A job on its way through the year. */
interface Running {
  job: TownJob;
  caseNumber: string;
  steps: Step[];
  /** The due that is looked forward to. */
  dueAt?: Instant;
}

const associates = ['M. Alvarado', 'J. Tallman', 'S. Whitehorse'];

/**
 * Lives through the year up to `today`: the jobs' steps and `whatElse` happens, in the order in which they happened, each at
 * its own instant.
 */
export async function liveThroughTheYear(
  life: TownLife,
  planned: readonly { job: TownJob; household: Household }[],
  { today, whatElse }: { today: Instant; whatElse: readonly Happening[] },
): Promise<number> {
  const running: Running[] = [];
  const jobs: Happening[] = planned.map((plan, index) => {
    const opensAt = morningAgo(life.rules, today, plan.job.daysAgo);
    const opens = async (): Promise<Happening[]> => {
      const opened = await open(life, { ...plan, index, opensAt });
      running.push(opened);
      return [...next(life, opened), ...(await nextDue(life, opened))];
    };
    return { at: opensAt, happens: opens };
  });
  await liveThrough([...jobs, ...whatElse], life.clock, today);
  for (const { caseNumber } of running) await comeToday(life, caseNumber);
  return running.length;
}

/** The next step of a job. */
function next(life: TownLife, running: Running): Happening[] {
  const step = running.steps.shift();
  if (!step) return [];
  const happens = async (): Promise<Happening[]> => {
    await live(life, running, step);
    return [...next(life, running), ...(await nextDue(life, running))];
  };
  return [{ at: step.at, happens }];
}

/** What falls due before anything else happens to a job is judged in its time, as a workflow would see to it. */
async function nextDue(life: TownLife, running: Running): Promise<Happening[]> {
  const at = await life.nextDueOf(running.caseNumber);
  if (at === undefined || at === running.dueAt) return [];
  running.dueAt = at;
  const happens = async (): Promise<Happening[]> => {
    await comeToday(life, running.caseNumber);
    return nextDue(life, running);
  };
  return [{ at, happens }];
}

async function open(
  life: TownLife,
  { job, household, index, opensAt }: { job: TownJob; household: Household; index: number; opensAt: Instant },
): Promise<Running> {
  const { customer, account, premise, servicePoint } = household;
  const { caseNumber } = await life.casework.open(
    'design project',
    { utility: 'APS', account, facts: { kind: job.kind, address: premise } },
    { caller: { name: 'front desk', role: 'project associate' }, id: `first call ${index + 1}` },
  );
  const associate = associates[index % associates.length] ?? 'M. Alvarado';
  const metered = job.kind !== 'street light' && job.kind !== 'dusk-to-dawn';
  const takesService = job.kind !== 'relocation' && job.kind !== 'conversion' && job.kind !== 'maintenance';
  const script = scriptOf(job.kind, {
    caseNumber,
    opensAt,
    rules: life.rules,
    associate,
    ...(job.tender ? { tender: job.tender } : {}),
    facts: {
      customer,
      premise,
      address: premise,
      ...(takesService ? { servicePoints: [{ id: servicePoint, metered }] } : {}),
      ...job.facts,
      ...surveyed({ ...plainJobs[job.kind], ...job.facts }, household),
    },
  });
  return { job, caseNumber, steps: untilItStands(job, script.steps) };
}

/** A job that has come to a stand gets no further than its stage, where something may have happened. */
function untilItStands(job: TownJob, steps: Step[]): Step[] {
  const stand = steps.findIndex((step) => step.stage === job.standsAt);
  if (stand < 0) return steps;
  const before = steps.slice(0, stand);
  const last = before.at(-1);
  if (!last || !job.happened) return before;
  const at = plusMilliseconds(last.at, 86_400_000);
  const what = happening(job.happened, job.standsAt ?? '', at);
  return [...before, { at, by: 'project associate', stage: last.stage, command: what }];
}

function happening(happened: NonNullable<TownJob['happened']>, stage: string, at: Instant): Command {
  if (happened === 'cancel') return { kind: 'cancel', reason: 'customer withdrew the request' };
  if (happened === 'ask')
    return { kind: 'ask', stage, of: 'engineering', party: 'utility', question: 'N-asked' };
  return {
    kind: 'hold',
    reason: 'customer asked to wait',
    party: 'customer',
    reviewOn: plusMilliseconds(at, 45 * 86_400_000),
  };
}

/** One step of one job, at its instant. */
async function live(life: TownLife, running: Running, step: Step): Promise<void> {
  const brought = {
    caller: { name: nameOf(step, running), role: step.by },
    id: `${running.caseNumber} ${step.at} ${step.stage}`,
  };
  if (step.command) await life.casework.apply(running.caseNumber, step.command, brought);
  if (step.fact?.kind === 'payment') {
    const { payment, invoice, amount, tender, receivedAt } = step.fact;
    await life.accounts.post({ kind: 'payment', payment, invoice, amount, tender, receivedAt }, brought);
  }
  await life.performOwed(running.caseNumber);
}

const nameOf = (step: Step, running: Running): string =>
  step.by === 'project associate'
    ? (associates[running.caseNumber.charCodeAt(13) % associates.length] ?? step.by)
    : `${step.by} on duty`;

/** Whatever has fallen due is judged, and what follows from that is performed. */
export async function comeToday(life: TownLife, caseNumber: string): Promise<void> {
  const id = `${caseNumber} ${life.clock.now()}`;
  await life.casework.apply(caseNumber, { kind: 'take up' }, { caller: { name: 'time', role: 'time' }, id });
  await life.performOwed(caseNumber);
}

/** In the morning of a business day so many days ago. */
export function morningAgo(rules: Rules, today: Instant, daysAgo: number): Instant {
  const calendar = rules.calendar();
  let date = addDays(calendar, dateOf(calendar, today), { count: -daysAgo, unit: 'calendar days' });
  while (!isBusinessDay(calendar, date)) date = addDays(calendar, date, { count: -1, unit: 'calendar days' });
  return plusMilliseconds(closeOf(calendar, date), -8 * 3_600_000);
}
