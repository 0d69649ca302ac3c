import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AccountPosting,
  type ServicePosted as Posted,
} from '../../../../libs/casework/src/account-posting.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { FinalBalance } from '../../../../libs/casework/src/final-balance.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { OfAccount } from './account-schemas.js';
import { NothingMore } from './deposit-schemas.js';
import { BalanceTransfer, NewWriteOff, OfWriteOff } from './final-balance-schemas.js';
import { ServicePosted } from './service-schemas.js';

/** What becomes of the balance that an account is left with. */
@ApiTags('accounts')
@Controller('api/accounts/:account')
export class FinalBalanceController {
  private readonly balance: FinalBalance;

  constructor(private readonly casework: Casework) {
    this.balance = new FinalBalance(new AccountPosting(casework));
  }

  @CommandRoute('transfer', 'Move what a final bill leaves owed to another account of the same customer.', {
    answer: ServicePosted,
  })
  transfer(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: BalanceTransfer }) transfer: BalanceTransfer,
    @By() brought: Brought,
  ): Promise<Posted> {
    return this.balance.transfer({ ...transfer, account, at: this.now() }, brought);
  }

  @CommandRoute('write-offs', 'Ask that what is owed on a final bill be given up.', { answer: ServicePosted })
  ask(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewWriteOff }) asked: NewWriteOff,
    @By() brought: Brought,
  ): Promise<Posted> {
    return this.balance.askWriteOff({ ...asked, account, at: this.now() }, brought);
  }

  @CommandRoute('write-offs/:writeOff/approval', 'Approve, as a second person, that it is given up.', {
    answer: ServicePosted,
  })
  approve(
    @Param({ schema: OfWriteOff }) { account, writeOff: key }: OfWriteOff,
    @Body({ schema: NothingMore }) _: object,
    @By() brought: Brought,
  ): Promise<Posted> {
    return this.balance.writeOff({ key, account, at: this.now() }, brought);
  }

  @CommandRoute('unclaimed', 'Hand credit that nobody has claimed for long to unclaimed property.', {
    answer: ServicePosted,
  })
  handOver(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NothingMore }) _: object,
    @By() brought: Brought,
  ): Promise<Posted> {
    return this.balance.handOver({ account, at: this.now() }, brought);
  }

  private now(): Instant {
    return this.casework.doors.clock.now();
  }
}
