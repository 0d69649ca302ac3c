import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { depositsOf, utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import {
  AccountPosting,
  type ServicePosted as Posted,
} from '../../../../libs/casework/src/account-posting.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { Deposits } from '../../../../libs/casework/src/deposits.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { dateOf } from '../../../../libs/domain/src/time/calendar.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { OfAccount } from './account-schemas.js';
import { DepositEnded, DepositsView, NewDeposit, NothingMore, OfDeposit } from './deposit-schemas.js';
import { ServicePosted } from './service-schemas.js';

/** Deposits that customers give: what is held is owed to them. */
@ApiTags('accounts')
@Controller('api/accounts/:account/deposits')
export class DepositsController {
  private readonly deposits: Deposits;

  constructor(private readonly casework: Casework) {
    this.deposits = new Deposits(new AccountPosting(casework));
  }

  @ReadRoute('', 'The deposits of the account: what was asked for, is held and is still open.', DepositsView)
  async all(@Param({ schema: OfAccount }) { account }: OfAccount): Promise<DepositsView> {
    const { store } = this.casework.doors;
    await utilityOf(store, account);
    return { deposits: await depositsOf(store, account) };
  }

  @CommandRoute('', 'Ask for a deposit. What is paid of it is held.', { answer: ServicePosted })
  async ask(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewDeposit }) deposit: NewDeposit,
    @By() brought: Brought,
  ): Promise<Posted> {
    const { books, clock, store } = this.casework.doors;
    const at = clock.now();
    const rules = await books.rulesFor(await utilityOf(store, account), at);
    const issuedOn = dateOf(rules.calendar(), at);
    return this.deposits.ask({ ...deposit, account, issuedOn, at }, brought);
  }

  @CommandRoute(':deposit/interest', 'Add the interest that the rules give for the days it was held.', {
    answer: ServicePosted,
  })
  addInterest(
    @Param({ schema: OfDeposit }) of: OfDeposit,
    @Body({ schema: NothingMore }) _: object,
    @By() brought: Brought,
  ): Promise<Posted> {
    return this.deposits.addInterest({ ...of, at: this.casework.doors.clock.now() }, brought);
  }

  @CommandRoute(':deposit/apply', 'Pay what is owed from the deposit; what is left becomes credit.', {
    answer: ServicePosted,
  })
  apply(
    @Param({ schema: OfDeposit }) of: OfDeposit,
    @Body({ schema: DepositEnded }) { reason }: DepositEnded,
    @By() brought: Brought,
  ): Promise<Posted> {
    return this.deposits.apply({ ...of, reason, at: this.casework.doors.clock.now() }, brought);
  }

  @CommandRoute(':deposit/refund', 'Owe the deposit back to the customer.', { answer: ServicePosted })
  refund(
    @Param({ schema: OfDeposit }) of: OfDeposit,
    @Body({ schema: DepositEnded }) { reason }: DepositEnded,
    @By() brought: Brought,
  ): Promise<Posted> {
    return this.deposits.refund({ ...of, reason, at: this.casework.doors.clock.now() }, brought);
  }
}
