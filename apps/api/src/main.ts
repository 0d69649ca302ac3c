import { pino, type Logger } from 'pino';
import { RuleBooks } from '../../../libs/billing-store/src/rules/rule-books.js';
import { dataSource } from '../../../libs/billing-store/src/data-source.js';
import { machineClock } from '../../../libs/casework/src/clock.js';
import { Processes } from '../../../libs/casework/src/processes.js';
import { createApp } from './app.js';
import { settingsFrom, type Settings } from './environment.js';
import { processes } from './processes.js';

async function main(settings: Settings, log: Logger): Promise<void> {
  const store = dataSource(settings.databaseUrl, { applicationName: 'throughline api' });
  await store.initialize();
  const doors = {
    store,
    processes: new Processes(processes),
    books: new RuleBooks(store),
    clock: machineClock,
  };
  const app = await createApp({ doors, mode: settings.mode, temporal: settings.temporal, log });
  await app.listen(settings.port, settings.host);
  log.info({ address: await app.getUrl() }, 'listening');
  const end = async (signal: string): Promise<void> => {
    log.info({ signal }, 'ending');
    await app.close();
    await store.destroy();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(signal));
}

const log = pino({ name: 'api', level: process.env.THROUGHLINE_LOG ?? 'info' });
try {
  const settings = settingsFrom(process.env);
  await main(settings, log);
} catch (error) {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
