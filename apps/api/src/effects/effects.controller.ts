import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { GoOn } from './effect-schemas.js';

@ApiTags('effects')
@Controller('api/cases/:caseNumber/effects')
export class EffectsController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('go-on', 'A call that kept failing goes on, or was settled by hand.')
  async goOn(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: GoOn }) { note, ...goOn }: GoOn,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'go on', ...goOn, ...noted }, brought);
  }
}
