import 'reflect-metadata';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { RunningWorker } from '../../../apps/worker/src/running-worker.js';
import { settingsFrom } from '../../../apps/worker/src/settings.js';
import { dataSource } from '../../../libs/billing-store/src/data-source.js';
import { processes } from './processes.js';
import { HeldCrewActivities, holdWhatIsLeftToAPerson } from './held-crew.activities.js';
import { strike, struckStore } from './strike.js';
import { StruckInBox } from './struck-in-box.js';
import { StruckCrewActivities } from './struck-crew.activities.js';
import { effectsCanBeStruck } from './struck-effects.js';
import { attemptsByTownClock, townClock } from './town-clock.js';

/** The product's worker with the crew of the tests, and little patience: what is not carried is looked for after seconds. */
const { DATABASE_URL = '', TEMPORAL_ADDRESS: address = '', THROUGHLINE_BUNDLE = '' } = process.env;
const areHeld = process.env.THROUGHLINE_CALLS === 'held';
Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
const store = await dataSource(DATABASE_URL, { applicationName: 'worker', poolSize: 10 }).initialize();
const connection = await Connection.connect({ address });
const client = new Client({ connection });
const tell = client.workflow.signalWithStart.bind(client.workflow);
client.workflow.signalWithStart = (async (...news: Parameters<typeof tell>) => {
  const told = await tell(...news);
  strike('after the signal and before it is marked told');
  return told;
}) as typeof client.workflow.signalWithStart;

attemptsByTownClock();
effectsCanBeStruck();
if (areHeld) holdWhatIsLeftToAPerson();
const worker = await RunningWorker.start({
  settings: {
    ...settingsFrom({}),
    sweepAfter: 2_000,
    sweepEvery: 1_000,
    pollEvery: 500,
    lease: 3_000,
    grace: 1_000,
    force: 2_000,
  },
  store: struckStore(store),
  clock: townClock,
  processes,
  connection: await NativeConnection.connect({ address }),
  client,
  workflows: { codePath: THROUGHLINE_BUNDLE },
  inBox: new StruckInBox(store),
  moreActivities: [areHeld ? HeldCrewActivities : StruckCrewActivities],
  log: pino({ name: 'worker' }),
});
await worker.ended;
process.exit(1);
