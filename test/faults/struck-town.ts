import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client as Temporal, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { Client } from 'pg';
import { migrate } from '../../libs/billing-store/src/migrate.js';
import { startPostgres, startTemporal, stopServers, temporaryFolder } from '../support/servers.js';
import { builtPrograms, bundleInFlight, type BuiltPrograms } from './built-programs.js';
import { landsAt, townTime, type Flight } from './programs/flight.js';
import { Supervised } from './supervised.js';
import { until } from '../support/until.js';

type Postgres = Awaited<ReturnType<typeof startPostgres>>;
type TemporalServer = Awaited<ReturnType<typeof startTemporal>>;

/** Four real processes, each of which may be killed at any time and comes back on the same data. */
export class StruckTown {
  private hasEnded = false;
  private flight: Flight | undefined;

  private constructor(
    private readonly folder: string,
    private readonly servers: { postgres: Postgres; temporal: TemporalServer },
    private readonly programs: {
      api: Supervised;
      worker: Supervised;
      apiAddress: string;
      built: BuiltPrograms;
    },
  ) {}

  static async founded(): Promise<StruckTown> {
    const folder = temporaryFolder();
    const [postgres, temporal, programs, port] = await Promise.all([
      startPostgres({ folder }),
      startTemporal({ folder }),
      builtPrograms(),
      freePort(),
    ]);
    await migrate(postgres.url);
    const env = {
      DATABASE_URL: postgres.url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      TEMPORAL_CONFIG_FILE: join(folder, 'temporal.toml'),
      THROUGHLINE_MODE: 'development',
      THROUGHLINE_BUNDLE: programs.bundle,
      PORT: String(port),
    };
    const program = (name: 'api' | 'worker'): Supervised =>
      new Supervised({ name, program: programs[name], log: join(folder, `${name}.log`), env: { ...env } });
    const running = { api: program('api'), worker: program('worker'), built: programs };
    const apiAddress = `http://127.0.0.1:${port}`;
    return new StruckTown(folder, { postgres, temporal }, { ...running, apiAddress });
  }

  get api(): Supervised {
    return this.programs.api;
  }

  get worker(): Supervised {
    return this.programs.worker;
  }

  get apiAddress(): string {
    return this.programs.apiAddress;
  }

  get databaseUrl(): string {
    return this.servers.postgres.url;
  }

  /** What time it is in this town, in milliseconds since 1970. */
  readonly now = (): number => townTime(Date.now(), this.flight);

  /**
   * So many days go by, each within so many milliseconds. Every run of a workflow is lost: its timers were set for another
   * pace of time. Answers the real instant at which time goes on as ever.
   */
  async flies(days: number, dayIn: number): Promise<number> {
    const { api, worker, built } = this.programs;
    const earlier = this.flight ? this.flight.earlier + this.flight.days : 0;
    this.flight = { from: Date.now(), days, dayIn, earlier };
    const THROUGHLINE_FLIGHT = JSON.stringify(this.flight);
    api.learns({ THROUGHLINE_FLIGHT });
    worker.learns({
      THROUGHLINE_FLIGHT,
      THROUGHLINE_BUNDLE: await bundleInFlight(built.bundle, this.flight),
    });
    await Promise.all([api.kill(), worker.kill()]);
    await this.asksTemporal(async ({ workflow }) => {
      for await (const { workflowId } of workflow.list({ query: `ExecutionStatus = 'Running'` }))
        await workflow.getHandle(workflowId).terminate('time flies').catch(neverBegan);
    });
    return landsAt(this.flight);
  }

  /** PostgreSQL is killed, and started again where it was. */
  async strikesPostgres(): Promise<void> {
    const { port } = this.servers.postgres;
    await this.servers.postgres.kill();
    this.servers.postgres = await startPostgres({ folder: this.folder, port });
  }

  /** Temporal is killed, and started again where it was. */
  async strikesTemporal(): Promise<void> {
    const port = Number(this.servers.temporal.address.split(':')[1]);
    await this.servers.temporal.kill();
    this.servers.temporal = await startTemporal({ folder: this.folder, port });
  }

  /** A connection to the store that nobody of the product uses. */
  async store<T>(ask: (store: Client) => Promise<T>): Promise<T> {
    const store = new Client({ connectionString: this.servers.postgres.url });
    // A connection that is struck says so twice: to whoever asks, and here.
    store.on('error', () => undefined);
    await store.connect();
    try {
      return await ask(store);
    } finally {
      await store.end().catch(() => undefined);
    }
  }

  /** What is untold or owed since before that instant. What waits for a person waits for nobody else. */
  private behindSince(instant: string): Promise<string[]> {
    return this.store(async (store) => {
      const { rows } = await store.query<{ behind: string }>(
        `SELECT case_number || ' is untold' AS behind FROM news WHERE since <= $1
         UNION ALL SELECT case_number || ' owes ' || key FROM effects
         WHERE state IN ('owed', 'begun') AND stuck IS NULL AND owed_at <= $1`,
        [instant],
      );
      return rows.map(({ behind }) => behind);
    });
  }

  /** Waits until everything from before now is carried; answers how long that took, in milliseconds. */
  async catchesUp(): Promise<number> {
    const from = Date.now();
    const instant = new Date(this.now()).toISOString();
    let behind: string[] | undefined;
    const isUp = async (): Promise<boolean> => {
      behind = await this.behindSince(instant).catch(() => undefined);
      return this.hasEnded || behind?.length === 0;
    };
    const what = `all from before ${instant} is carried`;
    await until(isUp, { what, within: 600_000, every: 400 }).catch(({ message }: Error) => {
      throw new Error(`${message}, but ${behind?.slice(0, 5).join(', ') ?? 'PostgreSQL does not answer'}`);
    });
    return Date.now() - from;
  }

  /** Waits until Temporal has no run left of these cases. */
  async hasNoRunOf(cases: string[]): Promise<void> {
    await this.asksTemporal(async ({ workflow }) => {
      for (const number of cases) {
        const hasEnded = (): Promise<boolean> =>
          workflow
            .getHandle(number)
            .describe()
            .then(({ status }) => status.name !== 'RUNNING', neverBegan);
        await until(hasEnded, { what: `the last run of ${number} has ended`, every: 200 });
      }
    });
  }

  private async asksTemporal(ask: (temporal: Temporal) => Promise<void>): Promise<void> {
    const connection = await Connection.connect({ address: this.servers.temporal.address });
    try {
      await ask(new Temporal({ connection }));
    } finally {
      await connection.close();
    }
  }

  async ends(): Promise<void> {
    this.hasEnded = true;
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await stopServers();
  }
}

/** A case that was closed before anybody was told of it has no run. */
function neverBegan(error: unknown): true {
  if (error instanceof WorkflowNotFoundError) return true;
  throw error;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
