import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listener, StandIn } from './stand-in.js';

let project: StandIn;
let temporal: Awaited<ReturnType<typeof listener>>;

beforeEach(async () => {
  project = new StandIn();
  temporal = await listener();
});

afterEach(async () => {
  await project.remove();
  await temporal.close();
});

/** Starts, expects it to fail, and answers what it said. */
async function failure(args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const start = project.start(args, { env: { TEMPORAL_ADDRESS: temporal.address, ...env } });
  expect(await start.ended).toBe(1);
  expect(project.running()).toBeUndefined();
  return start.output;
}

/** An npm that only says what a broken one would. */
function npmThatSays(text: string): NodeJS.ProcessEnv {
  const npm = join(project.base, 'npm-cli.js');
  writeFileSync(npm, `console.error(${JSON.stringify(text)}); process.exit(1);`);
  return { npm_execpath: npm };
}

const needing = (name: string) =>
  JSON.stringify({ packages: { '': {}, [`node_modules/${name}`]: { version: '1.0.0' } } });

it('refuses a port that was asked for and is taken', async () => {
  const other = await listener();
  expect(await failure(['--port', String(other.port)])).toContain(`Port ${other.port} is taken.`);
  await other.close();
});

it('moves to the next port when the usual one is taken', async () => {
  const other = await listener(3000).catch(() => undefined);
  const start = project.start(['--no-demo'], { env: { TEMPORAL_ADDRESS: temporal.address } });
  await start.says('Throughline is running.');
  expect(project.running()?.api).not.toContain(':3000');
  await other?.close();
});

it('says what --port takes, and what there is', async () => {
  expect(await failure(['--port', 'high'])).toContain('from 1 to 65535, not "high"');
  expect(await failure(['--colour'])).toContain('npm start -- --help');
});

it('names a database of a newer version', async () => {
  const said = await failure(['--no-demo'], { MIGRATE_ENDS_WITH: '3' });
  expect(said).toContain('made by a newer version of Throughline');
  expect(said).toContain('--reset');
});

it('names a database that does not let it in, and no network', async () => {
  const said = await failure(['--no-demo'], { MIGRATE_ENDS_WITH: '4' });
  expect(said).toContain('this database cannot be used');
  expect(said).toContain('Correct what DATABASE_URL says');
  expect(await failure(['--no-demo'], { MIGRATE_ENDS_WITH: '1' })).toContain(
    'The tables could not be brought up to this version.',
  );
});

it('names data of another PostgreSQL', async () => {
  project.write('.throughline/postgres/PG_VERSION', '17\n');
  chmodSync(join(project.folder, '.throughline/postgres'), 0o755);
  expect(await failure()).toContain('was written by PostgreSQL 17');
});

it('names sources that do not build', async () => {
  project.write(
    'package.json',
    JSON.stringify({ scripts: { build: 'echo "main.ts(7,1): error" && exit 2' } }),
  );
  const said = await failure();
  expect(said).toContain('The sources do not build.');
  expect(said).toContain('main.ts(7,1): error');
});

it('names a network that is not there', async () => {
  const nowhere = { npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };
  project.write('package.json', JSON.stringify({ dependencies: { anything: '1.0.0' } }));
  project.write(
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { anything: '1.0.0' } },
        'node_modules/anything': { version: '1.0.0', resolved: 'http://127.0.0.1:9/anything-1.0.0.tgz' },
      },
    }),
  );
  expect(await failure([], nowhere)).toContain('The network, or the package index, cannot be reached.');
});

it('names a full disk', async () => {
  project.write('package-lock.json', needing('anything'));
  expect(await failure([], npmThatSays('npm error code ENOSPC'))).toContain('The disk is full.');
});

it('names a Node that is too old', async () => {
  const version = '18.20.0';
  project.write('old.mjs', `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
  const said = await failure([], { NODE_OPTIONS: `--import ${join(project.folder, 'old.mjs')}` });
  expect(said).toContain(`Node ${version} is too old`);
});

it('names servers of the user that do not answer', async () => {
  expect(await failure([], { DATABASE_URL: 'postgres://someone@127.0.0.1:9/somewhere' })).toContain(
    'PostgreSQL does not answer at 127.0.0.1:9',
  );
  expect(await failure([], { TEMPORAL_ADDRESS: '127.0.0.1:9' })).toContain(
    'Temporal does not answer at 127.0.0.1:9',
  );
  expect(await failure([], { DATABASE_URL: 'mysql://someone@127.0.0.1:9/somewhere' })).toContain(
    'DATABASE_URL is not the address of a PostgreSQL database.',
  );
  expect(await failure([], { TEMPORAL_ADDRESS: 'http://127.0.0.1:9' })).toContain(
    'TEMPORAL_ADDRESS is not the address of a server.',
  );
});
