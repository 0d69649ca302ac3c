import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

/** Where a program of the crash tests can be told to kill itself. */
export type Point =
  | 'before the commit'
  | 'after the commit'
  | 'after the signal and before it is marked told'
  | 'in an activity before its effect is begun'
  | 'in an activity before its effect'
  | 'in an activity after its effect'
  | 'in an activity after its effect is done';

const wanted = process.env.THROUGHLINE_STRIKE;
/** So many times the point is passed unharmed. */
let spared = Number(process.env.THROUGHLINE_STRIKE_SPARES ?? 0);

/** Ends this process there and then, as a power cut would, if this is where it was told to. */
export function strike(point: Point): void {
  if (point === wanted && spared-- <= 0) process.kill(process.pid, 'SIGKILL');
}

/** The store, whose transactions can be struck just before and just after their commit. */
export function struckStore(store: DataSource): DataSource {
  const create = store.createQueryRunner.bind(store);
  store.createQueryRunner = (mode) => struckRunner(create(mode));
  return store;
}

function struckRunner(runner: QueryRunner): QueryRunner {
  const connect = runner.connect.bind(runner) as () => Promise<PoolClient>;
  runner.connect = async () => struckClient(await connect());
  return runner;
}

const struckClient = (client: PoolClient): PoolClient =>
  new Proxy(client, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const call = value.bind(target) as (...given: unknown[]) => unknown;
      return name === 'query' ? struckQuery(call) : call;
    },
  });

const struckQuery =
  (query: (...given: unknown[]) => unknown) =>
  async (...given: unknown[]): Promise<unknown> => {
    if (given[0] !== 'COMMIT') return query(...given);
    strike('before the commit');
    const committed = await query(...given);
    strike('after the commit');
    return committed;
  };
