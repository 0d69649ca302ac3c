/** `npm run bench`: test/bench/main, built, on servers of its own. What follows `--` is handed to it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { run, runInTheOpen } from './command.mjs';
import { Failure } from './failure.mjs';
import { install } from './install.mjs';
import { logs, root } from './places.mjs';
import { startPostgresForTests, startTemporalForTests, temporaryFolder } from './servers.mjs';
import { step } from './steps.mjs';
import { toItsEnd } from './to-its-end.mjs';

/** Commits are as durable as in earnest: a measurement without that would flatter. */
const durable = { fsync: 'on', full_page_writes: 'on' };
/** A machine without a browser measures all but the console. */
const withoutConsole = process.argv.includes('--no-console');
const built = join(root, 'dist', 'bench');

await toItsEnd('npm run bench', async () => {
  await step('install', install);
  await step('build', build);
  await step('build bench', buildBench);
  return measure();
});

function buildBench() {
  if (!existsSync(join(root, 'test', 'bench', 'main.ts'))) {
    throw new Failure('There is no test/bench/main.ts.', 'Nothing can be measured without it.');
  }
  const args = [
    join(root, 'node_modules', 'typescript-native', 'bin', 'tsc'),
    '-p',
    join(root, 'test', 'bench'),
  ];
  return run(process.execPath, args, { cwd: root, log: join(logs, 'bench.log') }).then(() => ({}));
}

async function measure() {
  const folder = temporaryFolder();
  const postgres = await startPostgresForTests({ folder, settings: durable });
  const temporal = await startTemporalForTests({ folder });
  const env = {
    ...process.env,
    TEST_DATABASE_URL: postgres.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    // A profile that the user keeps for another server is not looked at: this file is not there.
    TEMPORAL_CONFIG_FILE: join(folder, 'temporal.toml'),
    THROUGHLINE_TEMPORAL_PID: String(temporal.pid),
    ...(withoutConsole ? {} : { THROUGHLINE_BROWSER: findBrowser() }),
  };
  const args = [join(built, 'test', 'bench', 'main.js'), ...process.argv.slice(2)];
  return runInTheOpen(process.execPath, args, { env });
}
