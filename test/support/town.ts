import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, type WorkflowBundleOption } from '@temporalio/worker';
import type { Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { WorkerParts } from '../../apps/worker/src/parts.js';
import { RunningWorker } from '../../apps/worker/src/running-worker.js';
import { settingsFrom } from '../../apps/worker/src/settings.js';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import type { InBox } from '../../libs/partners/src/in-box.js';
import type { Process } from '../../libs/domain/src/cases/process.js';
import type { Rules } from '../../libs/domain/src/rules/rule-book.js';
import type { Facts } from '../../libs/domain/src/cases/state.js';
import { dueAfter, type Limit } from '../../libs/domain/src/time/calendar.js';
import { instant, later, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { freshDatabase, type FreshDatabase } from './database.js';
import { temporalTestServer } from './servers.js';
import { TownCase } from './town-case.js';
import { TownClock } from './town-clock.js';
import { Unrest } from './unrest.js';

/** What a town is made of beside its servers. */
export interface TownOptions {
  process: Process;
  /** Other processes whose cases its accounts have. */
  beside?: Process[];
  /** The file whose workflows the worker runs. */
  workflows?: URL;
  activities?: Type[];
  settings?: Partial<WorkerParts['settings']>;
  /** Its workflows are run as Temporal's own server has them, which the time-skipping server may strand. */
  timersAreCancelled?: boolean;
  /** What seals its payloads. */
  codecs?: PayloadCodec[];
  /** Whether its partners can be struck. */
  inBox?: (store: DataSource) => InBox;
}

const ofTheProduct = new URL('../../workflows/index.ts', import.meta.url);
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const say = (what: object, message: string): void =>
  void process.stderr.write(`${message} ${JSON.stringify(what)}\n`);
const loud = { info: say, warn: say, error: say };

/** Every town begins on the same Monday morning: no test depends on the day on which it is run. */
const firstMorning = instant('2029-01-08T16:00:00.000Z');

/** The time-skipping test server, a real PostgreSQL, the worker with the real relay and sweep, and a clock that reads the server's time. */
export class Town {
  readonly casework: Casework;
  worker: RunningWorker | undefined;
  private ids = 0;

  private constructor(
    readonly options: TownOptions,
    readonly parts: WorkerParts,
    private readonly servers: {
      database: FreshDatabase;
      temporal: TestWorkflowEnvironment;
      clock: TownClock;
    },
  ) {
    const { store, clock, processes } = parts;
    this.casework = new Casework({ store, clock, processes, books: new RuleBooks(store) });
  }

  static async founded(options: TownOptions): Promise<Town> {
    installRuntime();
    const [database, temporal, workflows] = await Promise.all([
      freshDatabase(),
      TestWorkflowEnvironment.createTimeSkipping({
        server: { executable: { type: 'existing-path', path: temporalTestServer() } },
      }),
      bundled(options),
    ]);
    const store = await dataSource(database.url, { applicationName: 'town' }).initialize();
    const clock = await TownClock.of(temporal);
    await clock.skipTo(firstMorning);
    const parts: WorkerParts = {
      settings: {
        ...settingsFrom({}),
        healthPort: 0,
        pollEvery: 200,
        sweepAfter: 1_000,
        sweepEvery: 500,
        grace: 2_000,
        force: 4_000,
        ...options.settings,
      },
      store,
      clock,
      processes: new Processes([options.process, ...(options.beside ?? [])]),
      connection: temporal.nativeConnection,
      client: options.codecs
        ? new Client({ connection: temporal.connection, dataConverter: { payloadCodecs: options.codecs } })
        : temporal.client,
      workflows,
      ...(options.activities ? { moreActivities: options.activities } : {}),
      ...(options.inBox ? { inBox: options.inBox(store) } : {}),
      log: process.env.TOWN_IS_LOUD ? loud : quiet,
    };
    const town = new Town(options, parts, { database, temporal, clock });
    await town.startsWorker();
    return town;
  }

  async startsWorker(): Promise<void> {
    this.worker = await RunningWorker.start(this.parts);
  }

  async stopsWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = undefined;
  }

  get store(): DataSource {
    return this.parts.store;
  }

  get now(): Instant {
    return this.parts.clock.now();
  }

  /** A command id that was never used. */
  nextId(): string {
    return `town/${++this.ids}`;
  }

  /** Opens a case of the town's process. */
  async opens(facts: Facts = {}, more: { account?: string } = {}): Promise<TownCase> {
    const caller = { name: 'Ana', role: 'project associate' };
    const { name } = this.options.process;
    const answer = await this.casework.open(
      name,
      { utility: 'APS', facts, ...more },
      { caller, id: this.nextId() },
    );
    return new TownCase(this, answer.caseNumber);
  }

  /** Lets time pass, from due to due; at each it waits until nothing is untold or owed. */
  async sleeps(limit: string): Promise<void> {
    await this.sleepsUntil(await this.after(limit));
  }

  /** The rule book of the town's utility, as it holds today. */
  rules(): Promise<Rules> {
    return Promise.resolve(this.casework.doors.books.rulesFor('APS', this.now));
  }

  /** The instant so long after now, by the office's calendar. */
  async after(limit: string): Promise<Instant> {
    const rules = await this.rules();
    return dueAfter(rules.calendar(), this.now, limitOf(limit));
  }

  /** Lets time pass while a partner fails: each attempt is made in its turn, until none is left. */
  async sleepsThroughRetries(limit: string): Promise<void> {
    const end = await this.after(limit);
    const unrest = new Unrest(this.store);
    while (this.now < end && (await unrest.owes())) {
      await this.servers.clock.skipTo(plusMilliseconds(this.now, 60_000));
      await pause(20);
    }
    await this.sleepsUntil(later(this.now, end));
  }

  async sleepsUntil(until: Instant): Promise<void> {
    const unrest = new Unrest(this.store);
    await this.settles();
    for (let due = await unrest.nextDue(until); due; due = await unrest.nextDue(until)) {
      await this.servers.clock.skipTo(due);
      await this.settles();
    }
    await this.servers.clock.skipTo(until);
    await this.settles();
  }

  /** Skips to an instant in one leap, and waits for nothing. */
  leapsTo(then: Instant): Promise<void> {
    return this.servers.clock.skipTo(then);
  }

  /** Waits until nobody is to be told, nothing is owed and nothing is overdue. */
  async settles(): Promise<void> {
    await this.casework.announcer.flush();
    await new Unrest(this.store).ends(this.parts.clock);
  }

  async closes(): Promise<void> {
    await this.stopsWorker();
    await this.servers.temporal.teardown();
    await this.casework.announcer.flush();
    await this.store.destroy();
    await this.servers.database.drop();
  }
}

/** `41 business days`. */
function limitOf(text: string): Limit {
  const [count, ...unit] = text.split(' ');
  const name = unit.join(' ').replace(/([^s])$/, '$1s');
  return { count: Number(count), unit: name } as Limit;
}

const keptTimers = fileURLToPath(new URL('./kept-timers.ts', import.meta.url));
const bundles = new Map<string, Promise<WorkflowBundleOption>>();

/** Each file of workflows is bundled once. */
function bundled({ workflows = ofTheProduct, timersAreCancelled = false }: TownOptions) {
  const workflowsPath = fileURLToPath(workflows);
  const workflowInterceptorModules = timersAreCancelled ? [] : [keptTimers];
  const key = [workflowsPath, ...workflowInterceptorModules].join();
  const logger = new DefaultLogger('ERROR');
  const bundle =
    bundles.get(key) ?? bundleWorkflowCode({ workflowsPath, workflowInterceptorModules, logger });
  bundles.set(key, bundle);
  return bundle;
}

let isInstalled = false;
function installRuntime(): void {
  if (isInstalled) return;
  isInstalled = true;
  const level = process.env.TOWN_IS_LOUD ? 'INFO' : 'ERROR';
  Runtime.install({ logger: new DefaultLogger(level), shutdownSignals: [] });
}
