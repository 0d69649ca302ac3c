/** The full matrices run under `npm run faults`; otherwise each fault strikes once. */
export const isFull = process.env.THROUGHLINE_FULL === '1';

/** The seeds of this run: THROUGHLINE_SEED repeats one; the full matrix takes several, new ones every time. */
export function seeds(many: number): number[] {
  const given = process.env.THROUGHLINE_SEED;
  if (given !== undefined && given !== '') return [Number(given)];
  const first = Date.now() % 1_000_000;
  return Array.from({ length: isFull ? many : 1 }, (_, index) => first + index);
}

/** Numbers that look random and are the same for the same seed. */
export class Chance {
  constructor(private state: number) {}

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0, less than that. */
  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[] {
    return things
      .map((thing) => ({ thing, place: this.next() }))
      .sort((one, other) => one.place - other.place)
      .map(({ thing }) => thing);
  }
}

/** Says what a run found; its seeds most of all, so that it can be repeated. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
