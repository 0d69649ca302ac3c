import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { endServices, openService, type BuiltService } from '../../billing-store/src/accounts/services.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import type { Item } from '../../domain/src/cases/state.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects, type Job } from './effects.js';

/** Service in the billing store itself, which keeps the key of the effect: a second opening is the same opening. */
@Injectable()
export class CisActivities {
  constructor(
    private readonly effects: Effects,
    private readonly store: DataSource,
  ) {}

  @Activity('open service')
  open(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) =>
      inTransaction(this.store, (client) => openService(client, builtService(job))),
    );
  }

  @Activity('close service')
  close(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ caseNumber, at }) =>
      inTransaction(this.store, (client) => endServices(client, caseNumber, at)),
    );
  }
}

/** A point that waits for an applicant is recorded as pending; any other is opened for the account of the job. */
function builtService({ reference: key, caseNumber, item, facts, state, at }: Job): BuiltService {
  const { account } = state.head;
  const isPending = item?.state === 'service pending' || account === undefined;
  return {
    ...{ key, caseNumber, at, servicePoint: item?.name ?? '', premise: String(facts['premise'] ?? '') },
    ...(isPending ? {} : { account }),
    ...meterOf(item),
  };
}

const meterOf = (item: Item | undefined): { meter?: string } =>
  typeof item?.fields['meter'] === 'string' ? { meter: item.fields['meter'] } : {};
