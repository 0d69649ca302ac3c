import { Injectable } from '@nestjs/common';
import { easement } from '../../documents/src/work-letters.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import { GisPort } from '../../partners/src/gis/gis-port.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects } from './effects.js';
import { Mail } from './mail.js';

/** Easements: the exhibit is drawn on the maps, and the text is drafted. */
@Injectable()
export class GisActivities {
  constructor(
    private readonly effects: Effects,
    private readonly gis: GisPort,
    private readonly mail: Mail,
  ) {}

  @Activity('draft easement')
  draftEasement(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const { reference, caseNumber, effect, item, at } = job;
      const body = { parcel: item?.name ?? '', caseNumber };
      await this.gis.order({ reference, kind: effect.name, body, at });
      await this.mail.keep(job, easement);
    });
  }
}
