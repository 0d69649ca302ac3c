import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { freshDatabase } from '../support/database.js';

/** A connected store of its own, as our migrations leave it. */
export interface FreshStore {
  store: DataSource;
  url: string;
  inOne<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export async function freshStore(): Promise<FreshStore> {
  const { url, drop } = await freshDatabase();
  const store = await dataSource(url, { poolSize: 3 }).initialize();
  const close = async () => {
    await store.destroy();
    await drop();
  };
  return { store, url, inOne: (work) => inTransaction(store, work), close };
}
