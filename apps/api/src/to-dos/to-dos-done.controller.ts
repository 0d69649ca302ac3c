import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ToDoDone, ToDoOfCase } from './to-do-schemas.js';

@ApiTags('to-dos')
@Controller('api/cases/:caseNumber/to-dos/:toDo')
export class ToDosDoneController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('done', 'Say that a To Do is done.')
  async done(
    @Param({ schema: ToDoOfCase }) { caseNumber, toDo }: ToDoOfCase,
    @Body({ schema: ToDoDone }) { note }: ToDoDone,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'to do done', toDo, ...noted }, brought);
  }
}
