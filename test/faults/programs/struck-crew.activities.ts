import { Injectable } from '@nestjs/common';
import { Activity } from '../../../libs/activities/src/activity.js';
import { Effects } from '../../../libs/activities/src/effects.js';
import type { Standing } from '../../../libs/domain/src/cases/standing.js';
import { InBox } from '../../../libs/partners/src/in-box.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';

/** The crew of the three-row process. */
@Injectable()
export class StruckCrewActivities {
  constructor(
    private readonly effects: Effects,
    private readonly inBox: InBox,
  ) {}

  @Activity('send a crew')
  send(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ reference, effect, at }) =>
      this.inBox.submit({ reference, partner: 'crew', kind: effect.name, body: {}, at }),
    );
  }

  @Activity('call the crew back')
  callBack(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ undoes, at }) => this.inBox.withdraw(undoes, at));
  }
}
