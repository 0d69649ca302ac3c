import { WorkflowNotFoundError } from '@temporalio/client';
import { verify, type Finding } from '../../libs/billing-store/src/journal/verify.js';
import { plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { Town } from '../support/town.js';
import type { TownCase } from '../support/town-case.js';
import { changes, Rollout } from './changed-tables.js';
import { Chance, isFull, say, seeds } from './seeds.js';
import { SlowCrewActivities } from './slow-crew.activities.js';
import { until } from '../support/until.js';
import { disagreements } from './what-partners-have.js';

const day = 86_400_000;
const mostRounds = 12;

/** Reports what is open, once. */
async function moves(call: TownCase): Promise<void> {
  for (const stage of await call.openStages()) await call.does({ kind: 'report', stage });
}

/** Where a case stands when the table changes. */
const places: Record<string, (call: TownCase) => Promise<void>> = {
  'at the first stage': async () => undefined,
  'at two stages side by side': moves,
  'with one of two done': async (call) => {
    await call.reports('intake', 'survey');
  },
  'before the last but one': async (call) => {
    await moves(call);
    await moves(call);
  },
  'at the last': async (call) => {
    for (let round = 0; round < 3; round++) await moves(call);
  },
  'on hold': async (call) => {
    await moves(call);
    const reviewOn = plusMilliseconds(call.town.now, 60 * day);
    await call.does({ kind: 'hold', reason: 'road closed', party: 'authority', reviewOn });
  },
  'put back to the first': async (call) => {
    await moves(call);
    await moves(call);
    await call.does({ kind: 'reopen', stage: 'intake', reason: 'another address' });
  },
  cancelled: async (call) => {
    await moves(call);
    await call.does({ kind: 'cancel', reason: 'not wanted any more' });
  },
  'at its end': async (call) => {
    for (let round = 0; round < 4; round++) await moves(call);
  },
};

/** Why tasks of any run of a case have failed. That news came while a run was ending is no failure: it is taken up by the task after. */
async function failedTasks(call: TownCase): Promise<string[]> {
  const events = await eventsOf(call).catch(ifNeverTold);
  return events
    .flatMap(({ workflowTaskFailedEventAttributes: failed }) => (failed ? [String(failed.cause)] : []))
    .filter((cause) => !/^(WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND|1)$/.test(cause));
}

async function eventsOf({ town, workflow, number }: TownCase) {
  const { client } = town.parts;
  const all: Events = [];
  let runId: string | undefined = (await workflow.describe()).runId;
  for (let runs = 0; runId && runs < 10; runs++) {
    const { events } = await client.workflow.getHandle(number, runId).fetchHistory();
    all.push(...(events ?? []));
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
  }
  return all;
}

/** A case that was closed before anybody was told of it has no run. */
function ifNeverTold(error: unknown): Events {
  if (error instanceof WorkflowNotFoundError) return [];
  throw error;
}

type Events = NonNullable<Awaited<ReturnType<TownCase['workflow']['fetchHistory']>>['events']>;

/** Cases that are still open under another table than a new case gets. */
async function behind(town: Town, fresh: TownCase): Promise<string[]> {
  const rows = await town.store.query<{ number: string }[]>(
    `SELECT case_number AS number FROM cases
     WHERE status = 'open' AND table_hash <> (SELECT table_hash FROM cases WHERE case_number = $1)`,
    [fresh.number],
  );
  return rows.map(({ number }) => number);
}

async function comesToItsEnd(call: TownCase): Promise<void> {
  if ((await call.state()).head.hold) await call.does({ kind: 'resume' });
  for (let round = 0; round < mostRounds; round++) await moves(call);
  const ended = async (): Promise<boolean> => (await call.state()).head.status === 'closed';
  await until(ended, { what: `${call.number} closed` });
}

/** A table that has changed under living cases; by a command or, when nobody gives one, once their runs are a month old. */
describe.each(changes)('$what, while cases stand at every stage', (change) => {
  let town: Town;
  let rollout: Rollout;
  beforeAll(async () => {
    rollout = new Rollout(change);
    town = await Town.founded({
      process: rollout.process,
      workflows: new URL('../support/service-call/workflows.ts', import.meta.url),
      activities: [SlowCrewActivities],
    });
  });
  afterAll(() => town.closes());

  it.each(seeds(3))(
    'is adopted by each, stops no workflow and leaves the journal right (seed %i)',
    async (seed) => {
      say(`changed table: ${change.what}, seed ${seed}`);
      const chance = new Chance(seed);
      const cases: TownCase[] = [];
      for (const stands of Object.values(places)) {
        for (let copies = isFull ? 2 : 1; copies > 0; copies--) {
          const call = await town.opens();
          await stands(call);
          if (chance.next() < 0.5) await town.settles();
          cases.push(call);
        }
      }
      await town.settles();
      rollout.takesPlace();
      const fresh = await town.opens();
      const touched = cases.filter(() => chance.next() < 0.3);
      for (const call of touched) await call.does({ kind: 'note', note: 'N-1' }).catch(() => undefined);
      await town.sleeps('34 calendar days');

      await until(async () => (await behind(town, fresh)).length === 0, {
        what: 'every open case has adopted',
      });
      for (const call of [...cases, fresh]) await comesToItsEnd(call);
      await town.settles();
      const wrong: Finding[] = [];
      await verify(town.store, { report: (finding) => wrong.push(finding), listed: rollout.process.listed });
      expect(wrong).toEqual([]);
      for (const call of [...cases, fresh]) {
        expect(await failedTasks(call)).toEqual([]);
        expect(await disagreements(town.store, call.number)).toEqual([]);
      }
    },
    isFull ? 240_000 : 120_000,
  );
});
