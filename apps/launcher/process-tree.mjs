import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { end } from './ending.mjs';
import { lastLines } from './failure.mjs';

const guardFile = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** The servers that were started, in their order; stopped in reverse. A guard does it when we cannot. */
export class ProcessTree {
  #children = [];
  #remove = [];
  #guard;

  /** A file or folder that goes when everything has stopped, whoever stops it. */
  removeAtEnd(path) {
    this.#remove.push(path);
    this.#tell({ news: 'remove', path });
  }

  /** Starts a server in a process group of its own, so that Ctrl-C reaches only us and we keep the order. */
  start({ name, command, args, log, signal = 'SIGTERM', patience = 20_000, ...options }) {
    this.#guard ??= this.#startGuard();
    const output = openLog(log);
    const child = spawn(command, args, { stdio: ['ignore', output, output], detached: true, ...options });
    closeSync(output);
    const started = { name, log, pid: child.pid, signal, patience, ending: undefined };
    started.exited = new Promise((resolve) => {
      child.once('error', (error) => resolve((started.ending = { how: error.message })));
      child.once('exit', (code, by) => resolve((started.ending = { how: by ?? `exit code ${code}` })));
    });
    if (child.pid) this.#watch(started);
    return started;
  }

  get children() {
    return this.#children.map(({ name, pid }) => ({ name, pid }));
  }

  async stop(child) {
    if (!child.ending && child.pid) await end(child, () => child.ending);
  }

  async stopAll() {
    for (const child of [...this.#children].reverse()) await this.stop(child);
    this.#tell({ news: 'allStopped' });
    const guard = this.#guard;
    this.#guard = undefined;
    if (!guard || guard.exitCode !== null) return;
    guard.ref();
    guard.stdin.end();
    await new Promise((resolve) => guard.once('exit', resolve));
  }

  #watch(child) {
    this.#children.push(child);
    this.#tell({ news: 'started', pid: child.pid, signal: child.signal, patience: child.patience });
    void child.exited.then(() => {
      this.#children = this.#children.filter((other) => other !== child);
      this.#tell({ news: 'ended', pid: child.pid });
    });
  }

  #startGuard() {
    const guard = spawn(process.execPath, [guardFile], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    guard.stdin.on('error', () => undefined);
    for (const path of this.#remove) guard.stdin.write(`${JSON.stringify({ news: 'remove', path })}\n`);
    guard.unref();
    guard.stdin.unref();
    return guard;
  }

  #tell(news) {
    if (this.#guard?.stdin.writable) this.#guard.stdin.write(`${JSON.stringify(news)}\n`);
  }
}

/** The log of the last run is kept beside the new one. */
function openLog(log) {
  mkdirSync(dirname(log), { recursive: true });
  if (existsSync(log)) renameSync(log, log.replace(/\.log$/, '.last.log'));
  return openSync(log, 'a');
}

/** The end of a server's log, for a person who wants to know why it died. */
export function endOfLog({ log }) {
  return existsSync(log) ? lastLines(readFileSync(log, 'utf8')) : '';
}
