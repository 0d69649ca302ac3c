import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { dataSource } from './data-source.js';
import { loadStandardBooks } from './rules/load-rule-book.js';

/** The database was made by newer code: this code must not touch it. */
export class NewerDatabase extends Error {
  constructor(unknown: string[]) {
    super(
      `The database is of a newer version of Throughline: it has ${unknown.join(', ')}. Start that version or a later one.`,
    );
    this.name = 'NewerDatabase';
  }
}

/** The server is not there, does not let us in, or is older than what the tables need. */
class UnusableDatabase extends Error {
  constructor(why: string) {
    super(`The database cannot be used: ${why}`);
    this.name = 'UnusableDatabase';
  }
}

/** Brings the tables of a database up to this code and loads the rule books that come with it. Answers with what was done. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const store = dataSource(databaseUrl, { poolSize: 2, applicationName: 'throughline migrate' });
  await initialize(store);
  try {
    return await oneAtATime(store, async () => {
      await refuseOld(store);
      await refuseNewer(store);
      const done = await store.runMigrations();
      const books = await loadStandardBooks(store);
      return [
        ...done.map(({ name }) => `applied ${name}`),
        ...books.map((book) => `loaded the rule book ${book}`),
      ];
    });
  } finally {
    await store.destroy();
  }
}

async function initialize(store: DataSource): Promise<void> {
  try {
    await store.initialize();
  } catch (error) {
    throw new UnusableDatabase(error instanceof Error ? error.message || error.name : String(error));
  }
}

/** What the README promises. */
const oldestServer = 15;

async function refuseOld(store: DataSource): Promise<void> {
  const [{ version }] = await store.query<[{ version: string }]>(
    `SELECT current_setting('server_version') AS version`,
  );
  if (parseInt(version) >= oldestServer) return;
  throw new UnusableDatabase(`PostgreSQL ${version} is too old, ${oldestServer} or newer is needed.`);
}

/** One number that stands for "migrating" on every server. */
const migrating = 5_814_302;

async function oneAtATime<Result>(store: DataSource, work: () => Promise<Result>): Promise<Result> {
  const runner = store.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrating]);
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrating]);
    await runner.release();
  }
}

async function refuseNewer(store: DataSource): Promise<void> {
  const [{ there }] = await store.query<[{ there: boolean }]>(
    `SELECT to_regclass('migrations') IS NOT NULL AS there`,
  );
  if (!there) return;
  const rows = await store.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const known = new Set(store.migrations.map(({ name }) => name));
  const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const codes = new Map<unknown, number>([
  [NewerDatabase, 3],
  [UnusableDatabase, 4],
]);

/** What the program does: exit code 2 without an address, 3 for a newer database, 4 for one that cannot be used, 1 for everything else. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) return fail('DATABASE_URL is not set: name the database to migrate.', 2);
  try {
    const done = await migrate(url);
    for (const line of done) say(line);
    if (done.length === 0) say('The database is up to date.');
  } catch (error) {
    const { constructor, message = String(error) } = Object(error) as Error;
    fail(message, codes.get(constructor) ?? 1);
  }
}

function fail(message: string, code: number): void {
  complain(message);
  process.exitCode = code;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) void main();
