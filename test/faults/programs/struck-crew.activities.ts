import { Injectable } from '@nestjs/common';
import { Activity } from '../../../libs/activities/src/activity.js';
import { Effects } from '../../../libs/activities/src/effects.js';
import type { Standing } from '../../../libs/domain/src/cases/standing.js';
import { InBox } from '../../../libs/partners/src/in-box.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { strike } from './strike.js';

/** The crew of the three-row process; whoever tells it may be killed as soon as it has heard. */
@Injectable()
export class StruckCrewActivities {
  constructor(
    private readonly effects: Effects,
    private readonly inBox: InBox,
  ) {}

  @Activity('send a crew')
  send(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async ({ reference, effect, at }) => {
      await this.inBox.submit({ reference, partner: 'crew', kind: effect.name, body: {}, at });
      strike('in an activity after its effect');
    });
  }

  @Activity('call the crew back')
  callBack(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async ({ undoes, at }) => {
      await this.inBox.withdraw(undoes ?? '', at);
      strike('in an activity after its effect');
    });
  }
}
