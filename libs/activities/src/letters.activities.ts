import { Injectable } from '@nestjs/common';
import type { Standing } from '../../domain/src/cases/standing.js';
import {
  agreement,
  correctionList,
  requirementSheet,
  waitingNotice,
} from '../../documents/src/job-letters.js';
import { jointUse, outage } from '../../documents/src/work-letters.js';
import { PostPort } from '../../partners/src/post/post-port.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects } from './effects.js';
import { Mail } from './mail.js';

/** Letters to customers, joint users and neighbors: each is kept as a document, then delivered. */
@Injectable()
export class LetterActivities {
  constructor(
    private readonly effects: Effects,
    private readonly mail: Mail,
    private readonly post: PostPort,
  ) {}

  @Activity('send requirement sheet')
  requirementSheet(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.mail.send(job, requirementSheet));
  }

  @Activity('send agreement')
  agreement(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.mail.send(job, agreement));
  }

  @Activity('send notice')
  notice(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.mail.send(job, waitingNotice));
  }

  @Activity('tell customers of outage')
  outage(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.mail.sendToOthers(job, outage));
  }

  @Activity('send correction list')
  corrections(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.mail.send(job, correctionList));
  }

  @Activity('notify joint user')
  notifyJointUser(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.mail.sendToOthers(job, jointUse));
  }

  @Activity('withdraw joint use notice')
  withdrawJointUseNotice(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ undoes, at }) => this.post.recall(undoes, at));
  }
}
