import { setTimeout as pause } from 'node:timers/promises';

interface Patience {
  /** What is waited for, for whoever reads why it never came. */
  what: string;
  within?: number;
  every?: number;
}

/** Waits until an answer is there. Nothing is said about how long that takes, but it is not for ever. */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { what, within = 60_000, every = 20 }: Patience,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`It never came: ${what}`);
    await pause(every);
  }
}
