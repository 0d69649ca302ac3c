import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { AskOfCase, AskReply, Question } from './ask-schemas.js';

@ApiTags('asks')
@Controller('api/cases/:caseNumber/asks')
export class AsksController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('', 'Ask another department, an agency or the customer; its time is theirs until the answer.')
  async ask(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Question }) { question: text, ...ask }: Question,
    @By() brought: Brought,
  ): Promise<Answer> {
    const question = await this.noted.keep(caseNumber, text, brought);
    return this.casework.apply(caseNumber, { kind: 'ask', ...ask, question }, brought);
  }

  @CommandRoute(':ask/answer', 'Answer an ask.')
  async answer(
    @Param({ schema: AskOfCase }) { caseNumber, ask }: AskOfCase,
    @Body({ schema: AskReply }) { answer: text }: AskReply,
    @By() brought: Brought,
  ): Promise<Answer> {
    const answer = await this.noted.keep(caseNumber, text, brought);
    return this.casework.apply(caseNumber, { kind: 'answer', ask, answer }, brought);
  }
}
