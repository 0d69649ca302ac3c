import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { openTown, startApi, startWorker, migrate } from './programs.mjs';
import { data, logs, root } from './places.mjs';
import { freeFrom, mustBeFree } from './ports.mjs';
import { homeOf } from './postgres-files.mjs';
import { startPostgres } from './postgres.mjs';
import { mustAcceptConnections } from './readiness.mjs';
import { mustAnswer, pointingAt, startTemporal, usersOwn, withoutTemporal } from './temporal.mjs';
import { temporalCommandLine } from './temporal-programs.mjs';
import { step } from './steps.mjs';

/** Brings everything up, step by step. `watch` is told each server that was started. */
export async function bringUp({ options, watch }) {
  const choosePort = () => (options.port ? mustBeFree(options.port) : freeFrom(3000));
  await choosePort();
  await usersServersMustAnswer();
  await step('install', install);
  await step('build', build);
  const database = await step('PostgreSQL', () => postgres(watch));
  const temporal = await step('Temporal', () => temporalServer(watch));
  const env = {
    ...temporal.env,
    DATABASE_URL: database.url,
    THROUGHLINE_MODE: 'development',
  };
  await step('migrate', () => migrate(env));
  await step('demo town', () => town(database, options, env));
  await step('worker', () => startWorker(env, watch));
  const api = await step('API', () => startApi(env, watch, choosePort));
  return { api: api.address, temporal, database };
}

/** A server that the user has named and that is not there is told before anything else is done. */
async function usersServersMustAnswer() {
  const { DATABASE_URL, TEMPORAL_ADDRESS } = process.env;
  if (DATABASE_URL) await mustAcceptConnections(DATABASE_URL);
  if (TEMPORAL_ADDRESS) await mustAnswer(TEMPORAL_ADDRESS);
}

async function postgres(watch) {
  const own = process.env.DATABASE_URL;
  if (own) return { url: own, own: true, note: 'DATABASE_URL' };
  const place = homeOf(data);
  forgetHalfATown(place.home);
  const choosePort = () => freeFrom(54320);
  const log = join(logs, 'postgres.log');
  const started = await startPostgres({ root, place, log, choosePort, database: 'throughline' });
  watch(started.child);
  return { url: started.url, home: place.home, note: `127.0.0.1:${started.port}` };
}

async function temporalServer(watch) {
  const own = usersOwn();
  if (own) {
    const address = process.env.TEMPORAL_ADDRESS ?? `${own}=${process.env[own]}`;
    return { address, env: process.env, note: own };
  }
  const program = await temporalCommandLine(root);
  const log = join(logs, 'temporal.log');
  const started = await startTemporal({
    program: program.path,
    log,
    file: join(data, 'temporal.db'),
    choosePort: () => freeFrom(7233),
    chooseUiPort: () => freeFrom(8233),
  });
  watch(started.child);
  const env = { ...withoutTemporal(process.env), ...pointingAt(started) };
  return { ...started, env, note: `${started.address} (${program.note})` };
}

const begun = 'begun\n';
const townMark = (home) => join(home, 'town');

/** A town that was left off half way has been seen by nobody: its database is made anew, and the town opened from its first day. */
function forgetHalfATown(home) {
  const mark = townMark(home);
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== begun) return;
  rmSync(join(home, 'postgres'), { recursive: true, force: true });
  rmSync(mark);
}

/** The town is opened at the first start of our own database, or never: a database of the user's own is left as it is. */
async function town({ own, home }, { demo }, env) {
  if (own) return { note: 'left out: DATABASE_URL is set' };
  const mark = townMark(home);
  if (existsSync(mark)) return { note: 'nothing to do' };
  if (demo) {
    writeFileSync(mark, begun);
    await openTown(env);
  }
  writeFileSync(mark, demo ? 'opened\n' : 'left out\n');
  return { note: demo ? 'opened' : 'left out' };
}
