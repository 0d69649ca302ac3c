import { Body, Controller, Param, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { Limits } from '../security/limits.js';
import { fileIn, fileType } from '../uploads/file-body.js';
import { Answering } from './answering.js';
import { CustomerAnswer, FileTaken, OfOwnAsk } from './customer-schemas.js';

/** What was asked of the customer, answered on the customer's page. */
@ApiTags('customer')
@Controller('api/customer/asks/:ask')
export class AsksOfCustomerController {
  constructor(
    private readonly answering: Answering,
    private readonly limits: Limits,
  ) {}

  @CommandRoute('files', 'Send a file that was asked for. Its kind is that of its content.', {
    answer: FileTaken,
  })
  @ApiConsumes(fileType)
  @ApiBody({ schema: { type: 'string', format: 'binary', example: '%PDF-1.7 …' } })
  @ApiHeader({
    name: 'X-File-Name',
    required: true,
    description: 'Percent-encoded.',
    schema: { type: 'string' },
  })
  async send(
    @Param({ schema: OfOwnAsk }) { ask }: OfOwnAsk,
    @Req() request: Request,
    @By() brought: Brought,
  ): Promise<FileTaken> {
    this.limits.take('files', brought.caller.name);
    const file = fileIn(request);
    const id = await this.answering.keepFile(ask, file, brought);
    return { id, name: file.name, contentType: file.contentType, bytes: file.content.length };
  }

  @CommandRoute('answer', 'Answer with what was sent, with words, or with both.')
  answer(
    @Param({ schema: OfOwnAsk }) { ask }: OfOwnAsk,
    @Body({ schema: CustomerAnswer }) { words }: CustomerAnswer,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.answering.answer(ask, words, brought);
  }
}
