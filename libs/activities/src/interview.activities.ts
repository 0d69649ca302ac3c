import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eraseAnswers } from '../../billing-store/src/interviews/interviews.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects } from './effects.js';

/** What households have told in interviews, erased when its time is over. */
@Injectable()
export class InterviewActivities {
  constructor(
    private readonly effects: Effects,
    private readonly store: DataSource,
  ) {}

  @Activity('erase interview answers')
  erase(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ caseNumber, at }) =>
      inTransaction(this.store, (client) => eraseAnswers(client, caseNumber, at)),
    );
  }
}
