import { Injectable } from '@nestjs/common';
import type { Standing } from '../../domain/src/cases/standing.js';
import { Problem } from '../../domain/src/problem.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects } from './effects.js';

/** What agencies are told of their pledges. */
@Injectable()
export class PledgeActivities {
  constructor(private readonly effects: Effects) {}

  /** Where an agency is reached is not known here yet: a person reminds it, and says so. */
  @Activity('remind agency')
  remind(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ facts }) => {
      throw new Problem('letter/nobody', `Nobody is known at ${String(facts['agency'])} to write to.`, {
        remedy: 'Remind the agency by phone, and settle it by hand.',
      });
    });
  }
}
