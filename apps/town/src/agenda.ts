import type { Instant } from '../../../libs/domain/src/time/instant.js';
import type { TownClock } from './town-clock.js';

/** Something that happens at an instant, and what comes after it. */
export interface Happening {
  at: Instant;
  happens(): Promise<Happening[]>;
}

/** Lives through what lies ahead up to `today`, each thing at its own instant. */
export async function liveThrough(ahead: Happening[], clock: TownClock, today: Instant): Promise<void> {
  for (let first = takeEarliest(ahead); first && first.at <= today; first = takeEarliest(ahead)) {
    clock.reaches(first.at);
    ahead.push(...(await first.happens()));
  }
  clock.reaches(today);
}

function takeEarliest(ahead: Happening[]): Happening | undefined {
  ahead.sort((one, other) => (one.at < other.at ? 1 : -1));
  return ahead.pop();
}
