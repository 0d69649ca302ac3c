import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningProgram } from '../../apps/launcher/servers.mjs';
import { startProgram } from '../support/servers.js';
import type { Point } from './programs/strike.js';

interface Program {
  name: string;
  program: string;
  log: string;
  env: NodeJS.ProcessEnv;
}

const mostStarts = 400;

/** A program that is started again whenever it has ended, as a supervisor does; it can be told where to kill itself next. */
export class Supervised {
  private running: RunningProgram | undefined;
  private isStopping = false;
  /** The one that runs will kill itself. */
  private isDoomed = false;
  private readonly kept: Promise<void>;
  private readonly planned: { point: Point; spares: number; struck: () => void }[] = [];
  /** How often it has been started. */
  starts = 0;

  constructor(private readonly told: Program) {
    this.kept = this.keep();
  }

  /** Of the next starts one kills itself there. Ends when it has. */
  async strikesAt(point: Point, spares: number): Promise<void> {
    const struck = new Promise<void>((done) => this.planned.push({ point, spares, struck: done }));
    if (!this.isDoomed) await this.kill();
    return struck;
  }

  /** Kills it wherever it is just now. */
  async kill(): Promise<void> {
    await this.running?.kill().catch(() => undefined);
  }

  /** From the next start on it is told more. */
  learns(more: NodeJS.ProcessEnv): void {
    Object.assign(this.told.env, more);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.kill();
    await this.kept;
  }

  /** The end of what it last said. */
  get lastWords(): string {
    const { log } = this.told;
    return existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '';
  }

  private async keep(): Promise<void> {
    while (!this.isStopping && this.starts++ < mostStarts) {
      const plan = this.planned.shift();
      this.isDoomed = plan !== undefined;
      this.running = this.start(plan);
      const { how } = await this.running.exited;
      if (how === 'SIGKILL') plan?.struck();
      else if (plan) this.planned.unshift(plan);
      await pause(how === 'SIGKILL' ? 0 : 250);
    }
  }

  private start(plan: { point: Point; spares: number } | undefined): RunningProgram {
    const { name, program, log, env } = this.told;
    const strike = plan
      ? { THROUGHLINE_STRIKE: plan.point, THROUGHLINE_STRIKE_SPARES: String(plan.spares) }
      : {};
    const args = ['--enable-source-maps', program];
    return startProgram({
      name,
      command: process.execPath,
      args,
      log,
      env: { ...process.env, ...env, ...strike },
    });
  }
}
