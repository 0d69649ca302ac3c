import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ItemRecord } from './item-schemas.js';

@ApiTags('items')
@Controller('api/cases/:caseNumber/items')
export class ItemsController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('', 'Record where a parcel, a permit, an inspection … stands.')
  async record(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: ItemRecord }) { note, ...record }: ItemRecord,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'record item', ...record, ...noted }, brought);
  }
}
