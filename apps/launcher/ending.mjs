import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
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
