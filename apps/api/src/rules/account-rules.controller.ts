import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountClass } from '../../../../libs/billing-store/src/reads/account-class.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { explainCollections } from '../../../../libs/domain/src/rules/explain.js';
import { localDate } from '../../../../libs/domain/src/time/calendar.js';
import { OfAccount } from '../accounts/account-schemas.js';
import { ReadRoute } from '../openapi/read-route.js';
import { OnDay, RulesOfAccount } from './account-rules-schemas.js';

@ApiTags('rules')
@Controller('api/accounts/:account/rules')
export class AccountRulesController {
  constructor(private readonly casework: Casework) {}

  @ReadRoute(
    '',
    'Every rule of collections that an account is under on a date, in words, and where each comes from.',
    RulesOfAccount,
  )
  async explain(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Query({ schema: OnDay }) { on }: OnDay,
  ): Promise<RulesOfAccount> {
    const { store, books, clock } = this.casework.doors;
    const { utility, customerClass } = await accountClass(store, account);
    const { book, date: today } = await books.rulesFor(utility, clock.now());
    const date = on === undefined ? today : localDate(on);
    const { name, version, jurisdiction } = book;
    return {
      ...{ account, utility, customerClass, book: name, version, jurisdiction, date },
      rules: explainCollections(book, date, customerClass),
    };
  }
}
