/** `npm run bench`: test/bench/main, built, on servers of its own. What follows `--` is handed to it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { run } from './command.mjs';
import { explain, Failure, show } from './failure.mjs';
import { install, mustBeNewEnough } from './install.mjs';
import { logs, root } from './places.mjs';
import { startPostgresForTests, startTemporalForTests, stopServers, temporaryFolder } from './servers.mjs';
import { step } from './steps.mjs';
import { inTheOpen } from './suites.mjs';

/** Commits are as durable as in earnest: a measurement without that would flatter. */
const durable = { fsync: 'on', full_page_writes: 'on' };
const built = join(root, 'dist', 'bench');

try {
  mustBeNewEnough();
  await step('install', install);
  await step('build', build);
  await step('build bench', buildBench);
  process.exitCode = await measure();
} catch (error) {
  show(explain('bench', error));
  process.exitCode = 1;
} finally {
  await stopServers();
}

function buildBench() {
  if (!existsSync(join(root, 'test', 'bench', 'main.ts'))) {
    throw new Failure('There is no test/bench/main.ts.', 'Nothing can be measured without it.');
  }
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = [
    '-p',
    join(root, 'tsconfig.json'),
    '--noEmit',
    'false',
    '--rootDir',
    root,
    '--outDir',
    built,
  ];
  return run(process.execPath, [compiler, ...options], { cwd: root, log: join(logs, 'bench.log') }).then(
    () => ({}),
  );
}

async function measure() {
  const folder = temporaryFolder();
  const postgres = await startPostgresForTests({ folder, settings: durable });
  const temporal = await startTemporalForTests({ folder });
  const env = { ...process.env, TEST_DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: temporal.address };
  return inTheOpen(process.execPath, [join(built, 'test', 'bench', 'main.js'), ...process.argv.slice(2)], {
    env,
  });
}
