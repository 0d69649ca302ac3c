import { setTimeout as pause } from 'node:timers/promises';
import type { Point } from './programs/strike.js';
import { isFull, say, type Chance } from './seeds.js';
import type { StruckTown } from './struck-town.js';
import type { Log } from './voice.js';

type Strike = (town: StruckTown, log: Log) => Promise<void>;

/** As soon as the next command is acknowledged, before anything else. */
const uponAcknowledgement =
  (strike: Strike): Strike =>
  (town, log) =>
    new Promise((done, failed) => log.uponNext(() => void strike(town, log).then(done, failed)));

const named = (program: 'api' | 'worker', ...points: Point[]): [string, Strike][] =>
  points.map((point) => [`${program}, ${point}`, (town) => town[program].strikesAt(point, 1)]);

const killApi: Strike = (town) => town.api.kill();
const killPostgres: Strike = (town) => town.strikesPostgres();
const killTemporal: Strike = (town) => town.strikesTemporal();

/** What is killed in turn. The three lanes go on beside each other. */
const lanes: Record<'api' | 'worker' | 'servers', [string, Strike][]> = {
  api: [
    ['api', killApi],
    ['api, right after an acknowledgement', uponAcknowledgement(killApi)],
  ],
  // Its programs that kill themselves begin with one that is killed; in the full matrix there are more of these.
  worker: isFull ? [['worker', (town) => town.worker.kill()]] : [],
  servers: [
    ['PostgreSQL', killPostgres],
    ['PostgreSQL, right after an acknowledgement', uponAcknowledgement(killPostgres)],
    ['Temporal, right after an acknowledgement', uponAcknowledgement(killTemporal)],
    ...(isFull ? [['Temporal', killTemporal] satisfies [string, Strike]] : []),
  ],
};
const everyOtherAwait: Point[] = [
  'in an activity before its effect is begun',
  'in an activity before its effect',
  'in an activity after its effect is done',
];
/** Programs that kill themselves at a named point: each start at the next one. */
const doomed: [string, Strike][][] = [
  named('api', 'before the commit', 'after the commit'),
  named(
    'worker',
    'before the commit',
    'after the commit',
    'after the signal and before it is marked told',
    'in an activity after its effect',
    ...(isFull ? everyOtherAwait : []),
  ),
];

interface Given {
  town: StruckTown;
  log: Log;
  chance: Chance;
}

/** Kills, and says how long it took until everything from before was carried. */
async function strikes({ town, log }: Given, [name, strike]: [string, Strike]): Promise<() => Promise<void>> {
  await strike(town, log);
  const caughtUp = town.catchesUp().then((took) => say(`  ${name}: caught up after ${took} ms`));
  caughtUp.catch(() => undefined);
  return () => caughtUp;
}

/** Every kill once, or those of these names, in random order, at random instants and at the named points. */
export async function strikesAll(given: Given, names?: readonly string[]): Promise<void> {
  const { chance } = given;
  const inOrder = (all: [string, Strike][]): [string, Strike][] =>
    chance.shuffled(all.filter(([name]) => names?.includes(name) ?? true));
  const inTurn = async (lane: [string, Strike][]): Promise<(() => Promise<void>)[]> => {
    const waits: (() => Promise<void>)[] = [];
    for (const one of inOrder(lane)) {
      await pause(chance.below(1_500));
      waits.push(await strikes(given, one));
    }
    return waits;
  };
  const rounds = await Promise.all([
    ...Object.values(lanes).map(inTurn),
    ...doomed.map((points) => Promise.all(inOrder(points).map((one) => strikes(given, one)))),
  ]);
  await Promise.all(rounds.flat().map((caughtUp) => caughtUp()));
}
