import { Injectable } from '@nestjs/common';
import { Activity } from '../../libs/activities/src/activity.js';
import { Effects, type Job } from '../../libs/activities/src/effects.js';
import type { Standing } from '../../libs/domain/src/cases/standing.js';
import { InBox } from '../../libs/partners/src/in-box.js';
import type { EffectKey } from '../../workflows/engine/activities.js';
import { partner } from './slow-partner.js';

/** The crew of the three-row process, with a dispatcher who may take any time. */
@Injectable()
export class SlowCrewActivities {
  constructor(
    private readonly effects: Effects,
    private readonly inBox: InBox,
  ) {}

  @Activity('send a crew')
  send(key: EffectKey): Promise<Standing> {
    return this.slowly(key, 'send a crew', async ({ reference, effect, at }) => {
      partner.heard.push({ what: 'sent', reference });
      await this.inBox.submit({ reference, partner: 'crew', kind: effect.name, body: {}, at });
    });
  }

  @Activity('call the crew back')
  callBack(key: EffectKey): Promise<Standing> {
    return this.slowly(key, 'call the crew back', async ({ undoes = '', at }) => {
      partner.heard.push({ what: 'withdrawn', reference: undoes });
      await this.inBox.withdraw(undoes, at);
    });
  }

  private async slowly(key: EffectKey, call: string, speak: (job: Job) => Promise<void>): Promise<Standing> {
    await partner.passes(key, call, 'before it is begun');
    const left = await this.effects.perform(key, async (job) => {
      await partner.passes(key, call, 'before the partner hears of it');
      await speak(job);
      await partner.passes(key, call, 'after the partner has heard of it');
    });
    await partner.passes(key, call, 'after it is done');
    return left;
  }
}
