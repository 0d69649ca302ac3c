import { setTimeout as pause } from 'node:timers/promises';

interface Patience {
  /** What is waited for, for whoever reads why it never came. */
  what: string;
  within?: number;
  every?: number;
}

/**
 * Waits until an answer is there: not for ever, but nothing is said about how fast the machine is. `within` counts the pauses
 * alone, so a machine on which all goes slowly is waited for longer.
 */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { what, within = 60_000, every = 20 }: Patience,
): Promise<T> {
  for (let waited = 0; waited <= within; waited += every) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await pause(every);
  }
  throw new Error(`It never came: ${what}`);
}
