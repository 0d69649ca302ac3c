import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { BalanceTransfer, ForwardingAddress, GivenToAgency, WriteOffAsked } from './change-schemas.js';

/** What becomes of a final bill that is not paid. */
@ApiTags('arrangements')
@Controller('api/arrangements/:caseNumber')
export class FinalBillsController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('forwarding-address', 'Where the customer has moved to; the notice goes there.')
  async address(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: ForwardingAddress }) { address }: ForwardingAddress,
    @By() brought: Brought,
  ): Promise<Answer> {
    const note = await this.noted.keep(caseNumber, address, brought);
    return this.casework.apply(caseNumber, { kind: 'forwarding address', address: note }, brought);
  }

  @CommandRoute('transfer', 'Transfer the final bill to another account of the same customer.')
  transfer(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: BalanceTransfer }) { to }: BalanceTransfer,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'transfer balance', to }, brought);
  }

  @CommandRoute('write-off', 'Ask to write the final bill off.')
  askToWriteOff(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: WriteOffAsked }) { reason }: WriteOffAsked,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'ask to write off', reason }, brought);
  }

  @CommandRoute('write-off/approve', 'Approve a write-off that somebody else has asked for.')
  approveWriteOff(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'approve write-off' }, brought);
  }

  @CommandRoute('collection-agency', 'Give the final bill to a collection agency.')
  giveToAgency(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: GivenToAgency }) { agency }: GivenToAgency,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'give to agency', agency }, brought);
  }
}
