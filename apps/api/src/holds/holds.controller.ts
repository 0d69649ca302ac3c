import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { Hold, Resumption } from './hold-schemas.js';

@ApiTags('holds')
@Controller('api/cases/:caseNumber')
export class HoldsController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('hold', 'Pause the stage clocks; the review date raises a To Do.')
  hold(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Hold }) hold: Hold,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'hold', ...hold }, brought);
  }

  @CommandRoute('resume', 'End the hold.')
  async resume(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Resumption }) { note }: Resumption,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'resume', ...noted }, brought);
  }
}
