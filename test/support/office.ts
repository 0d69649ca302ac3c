import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from './api.js';
import { CounselorOverHttp } from './counselor-over-http.js';

/** A Monday outside of the season in which nobody is cut off. */
const monday = instant('2026-03-02T17:00:00Z');

/** A counselor's office with an API of its own, whose clock goes on by a millisecond whenever it is read. */
export class Office extends CounselorOverHttp {
  private constructor(
    api: Api,
    readonly clock: GoingClock,
  ) {
    super(api);
  }

  static async opened(): Promise<Office> {
    const clock = new GoingClock(monday);
    return new Office(await startApi({ clock }), clock);
  }

  closes(): Promise<void> {
    return this.api.end();
  }
}

class GoingClock {
  constructor(private at: Instant) {}

  now(): Instant {
    return (this.at = plusMilliseconds(this.at, 1));
  }

  passes(milliseconds: number): void {
    this.at = plusMilliseconds(this.at, milliseconds);
  }
}
