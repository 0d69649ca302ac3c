import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { freshDatabase } from '../support/database.js';
import { servers } from './cells.js';
import { freePort, OwnProcess } from './own-process.js';
import { processorTimes } from './processor-time.js';
import { caseworkOn, FreshCases, report } from './workload.js';

/** How long until the workflows have carried everything that was commanded while no worker ran. */
export interface Drained {
  cases: number;
  stages: number;
  /** Until the worker asked for work, and from then until nothing was left. */
  startSeconds: number;
  seconds: number;
  /** Milliseconds of processor time for each stage that was opened. */
  cpuOf: Record<string, number>;
  /** Events of the workflows' histories for each stage that was opened. */
  events: number;
}

const patience = 15 * 60_000;

/** In a database of its own: cases are opened and their first stages are reported; then the worker is started. */
export async function measureDrain(cases: number): Promise<Drained> {
  const database = await freshDatabase();
  const store = await dataSource(database.url).initialize();
  try {
    const numbers = await openAndReport(store, cases);
    const { port, start } = await workerOf(database.url);
    const watched = await servers(store);
    const before = processorTimes(watched);
    const began = performance.now();
    const worker = start();
    try {
      await worker.accepts(port);
      const started = performance.now();
      await untilCarried(store);
      const [startSeconds, seconds] = [(started - began) / 1_000, (performance.now() - started) / 1_000];
      const after = processorTimes([...watched, { name: 'worker', pid: worker.pid, withChildren: false }]);
      const stages = await stagesOpened(store);
      const used = Object.entries(after).map(
        ([name, time]) => [name, (time - (before[name] ?? 0)) / stages] as const,
      );
      const events = (await endRuns(numbers)) / stages;
      const cpuOf: Record<string, number> = Object.fromEntries(used);
      return { cases, stages, startSeconds, seconds, cpuOf, events };
    } finally {
      await worker.stop();
    }
  } finally {
    await store.destroy();
    await database.drop();
  }
}

async function openAndReport(store: DataSource, count: number): Promise<string[]> {
  const casework = caseworkOn(store);
  const fresh = new FreshCases(casework);
  await fresh.open(count);
  const numbers = Array.from({ length: count }, () => fresh.take().caseNumber);
  for (const caseNumber of numbers) await report(casework, caseNumber);
  await casework.announcer.flush();
  return numbers;
}

/** The built worker: relay, sweep and workflows. */
export async function workerOf(url: string): Promise<{ port: number; start: () => OwnProcess }> {
  const port = await freePort();
  const env = { DATABASE_URL: url, THROUGHLINE_HEALTH_PORT: String(port), THROUGHLINE_MODE: 'development' };
  const program = join(process.cwd(), 'dist', 'apps', 'worker', 'src', 'main.js');
  return { port, start: () => OwnProcess.start('worker', program, env) };
}

/** Nothing untold, and nothing owed but what waits for a person. */
async function untilCarried(store: DataSource): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until; await sleep(100)) {
    const [left] = await store.query<{ untold: string; owed: string }[]>(
      `SELECT (SELECT count(*) FROM news) AS untold,
              (SELECT count(*) FROM effects WHERE state IN ('owed', 'begun') AND stuck IS NULL) AS owed`,
    );
    if (Number(left?.untold) === 0 && Number(left?.owed) === 0) return;
  }
  throw new Error(`The workflows have not carried everything after ${patience / 60_000} minutes.`);
}

async function stagesOpened(store: DataSource): Promise<number> {
  const rows = await store.query<{ opened: string }[]>(
    'SELECT count(*) AS opened FROM stages WHERE opening > 0',
  );
  return Number(rows[0]?.opened);
}

/** Ends the runs, whose database is dropped, and answers with how many events they had. */
export async function endRuns(numbers: readonly string[]): Promise<number> {
  const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' });
  const { workflow } = new Client({ connection, namespace: process.env.TEMPORAL_NAMESPACE ?? 'default' });
  let events = 0;
  for (const number of numbers) {
    const handle = workflow.getHandle(number);
    events += (await handle.describe()).historyLength;
    await handle.terminate('measured');
  }
  await connection.close();
  return events;
}
