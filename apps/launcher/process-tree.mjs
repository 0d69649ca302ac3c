import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { end } from './ending.mjs';
import { Failure } from './failure.mjs';

const guardFile = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** Everything this process has started, in its order; stopped in reverse. A guard does it when we cannot. */
class ProcessTree {
  #children = [];
  #guard;
  #closed = false;

  /**
   * Starts a process in a group of its own, so that Ctrl-C reaches only us and we keep the order.
   * @param ways how it is stopped: signal, patience in milliseconds, and whether all its group is told
   */
  start(name, [command, args], { ways = {}, ...options } = {}) {
    if (this.#closed) throw new Failure(`${name} was not started.`, 'Everything is being stopped.');
    this.#guard ??= startGuard();
    const process = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
    const child = { name, pid: process.pid, process, ending: undefined };
    child.ways = { signal: 'SIGTERM', patience: 20_000, group: false, ...ways };
    child.exited = new Promise((resolve) => {
      process.once('error', (error) => resolve((child.ending = { how: error.message, error })));
      process.once('exit', (code, by) => resolve((child.ending = { code, how: by ?? `exit code ${code}` })));
    });
    if (child.pid) this.#watch(child);
    return child;
  }

  /** Whether everything is being stopped: what ends now has not failed. */
  get isClosed() {
    return this.#closed;
  }

  /** What runs, the guard first: it is the last to go. */
  get children() {
    const guard = this.#guard ? [{ name: 'guard', pid: this.#guard.pid, signal: 'SIGTERM' }] : [];
    return [...guard, ...this.#children.map(({ name, pid, ways }) => ({ name, pid, signal: ways.signal }))];
  }

  /** A file or folder that goes when everything has stopped, whoever stops it. */
  removeAtEnd(path) {
    this.#guard ??= startGuard();
    this.#tell({ news: 'remove', path });
  }

  async stop(child) {
    if (!child.ending && child.pid) await end({ pid: child.pid, ...child.ways }, () => child.ending);
  }

  async stopAll() {
    for (const child of [...this.#children].reverse()) await this.stop(child);
    const guard = this.#guard;
    this.#guard = undefined;
    if (!guard || guard.exitCode !== null) return;
    guard.ref();
    guard.stdin.end();
    await new Promise((resolve) => guard.once('exit', resolve));
  }

  /** Stops everything for good: nothing can be started any more. */
  async close() {
    this.#closed = true;
    await this.stopAll();
  }

  #watch(child) {
    this.#children.push(child);
    this.#tell({ news: 'started', pid: child.pid, ...child.ways });
    void child.exited.then(() => {
      this.#children = this.#children.filter((other) => other !== child);
      this.#tell({ news: 'ended', pid: child.pid });
    });
  }

  #tell(news) {
    if (this.#guard?.stdin.writable) this.#guard.stdin.write(`${JSON.stringify(news)}\n`);
  }
}

function startGuard() {
  const guard = spawn(process.execPath, [guardFile], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.stdin.on('error', () => undefined);
  guard.unref();
  guard.stdin.unref();
  return guard;
}

/** One for each process. */
export const tree = new ProcessTree();
