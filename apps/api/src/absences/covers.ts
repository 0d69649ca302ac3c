import { Injectable } from '@nestjs/common';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { coversNow, type Covered } from '../../../../libs/casework/src/covering.js';
import type { CoverView } from './absence-schemas.js';

/** What is offered to the team just now, and why: worked out from who is away, whenever somebody looks. */
@Injectable()
export class Covers {
  constructor(private readonly casework: Casework) {}

  async now(): Promise<Offered> {
    const { doors } = this.casework;
    return new Offered(await coversNow(doors, doors.clock.now()));
  }
}

export class Offered {
  constructor(readonly by: readonly Covered[]) {}

  /** Why what somebody has is offered; nothing when it is not. */
  coverOf({ utility, assignee }: { utility: string; assignee: string | null }): CoverView | null {
    const found = this.by.find((cover) => cover.utility === utility && cover.person === assignee);
    if (found === undefined) return null;
    const { person, since, until } = found;
    return { why: 'away', person, since, until };
  }
}
