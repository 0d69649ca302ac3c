import { Injectable } from '@nestjs/common';
import type { Standing } from '../../domain/src/cases/standing.js';
import { AuthorityPort } from '../../partners/src/authority/authority-port.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects, type Job } from './effects.js';

/** Permits: one application for each authority of a job. */
@Injectable()
export class AuthorityActivities {
  constructor(
    private readonly effects: Effects,
    private readonly authorities: AuthorityPort,
  ) {}

  @Activity('apply for permit')
  apply(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.file(job));
  }

  @Activity('withdraw application')
  withdraw(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ undoes, at }) => this.authorities.withdraw(undoes, at));
  }

  /** An authority may not know references: it is asked by ours before anything is filed a second time. */
  private async file({ reference, caseNumber, item, at }: Job): Promise<void> {
    if (await this.authorities.has(reference)) return;
    const authority = String(item?.fields['authority'] ?? 'authority');
    const permit = String(item?.fields['kind'] ?? 'permit');
    await this.authorities.file({ reference, authority, permit, caseNumber, at });
  }
}
