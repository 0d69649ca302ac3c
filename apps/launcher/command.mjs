import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A command that did not end well, with what it printed. */
export class CommandFailed extends Error {
  constructor(command, code, output) {
    super(`${command} ended with ${code}`);
    this.code = code;
    this.output = output;
  }
}

/** Runs a command to its end. Its output goes to a log file, and back to the caller. */
export async function run(command, args, { log, signal, ...options } = {}) {
  if (log) await mkdir(dirname(log), { recursive: true });
  const file = log && createWriteStream(log);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const stop = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-200_000);
      file?.write(text);
    });
  }
  try {
    const code = await ended(child);
    if (code !== 0) throw new CommandFailed([command, ...args].join(' '), code, output);
    return output;
  } finally {
    signal?.removeEventListener('abort', stop);
    file?.end();
  }
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}

/** npm, the same one that started us where there is one. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}
