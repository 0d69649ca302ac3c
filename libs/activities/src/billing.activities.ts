import { Injectable } from '@nestjs/common';
import { credit, invoice } from '../../documents/src/job-letters.js';
import type { Standing } from '../../domain/src/cases/standing.js';
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
      await this.mail.send(job, invoice);
    });
  }

  @Activity('credit difference')
  credit(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const credited = await this.money.credit(job);
      await this.mail.send(job, credit);
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

/** The advance of a job while it is refunded as service is taken up: set apart in the ledger, and what is left when that ends. */
@Injectable()
export class RefundClockActivities {
  constructor(
    private readonly effects: Effects,
    private readonly money: JobMoney,
  ) {}

  @Activity('start refund clock')
  start(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.money.setApart(job));
  }

  @Activity('stop refund clock')
  stop(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => this.money.endRefundClock(job, 'stopped'));
  }

  @Activity('end refund clock')
  end(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) => {
      const isRefunded = job.item?.state === 'wholly refunded';
      return this.money.endRefundClock(job, isRefunded ? 'wholly refunded' : 'contribution in aid');
    });
  }
}
