import { existsSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { isAlive, listener, pause, StandIn, type Running } from './stand-in.js';

const isRunning = 'Throughline is running.';
let project: StandIn;
let temporal: Awaited<ReturnType<typeof listener>>;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  project = new StandIn();
  temporal = await listener();
  env = { TEMPORAL_ADDRESS: temporal.address, TOWN_LOG: join(project.base, 'town') };
});

afterEach(() => project.stop());

afterAll(async () => {
  await project.remove();
  await temporal.close();
});

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: project.running()?.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const pids = () => (project.running()?.children ?? []).map(({ pid }) => pid);

async function untilGone(all: number[]): Promise<void> {
  while (all.some(isAlive)) await pause();
}

const kill = (name: string) => {
  const child = project.running()?.children.find((other) => other.name === name);
  if (child) process.kill(child.pid, 'SIGKILL');
};

it('brings up real servers on loopback, says where they are, and stops them all when asked', async () => {
  const start = project.start([], { env: { TOWN_LOG: env.TOWN_LOG } });
  await start.says(isRunning);
  await start.says('npx throughline --help');
  const { api, temporalUi } = project.running() ?? {};
  expect(start.output).toContain(`${api}/api/docs`);
  expect(api).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect((await fetch(temporalUi ?? '')).status).toBe(200);
  const all = pids();
  expect(all).toHaveLength(5);

  expect(await start.stop('SIGINT')).toBe(0);
  expect(all.filter(isAlive)).toEqual([]);
  expect(project.running()).toBeUndefined();
  expect(project.log('postgres')).toContain('database system is shut down');
});

it('starts beside another that starts at the same moment, each on ports of its own', async () => {
  const other = new StandIn();
  try {
    const both = [project, other].map((one) => one.start([], { env: { TOWN_LOG: join(one.base, 'town') } }));
    await Promise.all(both.map((start) => start.says(isRunning)));
    const of = ({ api, temporalUi, databaseUrl }: Partial<Running> = {}) => [api, temporalUi, databaseUrl];
    const places = [...of(project.running()), ...of(other.running())];
    expect(new Set(places).size).toBe(6);
    expect(await Promise.all(both.map((start) => start.stop()))).toEqual([0, 0]);
  } finally {
    await other.remove();
  }
});

it('finds everything as it was left, and opens the demo town only once', async () => {
  const first = project.start([], { env });
  await first.says(isRunning);
  await query('CREATE TABLE left_here AS SELECT 7 AS number');
  await first.stop();

  await project.start([], { env }).says(isRunning);
  expect(await query('SELECT number FROM left_here')).toEqual([{ number: 7 }]);
  expect(readFileSync(join(project.base, 'town'), 'utf8')).toBe('opened\n');
});

it('says that it runs already, and where', async () => {
  await project.start(['--no-demo'], { env }).says(isRunning);
  const second = project.start([], { env });
  expect(await second.ended).toBe(0);
  expect(second.output).toContain(`running already, at ${project.running()?.api}`);
  const third = project.start(['--port', '8080'], { env });
  expect(await third.ended).toBe(1);
  expect(third.output).toContain('Stop it first');
});

it('leaves nothing running when it is killed, and starts again', async () => {
  const start = project.start(['--no-demo'], { env });
  await start.says(isRunning);
  await query('CREATE TABLE left_when_killed AS SELECT 7 AS number');
  const all = pids();
  await start.stop('SIGKILL');
  await untilGone(all);
  expect(project.running()).toBeUndefined();

  await project.start([], { env }).says(isRunning);
  expect(await query('SELECT number FROM left_when_killed')).toEqual([{ number: 7 }]);
});

it('clears away what a killed launcher and a killed guard have left', async () => {
  const start = project.start(['--no-demo'], { env });
  await start.says(isRunning);
  const all = pids();
  kill('guard');
  await start.stop('SIGKILL');
  kill('PostgreSQL');

  await project.start([], { env }).says(isRunning);
  expect(all.filter(isAlive)).toEqual([]);
  expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('takes no stranger for its own: numbers of processes are used again', async () => {
  const start = project.start(['--no-demo'], { env });
  await start.says(isRunning);
  await start.stop();
  const stranger = {
    pid: process.pid,
    born: 'before',
    children: [{ name: 'api', pid: process.pid, born: 'before' }],
  };
  writeFileSync(join(project.folder, '.throughline/running.json'), JSON.stringify(stranger));
  writeFileSync(join(project.folder, '.throughline/postgres/postmaster.pid'), `${process.pid}\n`);

  await project.start([], { env }).says(isRunning);
});

it('is stopped in the middle of a step, leaves nothing running, and begins a half opened town from its first day', async () => {
  const other = new StandIn();
  try {
    const ofOther = { env: { TEMPORAL_ADDRESS: temporal.address, TOWN_LOG: join(other.base, 'town') } };
    const start = other.start([], { env: { ...ofOther.env, TOWN_TAKES: '600000' } });
    await start.says('… demo town');
    const all = other.running()?.children.map(({ pid }) => pid) ?? [];
    expect(await start.stop('SIGINT')).toBe(0);
    expect(start.output).toMatch(/– demo town .* left off/);
    expect([...all.filter(isAlive), other.running()]).toEqual([undefined]);
    other.write('.throughline/postgres/half', 'a town');

    const next = other.start([], ofOther);
    await next.says(isRunning);
    expect(next.output).toMatch(/demo town .* opened/);
    expect(existsSync(join(other.folder, '.throughline/postgres/half'))).toBe(false);
  } finally {
    await other.remove();
  }
});

it('names the part that died, shows the end of its log and stops the rest', async () => {
  const start = project.start(['--no-demo'], { env });
  await start.says(isRunning);
  const all = pids();
  await fetch(`${project.running()?.api}/crash`).catch(() => undefined);

  expect(await start.ended).toBe(1);
  expect(start.output).toContain('api ended (exit code 7)');
  expect(start.output).toContain('the stand-in has crashed');
  expect(all.filter(isAlive)).toEqual([]);
});

it('deletes all data only when somebody agrees', async () => {
  const first = project.start(['--no-demo'], { env });
  await first.says(isRunning);
  await query('CREATE TABLE left_for_nobody AS SELECT 7 AS number');
  await first.stop();
  const refused = project.start(['--reset'], { env });
  expect(await refused.ended).toBe(1);
  expect(refused.output).toContain('Add --yes');

  const start = project.start(['--reset', '--yes'], { env });
  await start.says(isRunning);
  await expect(query('SELECT number FROM left_for_nobody')).rejects.toThrow('does not exist');
  expect(start.output).toContain('opened');
});
