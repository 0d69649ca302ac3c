import { Injectable } from '@nestjs/common';
import type { Facts } from '../../domain/src/cases/state.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import { FieldWorkPort } from '../../partners/src/field-work/field-work-port.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects, type Job } from './effects.js';

/** Crews, meters and removals. */
@Injectable()
export class FieldWorkActivities {
  constructor(
    private readonly effects: Effects,
    private readonly fieldWork: FieldWorkPort,
  ) {}

  @Activity('order crew')
  orderCrew(key: EffectKey): Promise<Standing> {
    return this.order(key, ({ facts }) => ({ crewDate: facts['crewDate'] ?? null }));
  }

  @Activity('release crew')
  releaseCrew(key: EffectKey): Promise<Standing> {
    return this.cancel(key);
  }

  @Activity('order meter set')
  orderMeterSet(key: EffectKey): Promise<Standing> {
    return this.order(key, ({ item }) => ({ servicePoint: item?.name ?? '' }));
  }

  @Activity('cancel meter order')
  cancelMeterOrder(key: EffectKey): Promise<Standing> {
    return this.cancel(key);
  }

  @Activity('order removal')
  orderRemoval(key: EffectKey): Promise<Standing> {
    return this.order(key, ({ facts }) => ({ premise: facts['premise'] ?? null }));
  }

  @Activity('cancel removal order')
  cancelRemovalOrder(key: EffectKey): Promise<Standing> {
    return this.cancel(key);
  }

  private order(key: EffectKey, what: (job: Job) => Facts): Promise<Standing> {
    return this.effects.perform(key, (job) => {
      const { reference, caseNumber, effect, at } = job;
      return this.fieldWork.order({ reference, kind: effect.name, body: { caseNumber, ...what(job) }, at });
    });
  }

  private cancel(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ undoes, at }) => this.fieldWork.cancel(undoes, at));
  }
}
