import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Failure } from './failure.mjs';
import { data } from './places.mjs';
import { homeApart } from './postgres-files.mjs';

const kept = ['cache', 'logs', 'running.json'];

/** Deletes all data of the embedded servers, once a person has agreed. A server of the user's own is never touched. */
export async function reset({ yes }) {
  const doomed = existsSync(data)
    ? inside(data).filter((path) => !kept.some((name) => path === join(data, name)))
    : [];
  const apart = existsSync(data) ? homeApart(data) : '';
  if (existsSync(apart)) doomed.push(apart);
  if (doomed.length === 0) return;
  if (!yes) await ask();
  for (const path of doomed) rmSync(path, { recursive: true, force: true });
  process.stdout.write('  All data has been deleted.\n');
}

const inside = (folder) => readdirSync(folder).map((name) => join(folder, name));

async function ask() {
  if (!process.stdin.isTTY) {
    throw new Failure(
      '--reset deletes all data and nobody is here to agree.',
      'Add --yes to agree beforehand.',
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const answer = await terminal.question(
    `Delete all cases, accounts and workflows kept in ${data}? (yes/no) `,
  );
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim()))
    throw new Failure('Nothing was deleted.', 'Start without --reset to keep the data.');
}
