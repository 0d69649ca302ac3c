import { Injectable } from '@nestjs/common';
import { letters } from '../../documents/src/letters.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import { InBox } from '../../partners/src/in-box.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects } from './effects.js';
import { JobMoney } from './job-money.js';
import { Mail } from './mail.js';

/** The money of a job: billed, credited, refunded or forfeited in the ledger, and told to the customer. */
@Injectable()
export class BillingActivities {
  constructor(
    private readonly effects: Effects,
    private readonly money: JobMoney,
    private readonly mail: Mail,
  ) {}

  @Activity('send deposit invoice')
  depositInvoice(key: EffectKey): Promise<Standing> {
    return this.invoice(key);
  }

  @Activity('send invoice')
  invoice(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      await this.money.bill(job);
      await this.mail.send(job, letters.invoice);
    });
  }

  @Activity('credit difference')
  credit(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const credited = await this.money.credit(job);
      await this.mail.send(job, letters.credit);
      return credited;
    });
  }

  @Activity('refund overpayment')
  refundOverpayment(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.money.refundExcess(job));
  }

  @Activity('refund or forfeit')
  refundOrForfeit(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.money.settle(job));
  }
}

/** The advance of a job, and until when it is refundable: recorded where refunds are paid. */
@Injectable()
export class RefundClockActivities {
  constructor(
    private readonly effects: Effects,
    private readonly inBox: InBox,
  ) {}

  @Activity('start refund clock')
  start(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, ({ reference, effect, item, at }) =>
      this.inBox.submit({ reference, partner: 'billing', kind: effect.name, body: { ...item?.fields }, at }),
    );
  }
}
