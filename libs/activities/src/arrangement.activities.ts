import { Injectable } from '@nestjs/common';
import { bankruptcy, customerDied, finalBill } from '../../documents/src/closing-letters.js';
import { confirmation, offer } from '../../documents/src/arrangement-letters.js';
import { broken, completed, missed, reminder } from '../../documents/src/installment-letters.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { AccountLetters } from './account-letters.js';
import { ArrangementFigures } from './arrangement-figures.js';
import { Effects } from './effects.js';

/** Letters of an arrangement. Each number in them is one of the case or of its account's ledger. */
@Injectable()
export class ArrangementActivities {
  constructor(
    private readonly effects: Effects,
    private readonly letters: AccountLetters,
    private readonly figures: ArrangementFigures,
  ) {}

  @Activity('send offer')
  offer(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) =>
      this.letters.send(job, (about) => offer({ ...about, ...this.figures.offered(job) })),
    );
  }

  @Activity('send confirmation')
  confirmation(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const agreed = await this.figures.agreed(job);
      await this.letters.send(job, (about) => confirmation({ ...about, ...agreed }));
    });
  }

  @Activity('send reminder')
  reminder(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const month = await this.figures.month(job);
      await this.letters.send(job, (about) => reminder({ ...about, ...month }));
    });
  }

  @Activity('send missed notice')
  missed(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) =>
      this.letters.send(job, (about) => missed({ ...about, ...this.figures.installment(job) })),
    );
  }

  @Activity('send broken notice')
  broken(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const what = await this.figures.broken(job);
      await this.letters.send(job, (about) => broken({ ...about, ...what }));
    });
  }

  @Activity('send completion')
  completion(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) =>
      this.letters.send(job, (about) => completed({ ...about, ...this.figures.completed(job) })),
    );
  }

  @Activity('send condolence')
  condolence(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const what = await this.figures.open(job);
      await this.letters.send(job, (about) => customerDied({ ...about, ...what }));
    });
  }

  @Activity('send bankruptcy notice')
  bankruptcy(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const what = await this.figures.bankruptcy(job);
      await this.letters.send(job, (about) => bankruptcy({ ...about, ...what }));
    });
  }

  @Activity('send final bill notice')
  finalBill(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const what = await this.figures.finalBill(job);
      await this.letters.send(job, (about) => finalBill({ ...about, ...what }));
    });
  }
}
