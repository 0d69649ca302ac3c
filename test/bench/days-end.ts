import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { servers } from './cells.js';
import { endRuns, workerOf } from './drain.js';
import { processorTimes, type Watched } from './processor-time.js';

/** What the worker made of a day's end. */
export interface DaysEnd {
  missed: number;
  /** From the worker's first work until the last installment was checked and its letter sent. */
  seconds: number;
  /** Milliseconds of processor time for each of them, by process. */
  cpuOf: Record<string, number>;
}

/** What workflows cost that only wait. */
export interface Idle {
  workflows: number;
  /** Until all of them had begun to wait, in seconds. */
  seconds: number;
  /** Over which nothing happened, in seconds. */
  watched: number;
  /** By process: MiB of memory, and milliseconds of processor time in a second. */
  memory: Record<string, number>;
  cpu: Record<string, number>;
}

/** Hears of each of the two as soon as it is there. */
export interface Told {
  daysEnd(of: DaysEnd): void;
  idle(of: Idle): void;
}

const patience = 30 * 60_000;

/** Nobody is told of those that paid; those that did not are carried, as after a day without a worker. Then some that paid are told, and wait. */
export async function measureDaysEnd(
  store: DataSource,
  { url, idle, told }: { url: string; idle: number; told: Told },
): Promise<{ daysEnd: DaysEnd; idle: Idle }> {
  await store.query('DELETE FROM news');
  const { port, start } = await workerOf(url);
  const worker = start();
  try {
    await worker.accepts(port);
    const place = {
      store,
      watched: [...(await servers(store)), { name: 'worker', pid: worker.pid, withChildren: false }],
    };
    const missed = await tell(store, `i.state <> 'kept'`, 1_000);
    const daysEnd = await carryMissed(place, missed);
    told.daysEnd(daysEnd);
    const waiting = await tell(store, `i.state = 'kept'`, idle);
    const idled = await letWait(place, waiting);
    told.idle(idled);
    await endRuns([...missed, ...waiting]);
    return { daysEnd, idle: idled };
  } finally {
    await worker.stop();
  }
}

interface Place {
  store: DataSource;
  watched: readonly Watched[];
}

async function carryMissed({ store, watched }: Place, missed: readonly string[]): Promise<DaysEnd> {
  const before = processorTimes(watched);
  const seconds = await until(store, missed);
  const cpuOf = usedSince(before, { watched, by: missed.length });
  return { missed: missed.length, seconds, cpuOf };
}

async function letWait({ store, watched }: Place, waiting: readonly string[]): Promise<Idle> {
  const seconds = await until(store, waiting);
  await untilAtRest(watched);
  const used = await whileIdle(watched, waiting.length < 1_000 ? 5 : 60);
  return { workflows: waiting.length, seconds, ...used };
}

/** What was told is carried on for a while by workflows that owe nothing: until all together use a tenth of a core at most. */
async function untilAtRest(watched: readonly Watched[]): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end;) {
    const used = Object.values(await usedPerSecond(watched, 10)).reduce((sum, each) => sum + each, 0);
    if (used < 100) return;
  }
  throw new Error(`The workflows have not come to rest after ${patience / 60_000} minutes.`);
}

/** Makes news of some cases. */
async function tell(store: DataSource, which: string, most: number): Promise<string[]> {
  const rows = await store.query<{ number: string }[]>(
    `INSERT INTO news (case_number, entry, since)
     SELECT c.case_number, c.entry, c.at FROM cases c JOIN items i ON i.case_number = c.case_number AND i.key = 'installment/1'
     WHERE c.status = 'open' AND c.account <> 'ARRANGED-0000000' AND ${which}
     ORDER BY 1 LIMIT $1 RETURNING case_number AS number`,
    [most],
  );
  return rows.map(({ number }) => number);
}

/** Until nothing of these cases is untold, overdue or owed. Answers with the seconds that it took. */
async function until(store: DataSource, numbers: readonly string[]): Promise<number> {
  const began = performance.now();
  for (const end = performance.now() + patience; performance.now() < end; await sleep(200)) {
    const [left] = await store.query<{ count: string }[]>(
      `SELECT (SELECT count(*) FROM news WHERE case_number = ANY ($1))
         + (SELECT count(*) FROM cases WHERE case_number = ANY ($1) AND next_due <= clock_timestamp())
         + (SELECT count(*) FROM effects WHERE case_number = ANY ($1) AND state IN ('owed', 'begun') AND stuck IS NULL) AS count`,
      [numbers],
    );
    if (Number(left?.count) === 0) return (performance.now() - began) / 1_000;
  }
  throw new Error(`The workflows have not carried everything after ${patience / 60_000} minutes.`);
}

async function whileIdle(watched: readonly Watched[], seconds: number) {
  const cpu = await usedPerSecond(watched, seconds);
  const memory = Object.fromEntries(watched.map(({ name, pid }) => [name, residentOf(pid)]));
  return { watched: seconds, cpu, memory };
}

/** Milliseconds of processor time in a second, by process. */
async function usedPerSecond(watched: readonly Watched[], seconds: number): Promise<Record<string, number>> {
  const before = processorTimes(watched);
  await sleep(seconds * 1_000);
  return usedSince(before, { watched, by: seconds });
}

function usedSince(
  before: Record<string, number>,
  { watched, by }: { watched: readonly Watched[]; by: number },
): Record<string, number> {
  const times = Object.entries(processorTimes(watched));
  return Object.fromEntries(times.map(([name, time]) => [name, (time - (before[name] ?? 0)) / by]));
}

/** MiB that a process holds in memory; of PostgreSQL the postmaster alone. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
