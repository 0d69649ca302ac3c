import { Worker, type WorkerOptions } from '@temporalio/worker';
import { InBox, type Submission } from '../../libs/partners/src/in-box.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import { partner } from './slow-partner.js';

type Work = (...given: unknown[]) => Promise<unknown>;

/** From here on each call of the product’s own activities can be held open, before it is begun and after it is done. */
export function callsCanBeHeld(): void {
  const create = Worker.create.bind(Worker);
  Worker.create = (options: WorkerOptions) =>
    create({ ...options, activities: held(options.activities as Record<string, Work>) });
}

const held = (activities: Record<string, Work>): Record<string, Work> =>
  Object.fromEntries(
    Object.entries(activities).map(([name, work]) => [
      name,
      async (...given: unknown[]) => {
        await partner.passes(String(given[0]), name, 'before it is begun');
        const left = await work(...given);
        await partner.passes(String(given[0]), name, 'after it is done');
        return left;
      },
    ]),
  );

/** The post, the field and the agencies, who may take any time to hear of something. */
export class SlowInBox extends InBox {
  override async submit(submission: Submission): Promise<void> {
    const { reference } = submission;
    await this.hears(reference, { call: callIn(reference), what: 'sent' }, () => super.submit(submission));
  }

  override async withdraw(reference: string, at: Instant): Promise<void> {
    const told = { call: 'recall order', what: 'withdrawn' } as const;
    await this.hears(reference, told, () => super.withdraw(reference, at));
  }

  private async hears(
    reference: string,
    { call, what }: { call: string; what: 'sent' | 'withdrawn' },
    hear: () => Promise<void>,
  ): Promise<void> {
    await partner.passes(reference, call, 'before the partner hears of it');
    partner.heard.push({ what, reference });
    await hear();
    await partner.passes(reference, call, 'after the partner has heard of it');
  }
}

/** The effect that a reference names: case / stage / opening / effect. */
const callIn = (reference: string): string => reference.split('/')[3] ?? '';
