import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import {
  HandedOver,
  Interviewed,
  OffersView,
  OwnAcceptance,
  OwnInterview,
  TermsWanted,
} from './proposal-schemas.js';
import { HandingOver } from './handing-over.js';
import { Proposing } from './proposing.js';

/** An arrangement, proposed on the customer's page by the counselor's rules. */
@ApiTags('customer')
@Controller('api/customer/arrangement')
export class ProposingController {
  constructor(
    private readonly proposing: Proposing,
    private readonly handing: HandingOver,
  ) {}

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
