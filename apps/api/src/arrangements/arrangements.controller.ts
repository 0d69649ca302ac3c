import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mustHelp } from '../../../../libs/billing-store/src/agencies/agencies.js';
import { Standings } from '../../../../libs/billing-store/src/news/standings.js';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { OfAccounts } from '../casework/of-accounts.js';
import { CommandRoute } from '../openapi/command-route.js';
import {
  Acceptance,
  CallerShown,
  NewArrangement,
  OfferAsked,
  Referral,
  ReferralClosing,
  ReferralOfCase,
} from './arrangement-schemas.js';
import { AccountCallers } from './callers.js';

const process = 'hardship arrangement';

/** From the first call to what was agreed. */
@ApiTags('arrangements')
@Controller('api/arrangements')
export class ArrangementsController {
  constructor(
    private readonly casework: Casework,
    private readonly accounts: OfAccounts,
    private readonly callers: AccountCallers,
  ) {}

  @CommandRoute(
    '',
    'A customer asks for an arrangement. Who is known to call today is known in it as well.',
    {
      status: 201,
    },
  )
  async open(
    @Body({ schema: NewArrangement }) { account, ...facts }: NewArrangement,
    @By() brought: Brought,
  ): Promise<Answer> {
    const opened = await this.accounts.open(process, { account, facts }, brought);
    return (await this.callers.tells(opened.caseNumber, account, brought)) ?? opened;
  }

  @CommandRoute(':caseNumber/caller', 'Who calls, and how that was shown. Nothing is said before.')
  async verify(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: CallerShown }) shown: CallerShown,
    @By() brought: Brought,
  ): Promise<Answer> {
    this.accounts.mustBe(process, caseNumber);
    const state = await new Standings(this.casework.doors.store).stateOf(caseNumber);
    const verification = await this.callers.verification(state, shown, brought);
    return this.casework.apply(caseNumber, { kind: 'verify caller', ...verification }, brought);
  }

  @CommandRoute(':caseNumber/offers', 'Offer terms side by side, within the rules.')
  offer(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: OfferAsked }) asked: OfferAsked,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.callers.brings(caseNumber, { kind: 'offer', ...asked }, brought);
  }

  @CommandRoute(':caseNumber/accept', 'The customer agrees to terms: how, and by whom is recorded.')
  accept(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Acceptance }) acceptance: Acceptance,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.callers.brings(caseNumber, { kind: 'accept', ...acceptance }, brought);
  }

  @CommandRoute(
    ':caseNumber/referrals',
    'Refer the customer to an agency. It is open until its outcome is known.',
  )
  async refer(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Referral }) referral: Referral,
    @By() brought: Brought,
  ): Promise<Answer> {
    await mustHelp(this.casework.doors.store, referral.agency);
    return this.casework.apply(caseNumber, { kind: 'refer', ...referral }, brought);
  }

  @CommandRoute(':caseNumber/referrals/:referral/close', 'What came of a referral.')
  close(
    @Param({ schema: ReferralOfCase }) { caseNumber, referral }: ReferralOfCase,
    @Body({ schema: ReferralClosing }) closing: ReferralClosing,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'close referral', referral, ...closing }, brought);
  }
}
