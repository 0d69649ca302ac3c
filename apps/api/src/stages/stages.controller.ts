import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { StageOfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { StageReopening, StageReport, StageReview } from './stage-schemas.js';

@ApiTags('stages')
@Controller('api/cases/:caseNumber/stages/:stage')
export class StagesController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('report', 'Report a stage done. Its gate is judged in the same transaction.')
  async report(
    @Param({ schema: StageOfCase }) { caseNumber, stage }: StageOfCase,
    @Body({ schema: StageReport }) { note, ...report }: StageReport,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'report', stage, ...report, ...noted }, brought);
  }

  @CommandRoute('reopen', 'Reopen a stage; what depends on it goes back to waiting.')
  reopen(
    @Param({ schema: StageOfCase }) { caseNumber, stage }: StageOfCase,
    @Body({ schema: StageReopening }) { reason }: StageReopening,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'reopen', stage, reason }, brought);
  }

  @CommandRoute('review', 'Review a stage as the co-owner of a Level 3 case.')
  async review(
    @Param({ schema: StageOfCase }) { caseNumber, stage }: StageOfCase,
    @Body({ schema: StageReview }) { note, outcome }: StageReview,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'review', stage, outcome, ...noted }, brought);
  }
}
