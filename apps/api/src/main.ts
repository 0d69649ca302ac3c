import { fileURLToPath } from 'node:url';
import { pino, type Logger } from 'pino';
import { RuleBooks } from '../../../libs/billing-store/src/rules/rule-books.js';
import { dataSource } from '../../../libs/billing-store/src/data-source.js';
import { machineClock } from '../../../libs/casework/src/clock.js';
import { Processes } from '../../../libs/casework/src/processes.js';
import { createApp } from './app.js';
import { settingsFrom, type Settings } from './environment.js';
import { faultOf } from './logging/fault.js';
import { processes } from '../../../workflows/processes.js';
import { signInFrom } from './sign-in/from-environment.js';

/** Beside the built programs. */
const builtConsole = fileURLToPath(new URL('../../../console', import.meta.url));

/** What is under way when the program is asked to end has so long to be answered. */
const patience = 8_000;

async function main(settings: Settings, log: Logger): Promise<void> {
  const store = dataSource(settings.databaseUrl, { applicationName: 'throughline api' });
  await store.initialize();
  const doors = {
    store,
    processes: new Processes(processes),
    books: new RuleBooks(store),
    clock: machineClock,
  };
  const { mode, temporal } = settings;
  const given = { doors, mode, temporal, log, console: builtConsole };
  const app = await createApp({ ...given, ...signInFrom(process.env) });
  await app.listen(settings.port, settings.host);
  log.info({ address: await app.getUrl() }, 'listening');
  const end = async (signal: string): Promise<void> => {
    log.info({ signal }, 'ending');
    setTimeout(() => app.getHttpServer().closeAllConnections(), patience).unref();
    await app.close();
    await store.destroy();
    log.info('ended');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(signal));
}

const log = pino({ name: 'api' });
try {
  const settings = settingsFrom(process.env);
  log.level = settings.logLevel;
  await main(settings, log);
} catch (error) {
  log.fatal(faultOf(error), 'The API cannot start.');
  process.exitCode = 1;
}
