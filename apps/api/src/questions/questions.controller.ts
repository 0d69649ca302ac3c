import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { questionsFor } from '../../../../libs/billing-store/src/questions/questions.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { KeptQuestions } from '../../../../libs/casework/src/kept-questions.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { By } from '../callers/brought.js';
import { Calling, type Caller } from '../callers/caller.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { NewQuestion, OfQuestion, QuestionKept, Questions, QuestionShared } from './question-schemas.js';

@ApiTags('questions')
@Controller('api/questions')
export class QuestionsController {
  private readonly kept: KeptQuestions;

  constructor(private readonly casework: Casework) {
    this.kept = new KeptQuestions(casework);
  }

  @ReadRoute('', 'Questions that the caller keeps, and those that others share.', Questions)
  async all(@Calling() caller: Caller): Promise<Questions> {
    return { questions: await questionsFor(this.casework.doors.store, caller) };
  }

  @CommandRoute('', 'Keep a question over cases under a name; one of the same name is replaced.', {
    answer: QuestionKept,
  })
  keep(@Body({ schema: NewQuestion }) question: NewQuestion, @By() brought: Brought): Promise<QuestionKept> {
    return this.kept.keep(question, brought);
  }

  @CommandRoute(
    ':question/share',
    'Share a question with a role or with everybody, or with nobody any more.',
    {
      answer: QuestionKept,
    },
  )
  share(
    @Param({ schema: OfQuestion }) { question }: OfQuestion,
    @Body({ schema: QuestionShared }) { sharedWith }: QuestionShared,
    @By() brought: Brought,
  ): Promise<QuestionKept> {
    return this.kept.share(question, sharedWith, brought);
  }

  @CommandRoute(':question/drop', 'Keep a question no longer.', { answer: QuestionKept })
  drop(
    @Param({ schema: OfQuestion }) { question }: OfQuestion,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<QuestionKept> {
    return this.kept.drop(question, brought);
  }
}
