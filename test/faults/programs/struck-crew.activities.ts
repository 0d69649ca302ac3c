import { Injectable } from '@nestjs/common';
import { Activity } from '../../../libs/activities/src/activity.js';
import { Effects, type Job } from '../../../libs/activities/src/effects.js';
import type { Standing } from '../../../libs/domain/src/cases/standing.js';
import { InBox } from '../../../libs/partners/src/in-box.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { strike } from './strike.js';

/** The crew of the three-row process; whoever tells it may be killed before it is begun, and when it is done. */
@Injectable()
export class StruckCrewActivities {
  constructor(
    private readonly effects: Effects,
    private readonly inBox: InBox,
  ) {}

  @Activity('send a crew')
  send(key: EffectKey): Promise<Standing> {
    return this.struck(key, ({ reference, effect, at }) =>
      this.inBox.submit({ reference, partner: 'crew', kind: effect.name, body: {}, at }),
    );
  }

  @Activity('call the crew back')
  callBack(key: EffectKey): Promise<Standing> {
    return this.struck(key, ({ undoes, at }) => this.inBox.withdraw(undoes ?? '', at));
  }

  private async struck(key: EffectKey, call: (job: Job) => Promise<void>): Promise<Standing> {
    strike('in an activity before its effect is begun');
    const left = await this.effects.perform(key, call);
    strike('in an activity after its effect is done');
    return left;
  }
}
