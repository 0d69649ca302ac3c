import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { OfAccounts } from '../casework/of-accounts.js';
import { CommandRoute } from '../openapi/command-route.js';
import { AnswersAsked, AnswersOpened, Interviewed, NewInterview } from './interview-schemas.js';
import { HeldInterviews } from './interviews.js';

@ApiTags('interviews')
@Controller('api/interviews/:caseNumber')
export class InterviewsController {
  constructor(
    private readonly interviews: HeldInterviews,
    private readonly accounts: OfAccounts,
  ) {}

  @CommandRoute(
    '',
    'Hold the interview: its answers are sealed, the case hears the result with its reasons.',
    {
      answer: Interviewed,
    },
  )
  hold(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: NewInterview }) interview: NewInterview,
    @By() brought: Brought,
  ): Promise<Interviewed> {
    this.accounts.mustBe('hardship arrangement', caseNumber);
    return this.interviews.hold(caseNumber, interview, brought) as Promise<Interviewed>;
  }

  @CommandRoute('open', 'Open answers for a purpose. Who, which and what for is written down.', {
    answer: AnswersOpened,
  })
  async open(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: AnswersAsked }) asked: AnswersAsked,
    @By() brought: Brought,
  ): Promise<AnswersOpened> {
    this.accounts.mustBe('hardship arrangement', caseNumber);
    return { caseNumber, answers: await this.interviews.open(caseNumber, asked, brought) };
  }
}
