import type { Life } from '../a-random-life.js';

/** What must be true of every life of every case. None of it uses the engine's own reckoning. */
export type Check = (life: Life) => void;

export function insist(isTrue: boolean, otherwise: string): asserts isTrue {
  if (!isTrue) throw new Error(otherwise);
}
