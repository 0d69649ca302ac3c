import { Injectable } from '@nestjs/common';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

/** So many in a window; milliseconds of real time. */
export interface Limit {
  most: number;
  within: number;
}

const minute = 60_000;

/** What one caller, or one address, may do. Each process counts for itself: behind a balancer the limits are as often as processes. */
export const limits = {
  /** Wrong tokens, forged sessions and failed sign-ins from one address. */
  failures: { most: 20, within: minute },
  /** Sign-ins begun from one address. */
  signIns: { most: 60, within: minute },
  /** Links opened from one address. */
  links: { most: 30, within: minute },
  /** Requests of one who came by a link. */
  visits: { most: 240, within: minute },
  /** Files sent by one who came by a link. */
  files: { most: 20, within: minute },
  /** Requests of one who is signed in. */
  requests: { most: 1_200, within: minute },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

interface Counted {
  count: number;
  endsAt: number;
}

const mostKeys = 50_000;

/** Counts in windows, in memory. A window begins with its first request. */
@Injectable()
export class Limits {
  private readonly counted = new Map<string, Counted>();

  /** Counts one more, and refuses what is over the limit. */
  take(name: LimitName, whose: string): void {
    const { most, within } = limits[name];
    const window = this.windowOf(`${name} ${whose}`, within);
    window.count += 1;
    if (window.count <= most) return;
    const seconds = Math.ceil((window.endsAt - performance.now()) / 1_000);
    throw new Problem('caller/too-many', phrase`There were too many of these in a short time.`, {
      remedy: phrase`Come again in ${seconds} seconds.`,
    });
  }

  private windowOf(key: string, within: number): Counted {
    const now = performance.now();
    const known = this.counted.get(key);
    if (known && known.endsAt > now) return known;
    if (this.counted.size >= mostKeys) this.forgetPast(now);
    const window = { count: 0, endsAt: now + within };
    this.counted.set(key, window);
    return window;
  }

  private forgetPast(now: number): void {
    for (const [key, { endsAt }] of this.counted) if (endsAt <= now) this.counted.delete(key);
    // Still too many: the oldest are forgotten, which only ever forgives.
    for (const key of this.counted.keys()) {
      if (this.counted.size < mostKeys) return;
      this.counted.delete(key);
    }
  }
}
