import type { DataSource } from 'typeorm';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { migrate, NewerDatabase } from '../../libs/billing-store/src/migrate.js';
import { emptyDatabase, freshDatabase, type FreshDatabase } from '../support/database.js';

describe('the tables of the billing store', () => {
  let database: FreshDatabase;
  let store: DataSource;

  const begin = async (made: Promise<FreshDatabase>) => {
    database = await made;
    store = await dataSource(database.url, { poolSize: 3 }).initialize();
  };
  afterEach(async () => {
    await store.destroy();
    await database.drop();
  });

  const tables = async () => {
    const rows = await store.query<{ name: string }[]>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
       WHERE table_schema IN ('public', 'partners') ORDER BY name`,
    );
    return rows.map(({ name }) => name);
  };

  it('are what the entities say, after all migrations', async () => {
    await begin(freshDatabase());
    const drift = await store.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('would be told apart from what the entities say', async () => {
    await begin(freshDatabase());
    await store.query(
      'ALTER TABLE notes ALTER author DROP NOT NULL; DROP INDEX payments_by_case; ALTER TABLE spans ADD odd text',
    );
    const drift = await store.driver.createSchemaBuilder().log();
    expect(drift.upQueries.length).toBeGreaterThanOrEqual(3);
  });

  it('have an entity each', async () => {
    await begin(freshDatabase());
    const entities = store.entityMetadatas.map(
      ({ schema, tableName }) => `${schema ?? 'public'}.${tableName}`,
    );
    expect([...entities, 'public.migrations'].sort()).toEqual(await tables());
  });

  it('go away one migration after the other, and come again', async () => {
    await begin(freshDatabase());
    const before = await tables();
    while ((await tables()).length > 1) await store.undoLastMigration();
    expect(await tables()).toEqual(['public.migrations']);
    await migrate(database.url);
    expect(await tables()).toEqual(before);
    const drift = await store.driver.createSchemaBuilder().log();
    expect(drift.upQueries).toEqual([]);
  });

  it('are made once when two processes migrate at the same time', async () => {
    await begin(emptyDatabase());
    const done = await Promise.all([migrate(database.url), migrate(database.url)]);
    expect(done.map(({ length }) => length > 0).sort()).toEqual([false, true]);
  });

  it('refuse code that does not know one of their migrations', async () => {
    await begin(freshDatabase());
    await store.query(
      `INSERT INTO migrations (timestamp, name) VALUES (1999000000000, 'OfTomorrow1999000000000')`,
    );
    await expect(migrate(database.url)).rejects.toThrow(NewerDatabase);
    await expect(migrate(database.url)).rejects.toThrow(
      'of a newer version of Throughline: it has OfTomorrow1999000000000',
    );
  });

  it('are not looked for in a database that is not there: that alone is told', async () => {
    await begin(freshDatabase());
    const elsewhere = new URL(database.url);
    elsewhere.pathname = '/nowhere';
    await expect(migrate(elsewhere.href)).rejects.toThrow(
      'The database cannot be used: database "nowhere" does not exist',
    );
  });

  it('never read the clock of the database by themselves', async () => {
    await begin(freshDatabase());
    const [{ defaults }] = await store.query<[{ defaults: string }]>(
      `SELECT coalesce(string_agg(table_name || '.' || column_name, ', '), '') AS defaults FROM information_schema.columns
       WHERE table_schema IN ('public', 'partners') AND column_default ~* '(now|current|clock|statement|transaction)'`,
    );
    expect(defaults).toBe('');
  });
});
