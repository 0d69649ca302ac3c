import { Injectable } from '@nestjs/common';
import { Casework } from '../../casework/src/casework.js';
import { byTime } from '../../domain/src/cases/by-time.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects } from './effects.js';
import { Notices } from './notices.js';

/** Notices before a disconnection, and the question to the interlock. */
@Injectable()
export class SeveranceActivities {
  constructor(
    private readonly effects: Effects,
    private readonly notices: Notices,
    private readonly casework: Casework,
  ) {}

  @Activity('send disconnection notice')
  notice(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.notices.toCustomer(job));
  }

  @Activity('send occupant notice')
  occupants(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.notices.toOccupants(job));
  }

  @Activity('tell third party')
  thirdParty(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.notices.toThirdParty(job));
  }

  /** Asks at this very moment, whenever it was owed: an order never goes by what was true before. */
  @Activity('ask the interlock')
  interlock(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async ({ caseNumber, reference, at }) => {
      const id = `${reference}/dispatch/${at}`;
      await this.casework.apply(caseNumber, { kind: 'dispatch' }, { caller: byTime, id });
    });
  }
}
