import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './places.mjs';
import { tree } from './process-tree.mjs';

/** npm and Jest run others in turn: all of them are asked to stop. */
const ways = { patience: 10_000, group: true };

/** A command that did not end well, with what it printed. */
export class CommandFailed extends Error {
  constructor(command, ending, output) {
    super(`${command} ended with ${ending.how}`);
    this.code = ending.code;
    this.output = output;
  }
}

/** Runs a command to its end. Its output goes into a log, where one is named, and back to the caller. */
export async function run(command, args, { log, ...options } = {}) {
  const stdio = ['ignore', 'pipe', 'pipe'];
  const child = tree.start(command, [command, args], { stdio, ways, ...options });
  let output = '';
  for (const stream of [child.process.stdout, child.process.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const closed = new Promise((resolve) => child.process.once('close', resolve));
  const ending = await child.exited;
  if (ending.error) throw ending.error;
  await closed;
  if (log) keep(log, output);
  if (ending.code !== 0) throw new CommandFailed([command, ...args].join(' '), ending, output);
  return output;
}

/** Runs a command whose output goes straight to the terminal, and answers how it ended. */
export async function runInTheOpen(command, args, { env = process.env, output = 'inherit' } = {}) {
  const stdio = ['ignore', output, 'inherit'];
  const ending = await tree.start(command, [command, args], { cwd: root, env, stdio, ways }).exited;
  if (ending.error) throw ending.error;
  return ending.code ?? ending.how;
}

function keep(log, output) {
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, output);
}

/** npm, the same one that started us where there is one. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}
