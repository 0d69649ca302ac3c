import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Standings } from '../../../../libs/billing-store/src/news/standings.js';
import { accountMoneyNow } from '../../../../libs/billing-store/src/reads/account-money.js';
import { accountStanding } from '../../../../libs/billing-store/src/reads/account-standing.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { dateOf } from '../../../../libs/domain/src/time/calendar.js';
import type { Applying } from '../../../../workflows/hardship-arrangement/interviewing.js';
import { OfCase } from '../border/fields.js';
import { OfAccounts } from '../casework/of-accounts.js';
import { ReadRoute } from '../openapi/read-route.js';
import { OffersView } from './arrangement-schemas.js';
import { AccountCallers } from './callers.js';
import { choicesOf, qualificationOf } from './qualification.js';
import { Choices, Qualification } from './qualification-schemas.js';

/** What an arrangement may come to. All that is about the account is told to a caller who is known. */
@ApiTags('arrangements')
@Controller('api/arrangements/:caseNumber')
export class TermsController {
  constructor(
    private readonly casework: Casework,
    private readonly accounts: OfAccounts,
    private readonly callers: AccountCallers,
  ) {}

  @ReadRoute(
    'choices',
    'What may be chosen: ways to show who calls, programs, incomes, exceptions and who grants them.',
    Choices,
  )
  async choices(@Param({ schema: OfCase }) { caseNumber }: OfCase): Promise<Choices> {
    const state = await this.stateOf(caseNumber);
    const { books, clock } = this.casework.doors;
    const known = await this.callers.knownToday(state);
    const caller = known ? { as: known.as, method: known.method } : null;
    return { caller, ...choicesOf(await books.rulesFor(state.head.utility, clock.now())) };
  }

  @ReadRoute(
    'qualification',
    'Which rules are met now and which not, by which clause, and what would change it. Told to a verified caller.',
    Qualification,
  )
  async qualification(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Req() { caller }: Request,
  ): Promise<Qualification> {
    const state = await this.stateOf(caseNumber);
    await this.callers.toldTo(state.head.account ?? '', caller?.role);
    return qualificationOf(await this.applying(state));
  }

  @ReadRoute(
    'offers',
    'The terms that were offered, with the true total of every month. Told to a verified caller.',
    OffersView,
  )
  async offers(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Req() { caller }: Request,
  ): Promise<OffersView> {
    const state = await this.stateOf(caseNumber);
    await this.callers.toldTo(state.head.account ?? '', caller?.role);
    const offers = (state.facts['offers'] ?? []) as unknown as OffersView['offers'];
    return { caseNumber, offers };
  }

  private stateOf(caseNumber: string): Promise<CaseState> {
    this.accounts.mustBe('hardship arrangement', caseNumber);
    return new Standings(this.casework.doors.store).stateOf(caseNumber);
  }

  /** The arrangement as it would be decided now. */
  private async applying(state: CaseState): Promise<Applying> {
    const { store, books, clock } = this.casework.doors;
    const { account: number, utility } = state.head;
    const now = clock.now();
    const rules = await books.rulesFor(utility, now);
    const account = number === undefined ? undefined : await accountStanding(store, number);
    if (!account) throw new Problem('account/not-found', phrase`${state.head.caseNumber} has no account.`);
    account.money = await accountMoneyNow(store, account.number, now);
    return { state, account, rules, now, today: dateOf(rules.calendar(), now) };
  }
}
