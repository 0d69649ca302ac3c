import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { SnakeNames } from './snake-names.js';
import { asWritten } from './as-written.js';

export interface DataSourceOptions {
  poolSize?: number;
  /** Seen by whoever looks at the connections of the server. */
  applicationName?: string;
}

/** The billing store at this address. Not connected yet: call `initialize()`. Tables are made by migrations only. */
export function dataSource(url: string, options: DataSourceOptions = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    installExtensions: false,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNames(),
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'throughline',
    extra: { ...session, pipeline: true },
  });
}

/**
 * What is sent without waiting for an answer travels together (`pipeline`): a command's locks and reads in one message. A page of
 * a list ends after some dozens of rows: parallel workers would read many times as much before anybody stops them.
 */
const session = {
  options: '-c TimeZone=UTC -c DateStyle=ISO -c max_parallel_workers_per_gather=0',
  types: asWritten,
};

/**
 * A connection of its own beside the pool, for LISTEN, and for what is asked for in the middle of transactions: were that to
 * wait for a connection of the pool, transactions that hold them all would wait for each other. Whoever connects ends it.
 */
export function clientBeside(store: DataSource): Client {
  const { url, applicationName } = store.options as PostgresDataSourceOptions;
  return new Client({ connectionString: url, application_name: applicationName, ...session });
}
