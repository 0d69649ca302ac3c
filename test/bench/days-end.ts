import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { servers } from './cells.js';
import { endRuns, workerOf } from './drain.js';
import { processorTimes, type Watched } from './processor-time.js';

/** What the worker made of a day's end, and what workflows cost that only wait. */
export interface DaysEnd {
  missed: number;
  /** From the worker's first work until the last installment was checked and its letter sent. */
  seconds: number;
  idle: number;
  /** Over which nothing happened, in seconds. */
  watched: number;
  /** By process: MiB of memory, and milliseconds of processor time in a second. */
  memory: Record<string, number>;
  cpu: Record<string, number>;
}

const patience = 30 * 60_000;

/** Nobody is told of those that paid; those that did not are carried, as after a day without a worker. */
export async function measureDaysEnd(
  store: DataSource,
  { url, idle }: { url: string; idle: number },
): Promise<DaysEnd> {
  await store.query('DELETE FROM news');
  const missed = await tell(store, `i.state <> 'kept'`, 1_000);
  const { port, start } = await workerOf(url);
  const worker = start();
  try {
    await worker.accepts(port);
    const began = performance.now();
    await until(store, missed);
    const seconds = (performance.now() - began) / 1_000;
    const waiting = await tell(store, `i.state = 'kept'`, idle);
    await until(store, waiting);
    const own = { name: 'worker', pid: worker.pid, withChildren: false };
    const watched = [...(await servers(store)), own];
    const used = await whileIdle(watched, idle < 1_000 ? 5 : 60);
    await endRuns([...missed, ...waiting]);
    return { missed: missed.length, seconds, idle: waiting.length, ...used };
  } finally {
    await worker.stop();
  }
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

/** Until nothing of these cases is untold, overdue or owed. */
async function until(store: DataSource, numbers: readonly string[]): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; await sleep(200)) {
    const [left] = await store.query<{ count: string }[]>(
      `SELECT (SELECT count(*) FROM news WHERE case_number = ANY ($1))
         + (SELECT count(*) FROM cases WHERE case_number = ANY ($1) AND next_due <= clock_timestamp())
         + (SELECT count(*) FROM effects WHERE case_number = ANY ($1) AND state IN ('owed', 'begun') AND stuck IS NULL) AS count`,
      [numbers],
    );
    if (Number(left?.count) === 0) return;
  }
  throw new Error(`The workflows have not carried everything after ${patience / 60_000} minutes.`);
}

async function whileIdle(watched: readonly Watched[], seconds: number) {
  const before = processorTimes(watched);
  await sleep(seconds * 1_000);
  const cpu = Object.fromEntries(
    Object.entries(processorTimes(watched)).map(([name, time]) => [
      name,
      (time - (before[name] ?? 0)) / seconds,
    ]),
  );
  const memory = Object.fromEntries(watched.map(({ name, pid }) => [name, residentOf(pid)]));
  return { watched: seconds, cpu, memory };
}

/** MiB that a process holds in memory; of PostgreSQL the postmaster alone. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
