import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReconnectionAsked, Restoration, SafetyAnswer } from './severance-schemas.js';

/** The way back to service. */
@ApiTags('severances')
@Controller('api/severances/:caseNumber')
export class ReconnectionsController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('reconnection-quotes', 'What it takes to come back: debt, fee, deposit, and by when.')
  quote(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: ReconnectionAsked }) asked: ReconnectionAsked,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'quote reconnection', ...asked }, brought);
  }

  @CommandRoute('safety', 'Somebody adult is there, taps and breakers are off.')
  safety(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: SafetyAnswer }) answer: SafetyAnswer,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'safety question', ...answer }, brought);
  }

  @CommandRoute('restore', 'Restore service without a quote: it was cut wrongly, is protected, or put right.')
  async restore(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Restoration }) { note, because }: Restoration,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'restore', because, ...noted }, brought);
  }
}
