import { DataSource } from 'typeorm';
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
    extra: { options: '-c TimeZone=UTC -c DateStyle=ISO', types: asWritten },
  });
}
