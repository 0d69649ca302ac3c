import type { DataSource } from 'typeorm';
import { Problem } from '../../../libs/domain/src/problem.js';
import { Unreachable, WrongUsage } from './endings.js';
import { databaseUrl } from './place.js';

/** Work on the store itself. Loaded only when it is needed: the other commands start fast. */
export async function withStore<Result>(work: (store: DataSource) => Promise<Result>): Promise<Result> {
  const { dataSource } = await import('../../../libs/billing-store/src/data-source.js');
  const store = dataSource(databaseUrl(), { poolSize: 2, applicationName: 'throughline cli' });
  await store.initialize().catch((error: Error) => {
    throw new Unreachable(`The database cannot be reached: ${error.message || 'no connection'}.`);
  });
  try {
    return await work(store);
  } catch (error) {
    throw error instanceof Problem ? new WrongUsage(error.message) : error;
  } finally {
    await store.destroy();
  }
}
