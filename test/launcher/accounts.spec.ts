import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listener, StandIn } from './stand-in.js';

const isRunning = 'Throughline is running.';
const isRoot = process.getuid?.() === 0;

let project: StandIn;
let temporal: Awaited<ReturnType<typeof listener>>;

beforeAll(async () => {
  temporal = await listener();
});
afterEach(() => project.remove());
afterAll(() => temporal.close());

/** Starts twice, and answers how often the demo town was opened. */
async function startTwice(
  how: { env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {},
): Promise<string[]> {
  const env = { TEMPORAL_ADDRESS: temporal.address, ...how.env };
  const towns = [];
  for (let time = 1; time <= 2; time += 1) {
    const start = project.start([], { ...how, env });
    await start.says(isRunning);
    expect(await start.stop()).toBe(0);
    towns.push(/demo town .* (opened|nothing to do)/.exec(start.output)?.[1] ?? 'not shown');
  }
  return towns;
}

const user = (which: string, name: string) => Number(execFileSync('id', [which, name], { encoding: 'utf8' }));

it('runs for an ordinary user, with everything inside the project', async () => {
  project = new StandIn({ own: true });
  const nobody = isRoot ? { uid: user('-u', 'nobody'), gid: user('-g', 'nobody') } : {};
  if (isRoot) execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, project.base]);
  expect(await startTwice({ env: { HOME: project.base }, ...nobody })).toEqual(['opened', 'nothing to do']);
  expect(existsSync(join(project.folder, '.throughline/postgres'))).toBe(true);
  expect(existsSync(project.readable)).toBe(false);
});

it('runs for the owner of a folder that is closed to everybody else, root included', async () => {
  project = new StandIn({ mode: 0o700, own: true });
  expect(await startTwice()).toEqual(['opened', 'nothing to do']);
  const apart = existsSync(project.readable) ? readdirSync(project.readable) : [];
  expect(apart.filter((name) => name.startsWith('postgresql-'))).toHaveLength(isRoot ? 1 : 0);
  expect(apart).toHaveLength(isRoot ? 2 : 0);
});
