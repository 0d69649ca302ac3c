import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { end, isAlive } from './ending.mjs';
import { data } from './places.mjs';

/** Says what runs, and where: for a second `npm start`, and for the command line. */
export const runningFile = join(data, 'running.json');

const patience = 20_000;

/** Claims this folder for this process. Answers what already runs here, if something does. */
export async function claim() {
  mkdirSync(data, { recursive: true });
  const draft = `${runningFile}.${process.pid}`;
  for (;;) {
    write(draft, { pid: process.pid, born: bornAt(process.pid), children: [] });
    try {
      linkSync(draft, runningFile);
      return undefined;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const other = read();
      if (other && isStill(other)) return other;
      await clearAway(other);
    } finally {
      rmSync(draft, { force: true });
    }
  }
}

/** Adds to what is known about this run. Readers see the whole file, old or new. */
export function note(more) {
  const draft = `${runningFile}.${process.pid}`;
  write(draft, { ...read(), ...more });
  renameSync(draft, runningFile);
}

/** Children are remembered with their birth, since numbers of processes are used again. */
export const withBirth = (children) => children.map((child) => ({ ...child, born: bornAt(child.pid) }));

function read() {
  try {
    return JSON.parse(readFileSync(runningFile, 'utf8'));
  } catch {
    return undefined;
  }
}

const write = (file, what) => writeFileSync(file, `${JSON.stringify(what, null, 2)}\n`, { mode: 0o600 });

const isStill = ({ pid, born }) => isAlive(pid) && born !== undefined && bornAt(pid) === born;

/** What a killed launcher and its killed guard have left: ended in reverse order. */
async function clearAway(other) {
  for (const child of [...(other?.children ?? [])].reverse()) {
    if (isStill(child)) await end({ ...child, patience });
  }
  rmSync(runningFile, { force: true });
}

/** A process is known by its number and when it was born. */
function bornAt(pid) {
  const stat = `/proc/${pid}/stat`;
  if (existsSync('/proc/self/stat')) return existsSync(stat) ? `${bootId()} ${startTicks(stat)}` : undefined;
  return (
    spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined
  );
}

const startTicks = (stat) => readFileSync(stat, 'utf8').split(') ').pop().split(' ')[19];

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
