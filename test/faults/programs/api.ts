import 'reflect-metadata';
import { pino } from 'pino';
import { createApp } from '../../../apps/api/src/app.js';
import { settingsFrom } from '../../../apps/api/src/environment.js';
import { dataSource } from '../../../libs/billing-store/src/data-source.js';
import { RuleBooks } from '../../../libs/billing-store/src/rules/rule-books.js';
import { processes } from './processes.js';
import { struckStore } from './strike.js';
import { townClock } from './town-clock.js';

/** The product's API for the process of the tests. */
const { databaseUrl, mode, temporal, port, host } = settingsFrom(process.env);
const store = struckStore(await dataSource(databaseUrl, { applicationName: 'api' }).initialize());
const app = await createApp({
  doors: { store, processes, books: new RuleBooks(store), clock: townClock },
  mode,
  temporal,
  log: pino({ name: 'api', level: 'warn' }),
});
await app.listen(port, host);
