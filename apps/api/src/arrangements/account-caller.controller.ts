import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { AccountPeople } from '../../../../libs/casework/src/account-people.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfAccount } from '../accounts/account-schemas.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { AccountCaller, AccountCallerShown } from './arrangement-schemas.js';
import { AccountCallers } from './callers.js';

/** Who calls about an account, whatever the call is about. */
@ApiTags('arrangements')
@Controller('api/accounts/:account/caller')
export class AccountCallerController {
  private readonly people: AccountPeople;

  constructor(
    private readonly casework: Casework,
    private readonly callers: AccountCallers,
  ) {
    this.people = new AccountPeople(casework);
  }

  @ReadRoute('', 'Who is known to call today, and the ways in which that may be shown.', AccountCaller)
  async known(@Param({ schema: OfAccount }) { account }: OfAccount): Promise<AccountCaller> {
    const { store, books, clock } = this.casework.doors;
    const rules = await books.rulesFor(await utilityOf(store, account), clock.now());
    const caller = (await this.callers.knownFor(account)) ?? null;
    return {
      account,
      caller: caller && { as: caller.as, method: caller.method },
      identityMethods: [...rules.get('identity methods')],
    };
  }

  @CommandRoute('', 'Who calls, and how that was shown: it counts for today, without any case.', {
    answer: AccountCaller,
  })
  async verify(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: AccountCallerShown }) shown: AccountCallerShown,
    @By() brought: Brought,
  ): Promise<AccountCaller> {
    const verification = await this.callers.verificationFor(account, shown);
    await this.people.verify(account, verification, brought);
    return this.known({ account });
  }
}
