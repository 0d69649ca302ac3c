/**
 * Stops the servers when the one that started them is gone without having done so (killed, crashed).
 * It learns by its standard input what runs and what to remove; when that closes, it acts and ends.
 */
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { end } from './ending.mjs';

const children = new Map();
const remove = [];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const told = {
  started: (child) => children.set(child.pid, child),
  ended: ({ pid }) => children.delete(pid),
  remove: ({ path }) => remove.push(path),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { news, ...what } = JSON.parse(line);
  told[news](what);
}
for (const child of [...children.values()].reverse()) await end(child);
for (const path of remove) await rm(path, { recursive: true, force: true });
