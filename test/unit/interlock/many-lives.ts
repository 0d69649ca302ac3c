import type { Process } from '../../../libs/domain/src/cases/process.js';
import { WildLife } from './a-wild-life.js';
import type { Lived } from './seen-from-outside.js';

interface Many {
  /** The first seed. */
  from: number;
  lives: number;
  process?: Process;
}

/** Things that happen in each life, after its notices. */
const steps = 10;

/** What all these lives have come to; each wrongful dispatch with the seed that repeats it. */
export function liveAll({ from, lives, process }: Many): Lived {
  const all: Lived = { wrongful: [], handed: 0, cut: 0, recalled: 0, refused: 0 };
  for (let seed = from; seed < from + lives; seed++) {
    const { wrongful, handed, cut, recalled, refused } = new WildLife(seed, process).live(steps);
    all.wrongful.push(...wrongful.map((what) => `seed ${seed}: ${what}`));
    all.handed += handed;
    all.cut += cut;
    all.recalled += recalled;
    all.refused += refused;
  }
  return all;
}

/** The first wrongful dispatch, where there is one. */
export function firstWrongful({ from, lives, process }: Many): string | undefined {
  for (let seed = from; seed < from + lives; seed++) {
    const { wrongful } = liveAll({ from: seed, lives: 1, ...(process ? { process } : {}) });
    if (wrongful[0] !== undefined) return wrongful[0];
  }
  return undefined;
}
