import { Injectable } from '@nestjs/common';
import type { Facts } from '../../domain/src/cases/state.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import { FieldWorkPort } from '../../partners/src/field-work/field-work-port.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects, type Job } from './effects.js';

/** Orders to the field to cut, restrict or restore one service, and their recall. */
@Injectable()
export class SeveranceOrderActivities {
  constructor(
    private readonly effects: Effects,
    private readonly fieldWork: FieldWorkPort,
  ) {}

  @Activity('order disconnection')
  disconnect(key: EffectKey): Promise<Standing> {
    return this.order(key);
  }

  @Activity('restrict flow')
  restrict(key: EffectKey): Promise<Standing> {
    return this.order(key);
  }

  @Activity('reconnect')
  reconnect(key: EffectKey): Promise<Standing> {
    return this.order(key);
  }

  /** Says whether the order could still be stopped. */
  @Activity('recall order')
  recall(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async ({ undoes, at }) => ({
      stopped: await this.fieldWork.recall(undoes, at),
    }));
  }

  private order(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => {
      const { reference, effect, at } = job;
      return this.fieldWork.order({ reference, kind: effect.name, body: orderOf(job), at });
    });
  }
}

/** What a crew has to know: where, which service, until when the order stands. */
function orderOf({ caseNumber, facts, item, effect }: Job): Facts {
  const { service = null, premise = null } = facts;
  return { caseNumber, service, premise, order: effect.item ?? null, until: item?.fields['until'] ?? null };
}
