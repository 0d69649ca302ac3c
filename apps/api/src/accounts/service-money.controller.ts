import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { billsOf, chargesOf, utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import {
  AccountPosting,
  type ServicePosted as Posted,
} from '../../../../libs/casework/src/account-posting.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { LateFees, type LateFeesCharged as Charged } from '../../../../libs/casework/src/late-fees.js';
import { ServiceMoney } from '../../../../libs/casework/src/service-money.js';
import { arrearsOf } from '../../../../libs/domain/src/accounts/arrears.js';
import { openAt } from '../../../../libs/domain/src/accounts/charge.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { dateOf, endOf, type LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import { earlier, plusMilliseconds, type Instant } from '../../../../libs/domain/src/time/instant.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { InvalidInput } from '../problems/invalid-input.js';
import { OfAccount, PaymentOfAccount, PaymentReturn } from './account-schemas.js';
import { LateFeesCharged, LateOn } from './deposit-schemas.js';
import {
  ArrearsView,
  BillsView,
  ChargesView,
  NewAdjustment,
  NewBill,
  NewServicePayment,
  OnDay,
  ServicePosted,
} from './service-schemas.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

/** Money of service: bills, what is owed, what is paid. */
@ApiTags('accounts')
@Controller('api/accounts/:account')
export class ServiceMoneyController {
  private readonly money: ServiceMoney;
  private readonly late: LateFees;

  constructor(private readonly casework: Casework) {
    const posting = new AccountPosting(casework);
    this.money = new ServiceMoney(posting);
    this.late = new LateFees(posting);
  }

  @ReadRoute('arrears', 'What the account owes for service on a day, by age and by service.', ArrearsView)
  async arrears(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Query({ schema: OnDay }) { on }: OnDay,
  ): Promise<ArrearsView> {
    const asOf = await this.asOf(account, on);
    return arrearsOf(await chargesOf(this.casework.doors.store, account), asOf.on, asOf.at);
  }

  @ReadRoute(
    'charges',
    'Every charge of the account, what is open of it, and what has reduced it.',
    ChargesView,
  )
  async charges(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Query({ schema: OnDay }) { on }: OnDay,
  ): Promise<ChargesView> {
    const { at } = await this.asOf(account, on);
    const charges = await chargesOf(this.casework.doors.store, account);
    return { charges: charges.map((charge) => ({ ...charge, open: openAt(charge, at) })) };
  }

  @ReadRoute('bills', 'The bills of the account, the newest first.', BillsView)
  async bills(@Param({ schema: OfAccount }) { account }: OfAccount): Promise<BillsView> {
    await utilityOf(this.casework.doors.store, account);
    return { bills: await billsOf(this.casework.doors.store, account) };
  }

  @CommandRoute('bills', 'Post a bill. The credit of the account pays it at once.', { answer: ServicePosted })
  bill(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewBill }) bill: NewBill,
    @By() brought: Brought,
  ): Promise<Posted> {
    this.mustBePast('at', bill.at);
    return this.money.bill({ ...bill, account }, brought);
  }

  @CommandRoute('service-payments', 'Post a payment for service. What it changes is changed at once.', {
    answer: ServicePosted,
  })
  pay(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewServicePayment }) payment: NewServicePayment,
    @By() brought: Brought,
  ): Promise<Posted> {
    this.mustBePast('receivedAt', payment.receivedAt);
    return this.money.pay({ ...payment, account }, brought);
  }

  @CommandRoute('service-payments/:payment/return', 'Post that a payment for service was taken back.', {
    answer: ServicePosted,
  })
  takeBack(
    @Param({ schema: PaymentOfAccount }) { account, payment }: PaymentOfAccount,
    @Body({ schema: PaymentReturn }) { reason, returnedAt }: PaymentReturn,
    @By() brought: Brought,
  ): Promise<Posted> {
    this.mustBePast('returnedAt', returnedAt);
    return this.money.takeBack({ account, payment, reason, at: returnedAt }, brought);
  }

  @CommandRoute('adjustments', 'Take money off what is owed for a service.', { answer: ServicePosted })
  adjust(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewAdjustment }) adjustment: NewAdjustment,
    @By() brought: Brought,
  ): Promise<Posted> {
    const at = this.casework.doors.clock.now();
    return this.money.adjust({ ...adjustment, account, at }, brought);
  }

  @CommandRoute('late-fees', 'Charge the late fees of the month that are not charged yet.', {
    answer: LateFeesCharged,
  })
  async lateFees(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: LateOn }) { on }: LateOn,
    @By() brought: Brought,
  ): Promise<Charged> {
    const { at } = await this.asOf(account, on);
    return this.late.charge({ account, at }, brought);
  }

  /** A day in the past is told as of its end, by the office's calendar. */
  private async asOf(account: string, on: LocalDate | undefined): Promise<{ on: LocalDate; at: Instant }> {
    const { books, clock, store } = this.casework.doors;
    const now = clock.now();
    const calendar = (await books.rulesFor(await utilityOf(store, account), now)).calendar();
    if (on === undefined) return { on: dateOf(calendar, now), at: now };
    return { on, at: earlier(now, plusMilliseconds(endOf(calendar, on), -1)) };
  }

  /** Money that has not come yet must not count. */
  private mustBePast(field: string, at: Instant): void {
    if (at > this.casework.doors.clock.now())
      throw new InvalidInput([{ field, fault: phrase`is in the future` }]);
  }
}
