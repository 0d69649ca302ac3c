import { setTimeout as pause } from 'node:timers/promises';
import { plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { threeRows } from '../support/three-rows.js';
import { Town } from '../support/town.js';
import { played } from './absence.js';
import { workersCanBeCutOff } from '../support/cut-off.js';
import { Chance, isFull, say, seeds } from './seeds.js';
import { SlowCrewActivities } from './slow-crew.activities.js';

const [seed = 0] = seeds(1);
const chance = new Chance(seed);
const everyLength = Array.from({ length: 11 }, (_, days) => ({ from: chance.below(9), days }));
const absences = isFull ? everyLength : [{ from: 1, days: 10 }];

describe('relay and worker away for days', () => {
  let withThem: Record<string, unknown>;
  beforeAll(async () => {
    workersCanBeCutOff();
    say(`absent Temporal: seed ${seed}`);
    withThem = await played({ from: 1, days: 0 });
  });

  it.each(absences)(
    'changes no judgment, ledger, stage, item or clock: from day $from for $days days',
    async (absence) => {
      expect(await played(absence)).toEqual(withThem);
    },
    120_000,
  );

  it('finds in the script what it is there for', () => {
    const { judgments, effects } = withThem as Record<string, { act: { kind: string } }[]>;
    const kinds = new Set(judgments?.map(({ act }) => act.kind));
    for (const kind of ['escalated', 'hold to be reviewed', 'item fell due', 'notice', 'payment']) {
      expect([...kinds]).toContain(kind);
    }
    expect(effects).not.toHaveLength(0);
  });
});

describe('a town without a worker', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.founded({
      process: threeRows,
      workflows: new URL('../support/service-call/workflows.ts', import.meta.url),
      activities: [SlowCrewActivities],
    });
  });
  afterAll(() => town.closes());

  it('does nothing by itself, however late it is', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    await town.stopsWorker();
    const before = await call.journal();
    const { dues } = await call.state();
    const [first] = Object.values(dues)
      .map(({ at }) => at)
      .sort();
    await town.leapsTo(first as Instant);
    town.parts.clock.now = () => plusMilliseconds(first as Instant, 90 * 86_400_000);
    await pause(1_500);

    expect(await call.journal()).toEqual(before);
    expect(await call.workflow.describe()).toMatchObject({ status: { name: 'RUNNING' } });
  });
});
