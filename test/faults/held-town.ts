import { join } from 'node:path';
import { Client as Temporal, Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { migrate } from '../../libs/billing-store/src/migrate.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { machineClock } from '../../libs/casework/src/clock.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import { startPostgres, startTemporal, stopServers, temporaryFolder } from '../support/servers.js';
import { builtPrograms } from './built-programs.js';
import { heldCalls, type Place } from './programs/held-calls.js';
import { processes } from './programs/processes.js';
import { Supervised } from './supervised.js';
import { until } from '../support/until.js';

/** Temporal waits some time for whoever has been killed, and so do we. */
export const within = 120_000;

const caller = { name: 'Ana', role: 'project associate' };

/** Real servers and a real worker, which is killed and comes back; people give their commands at the doors themselves. */
export class HeldTown {
  private commands = 0;

  private constructor(
    readonly store: DataSource,
    private readonly casework: Casework,
    private readonly outside: { worker: Supervised; temporal: Temporal },
  ) {}

  static async founded(): Promise<HeldTown> {
    const folder = temporaryFolder();
    const [{ url }, { address, namespace }, programs] = await Promise.all([
      startPostgres({ folder }),
      startTemporal({ folder }),
      builtPrograms(),
    ]);
    await migrate(url);
    const store = await dataSource(url, { applicationName: 'people' }).initialize();
    await store.query(heldCalls);
    const env = {
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      TEMPORAL_CONFIG_FILE: join(folder, 'temporal.toml'),
      THROUGHLINE_BUNDLE: programs.bundle,
      THROUGHLINE_CALLS: 'held',
    };
    const log = join(folder, 'worker.log');
    const worker = new Supervised({ name: 'worker', program: programs.worker, log, env });
    const temporal = new Temporal({ connection: await Connection.connect({ address }), namespace });
    const casework = new Casework({ store, processes, books: new RuleBooks(store), clock: machineClock });
    return new HeldTown(store, casework, { worker, temporal });
  }

  async opens(): Promise<string> {
    const opening = { utility: 'APS', facts: { crew: 'C-12' } };
    return (await this.casework.open('service call', opening, { caller, id: this.nextId() })).caseNumber;
  }

  /** A command; whatever it is, a case that is being cancelled or is closed takes few. */
  async does(caseNumber: string, command: Command): Promise<void> {
    await this.casework.apply(caseNumber, command, { caller, id: this.nextId() }).catch((error: unknown) => {
      const { code } = error as { code?: string };
      if (code !== 'case/cancelling' && code !== 'case/closed') throw error;
    });
  }

  async state(caseNumber: string): Promise<CaseState> {
    const [row] = await this.store.query<[{ state: string }]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [caseNumber],
    );
    return JSON.parse(row.state) as CaseState;
  }

  /** From now on such a call of the case is held open there. */
  async holds(caseNumber: string, call: string, place: Place): Promise<void> {
    await this.store.query(
      'INSERT INTO held_calls (case_number, call, place, is_refused) VALUES ($1, $2, $3, $4)',
      [caseNumber, call, place, place.endsWith('left to a person')],
    );
  }

  async isHeld(caseNumber: string): Promise<void> {
    const isReached = async (): Promise<boolean> => {
      const [row] = await this.store.query<{ is_reached: boolean }[]>(
        'SELECT is_reached FROM held_calls WHERE case_number = $1',
        [caseNumber],
      );
      return row?.is_reached === true;
    };
    await until(isReached, { what: `a call of ${caseNumber} held open`, within, every: 100 });
  }

  /** The worker dies with every call that it holds open; the next one holds none. */
  async workerIsKilled(): Promise<void> {
    await this.store.query('DELETE FROM held_calls');
    await this.outside.worker.kill();
  }

  /** So many signals that the run begins anew as soon as it may. */
  async tellsTooMuch(caseNumber: string): Promise<void> {
    const run = this.outside.temporal.workflow.getHandle(caseNumber);
    const standing: unknown = { caseNumber, entry: 0, epoch: 0, status: 'open', watches: [], effects: [] };
    for (let sent = 0; sent < 500; sent += 50) {
      const signals = Array.from({ length: 50 }, () => run.signal('moved', standing).catch(unlessItIsOver));
      await Promise.all(signals);
    }
  }

  /** Whether nothing of the case is untold, under way or left to a person. */
  async isAtRest(caseNumber: string): Promise<boolean> {
    const [{ busy }] = await this.store.query<[{ busy: number }]>(
      `SELECT (SELECT count(*) FROM news WHERE case_number = $1)::integer
         + (SELECT count(*) FROM effects WHERE case_number = $1
            AND (state IN ('owed', 'begun') OR stuck IS NOT NULL))::integer AS busy`,
      [caseNumber],
    );
    return busy === 0;
  }

  async hasNoRunOf(caseNumber: string): Promise<void> {
    const run = this.outside.temporal.workflow.getHandle(caseNumber);
    const hasEnded = async (): Promise<boolean> => (await run.describe()).status.name !== 'RUNNING';
    await until(hasEnded, { what: `the last run of ${caseNumber} has ended`, within, every: 200 });
  }

  async ends(): Promise<void> {
    await this.outside.worker.stop();
    await this.outside.temporal.connection.close();
    await this.store.destroy();
    await stopServers();
  }

  private nextId(): string {
    return `people/${++this.commands}`;
  }
}

/** A case that was closed meanwhile has no run. */
function unlessItIsOver(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
