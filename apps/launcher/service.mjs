import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastLines } from './failure.mjs';
import { tree } from './process-tree.mjs';

/** Starts a server that writes into a log of its own. The log of the last run is kept beside the new one. */
export function startService({ name, command, args, log, ...options }) {
  mkdirSync(dirname(log), { recursive: true });
  if (existsSync(log)) renameSync(log, log.replace(/\.log$/, '.last.log'));
  const output = openSync(log, 'a');
  const child = tree.start(name, [command, args], { stdio: ['ignore', output, output], ...options });
  closeSync(output);
  return Object.assign(child, { log });
}

/** The end of a server's log, for a person who wants to know why it died. */
export function endOfLog({ log }) {
  return existsSync(log) ? lastLines(readFileSync(log, 'utf8')) : '';
}
