import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { Calling, type Caller } from '../callers/caller.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import {
  ArrangementAsked,
  HandedOver,
  Interviewed,
  OffersView,
  OwnAcceptance,
  OwnAccountView,
  OwnInterview,
  TermsWanted,
} from './proposal-schemas.js';
import { OwnAccount } from './own-account.js';
import { HandingOver } from './handing-over.js';
import { Proposing } from './proposing.js';

/** An arrangement, proposed on the customer's page by the counselor's rules. */
@ApiTags('customer')
@Controller('api/customer/arrangement')
export class ProposingController {
  constructor(
    private readonly proposing: Proposing,
    private readonly handing: HandingOver,
    private readonly account: OwnAccount,
  ) {}

  @ReadRoute(
    'account',
    'What is past due on the account of the link, before a plan is asked for.',
    OwnAccountView,
  )
  view(@Calling() caller: Caller): Promise<OwnAccountView> {
    return this.account.view(caller);
  }

  @CommandRoute('', 'Ask for a payment plan by a link of the account: the link leads to it from then on.', {
    status: 201,
    answer: ArrangementAsked,
  })
  ask(@Body({ schema: Nothing }) _: Nothing, @By() brought: Brought): Promise<ArrangementAsked> {
    return this.account.ask(brought);
  }

  @CommandRoute('interview', 'Answer the counselor’s questions. What is answered is sealed.', {
    answer: Interviewed,
  })
  interview(
    @Body({ schema: OwnInterview }) interview: OwnInterview,
    @By() brought: Brought,
  ): Promise<Interviewed> {
    return this.proposing.interview(interview, brought) as Promise<Interviewed>;
  }

  @CommandRoute(
    'terms',
    'The terms that the rules allow, or which rule stands in the way and what would change it.',
    {
      answer: OffersView,
    },
  )
  terms(@Body({ schema: TermsWanted }) wanted: TermsWanted, @By() brought: Brought): Promise<OffersView> {
    return this.proposing.terms(wanted, brought) as Promise<OffersView>;
  }

  @CommandRoute('accept', 'Agree to terms that were shown.')
  accept(
    @Body({ schema: OwnAcceptance }) acceptance: OwnAcceptance,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.proposing.accept(acceptance, brought);
  }

  @CommandRoute('hand-over', 'Let a counselor go on with what was typed so far.')
  handOver(@Body({ schema: HandedOver }) handed: HandedOver, @By() brought: Brought): Promise<Answer> {
    return this.handing.handOver(handed, brought);
  }
}
