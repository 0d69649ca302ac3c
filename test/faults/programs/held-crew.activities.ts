import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Activity } from '../../../libs/activities/src/activity.js';
import { CaseTimes } from '../../../libs/activities/src/case-times.js';
import { Effects, type Job } from '../../../libs/activities/src/effects.js';
import type { Standing } from '../../../libs/domain/src/cases/standing.js';
import { Problem } from '../../../libs/domain/src/problem.js';
import { phrase } from '../../../libs/domain/src/phrase.js';
import { InBox } from '../../../libs/partners/src/in-box.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { isRefused, passes } from './passing.js';

/** The crew of the three-row process; each call of theirs can be held open at each of its awaits. */
@Injectable()
export class HeldCrewActivities {
  constructor(
    private readonly effects: Effects,
    private readonly store: DataSource,
  ) {}

  @Activity('send a crew')
  send(key: EffectKey): Promise<Standing> {
    return this.held(key, (crew, { reference, effect, at }) =>
      crew.submit({ reference, partner: 'crew', kind: effect.name, body: {}, at }),
    );
  }

  @Activity('call the crew back')
  callBack(key: EffectKey): Promise<Standing> {
    return this.held(key, (crew, { undoes, at }) => crew.withdraw(undoes, at));
  }

  private async held(key: EffectKey, call: (crew: InBox, job: Job) => Promise<void>): Promise<Standing> {
    await passes(key, 'before it is begun');
    const left = await this.effects.perform(key, async (job) => {
      await passes(key, 'before the partner hears of it');
      if (await isRefused(key)) throw new Problem('refund/by-hand', phrase`The crew asks for a person.`);
      await this.store.transaction(async (heard) => {
        await call(new InBox(heard), job);
        await passes(key, 'while the partner hears of it');
      });
      await passes(key, 'after the partner has heard of it');
    });
    await passes(key, 'after it is done');
    return left;
  }
}

/** So can the call that leaves one of theirs to a person. */
export function holdWhatIsLeftToAPerson(): void {
  const leave = Object.getOwnPropertyDescriptor(CaseTimes.prototype, 'leaveToAPerson') as PropertyDescriptor;
  const left = leave.value as CaseTimes['leaveToAPerson'];
  const value = async function (this: CaseTimes, key: EffectKey, reason: string): Promise<Standing> {
    await passes(key, 'before it is left to a person');
    const standing = await left.call(this, key, reason);
    await passes(key, 'after it is left to a person');
    return standing;
  };
  Activity('leave to a person')(CaseTimes.prototype, 'leaveToAPerson', { ...leave, value });
  Object.defineProperty(CaseTimes.prototype, 'leaveToAPerson', { ...leave, value });
}
