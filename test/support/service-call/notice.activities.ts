import { Injectable } from '@nestjs/common';
import { Activity } from '../../../libs/activities/src/activity.js';
import { Effects } from '../../../libs/activities/src/effects.js';
import { Mail } from '../../../libs/activities/src/mail.js';
import { recipientsOf } from '../../../libs/documents/src/recipients.js';
import type { Standing } from '../../../libs/domain/src/cases/standing.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { everyLetter } from '../letters.js';

/** In place of the crew a notice goes out, once somebody has approved it. */
@Injectable()
export class NoticeActivities {
  constructor(
    private readonly effects: Effects,
    private readonly mail: Mail,
  ) {}

  @Activity('send a crew')
  send(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const letter = everyLetter('es').find(({ kind }) => kind === 'arrangement broken');
      if (!letter) throw new Error('There is no such letter.');
      const to = { name: 'Rosa Márquez', address: '2214 W Palo Verde Dr, Phoenix' };
      const concerns = { what: 'account' as const, number: 'A-1001' };
      const head = { utility: 'APS', date: '2029-01-08', to, concerns };
      const recipients = recipientsOf(letter, { customer: to });
      await this.mail.post(job, { letter, head, recipients });
    });
  }

  @Activity('call the crew back')
  callBack(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, () => Promise.resolve());
  }
}
