import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process of this number runs. One that has ended and was not yet collected by its parent does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return stateOf(pid) !== 'Z';
}

function stateOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()[0];
  } catch {
    return undefined;
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime: that is what was wanted.
  }
}

/** Asks a process to end, gives it its time, and then ends it with all that it started. */
export async function end({ pid, signal, patience, group = false }, isGone = () => !isAlive(pid)) {
  send(group ? -pid : pid, signal);
  for (const until = Date.now() + patience; Date.now() < until && !isGone();) await sleep(20);
  const forced = !isGone();
  if (forced) send(-pid, 'SIGKILL');
  while (!isGone()) await sleep(20);
  return { forced };
}
