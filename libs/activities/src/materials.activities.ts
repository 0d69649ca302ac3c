import { Injectable } from '@nestjs/common';
import type { Standing } from '../../domain/src/cases/standing.js';
import { MaterialsPort } from '../../partners/src/materials/materials-port.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects } from './effects.js';

/** Material with a long lead time. */
@Injectable()
export class MaterialActivities {
  constructor(
    private readonly effects: Effects,
    private readonly stores: MaterialsPort,
  ) {}

  @Activity('order material')
  order(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ reference, caseNumber, effect, item, at }) =>
      this.stores.order({
        reference,
        kind: effect.name,
        body: { material: item?.name ?? '', caseNumber },
        at,
      }),
    );
  }

  @Activity('cancel material order')
  cancel(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ undoes, at }) => this.stores.cancel(undoes, at));
  }
}
