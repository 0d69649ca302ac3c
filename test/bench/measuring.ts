import type { DataSource } from 'typeorm';
import { processorTimes, type Watched } from './processor-time.js';

/** One thing that is measured. */
export interface Cell {
  letter: string;
  name: string;
  /** Does one command. */
  command(): Promise<void>;
  /** Server processes beside PostgreSQL and Temporal. */
  servers: Watched[];
  /** Whether this process only asks, so that its processor time is the load generator's. */
  asks: boolean;
  roundTrips: number | undefined;
  /** Fewer commands than the other cells, for what is slow. */
  most?: number;
  /** Made ready before the clock runs. */
  prepare?(commands: number): Promise<void>;
  close?(): Promise<void>;
}

/** What all rounds of one cell at one number of callers came to. */
export interface Measured {
  cell: string;
  name: string;
  callers: number;
  commands: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Milliseconds of processor time per command: all servers together, each of them, and the load generator. */
  cpu: number;
  cpuOf: Record<string, number>;
  cpuOfLoad: number;
  roundTrips: number | undefined;
  walBytes: number;
}

/** Adds up the rounds of one cell. */
export class Rounds {
  private readonly latencies: number[] = [];
  private readonly used: Record<string, number> = {};
  private seconds = 0;
  private wal = 0;

  constructor(
    readonly cell: Cell,
    private readonly callers: number,
    private readonly place: { store: DataSource; servers: Watched[] },
  ) {}

  async warmUp(commands: number): Promise<void> {
    await this.cell.prepare?.(commands);
    await inParallel(this.callers, commands, () => this.cell.command());
  }

  async measure(commands: number): Promise<void> {
    await this.cell.prepare?.(commands);
    const before = await this.counters();
    const began = performance.now();
    this.latencies.push(...(await inParallel(this.callers, commands, () => this.cell.command())));
    this.seconds += (performance.now() - began) / 1_000;
    const after = await this.counters();
    this.wal += after.wal - before.wal;
    for (const [name, time] of Object.entries(after.times))
      this.used[name] = (this.used[name] ?? 0) + time - (before.times[name] ?? 0);
  }

  private async counters(): Promise<{ wal: number; times: Record<string, number> }> {
    const rows = await this.place.store.query<{ wal: string }[]>(
      `SELECT (pg_current_wal_insert_lsn() - '0/0')::text AS wal`,
    );
    const { user, system } = process.cpuUsage();
    const times = processorTimes([...this.place.servers, ...this.cell.servers]);
    return { wal: Number(rows[0]?.wal), times: { ...times, [own]: (user + system) / 1_000 } };
  }

  result(): Measured {
    const { cell, callers, seconds } = this;
    const sorted = this.latencies.toSorted((one, other) => one - other);
    const commands = sorted.length;
    const at = (part: number): number => sorted[Math.min(commands - 1, Math.floor(part * commands))] ?? 0;
    const cpuOf = Object.fromEntries(
      Object.entries(this.used).map(([name, used]) => [name, used / commands]),
    );
    const cpuOfLoad = cell.asks ? (cpuOf[own] ?? 0) : 0;
    if (cell.asks) delete cpuOf[own];
    return {
      cell: cell.letter,
      name: cell.name,
      callers,
      commands,
      perSecond: commands / seconds,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      cpu: Object.values(cpuOf).reduce((sum, used) => sum + used, 0),
      cpuOf,
      cpuOfLoad,
      roundTrips: cell.roundTrips,
      walBytes: this.wal / commands,
    };
  }
}

const own = 'this process';

/** So many callers, each of which gives its next command when the last one is answered. Answers with the milliseconds of each. */
export async function inParallel(
  callers: number,
  commands: number,
  command: () => Promise<void>,
): Promise<number[]> {
  const latencies: number[] = [];
  let left = commands;
  const caller = async (): Promise<void> => {
    while (left-- > 0) {
      const began = performance.now();
      await command();
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return latencies;
}
