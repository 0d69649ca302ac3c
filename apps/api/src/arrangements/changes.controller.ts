import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { AccountCallers } from './callers.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import {
  BankruptcyNotice,
  DateMove,
  DeathTold,
  ExceptionAsked,
  ExceptionDecision,
  ExceptionOfCase,
  Extension,
  InstallmentOfCase,
  PremiseMove,
  Settlement,
} from './change-schemas.js';

/** What becomes of an arrangement that lives. */
@ApiTags('arrangements')
@Controller('api/arrangements/:caseNumber')
export class ArrangementChangesController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
    private readonly callers: AccountCallers,
  ) {}

  @CommandRoute('exceptions', 'Ask for an exception to a rule. A second person decides.')
  async ask(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: ExceptionAsked }) { reason, ...asked }: ExceptionAsked,
    @By() brought: Brought,
  ): Promise<Answer> {
    const note = await this.noted.keep(caseNumber, reason, brought);
    return this.casework.apply(caseNumber, { kind: 'ask for exception', ...asked, reason: note }, brought);
  }

  @CommandRoute('exceptions/:exception/decide', 'Decide on an exception that somebody else has asked for.')
  decide(
    @Param({ schema: ExceptionOfCase }) { caseNumber, exception }: ExceptionOfCase,
    @Body({ schema: ExceptionDecision }) decision: ExceptionDecision,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'decide exception', exception, ...decision }, brought);
  }

  @CommandRoute('installments/:installment/move', 'Move one installment to a later day.')
  move(
    @Param({ schema: InstallmentOfCase }) { caseNumber, installment }: InstallmentOfCase,
    @Body({ schema: DateMove }) { to }: DateMove,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.callers.brings(caseNumber, { kind: 'move installment', installment, to }, brought);
  }

  @CommandRoute('extend', 'Spread what is not due yet over some months more.')
  extend(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Extension }) { months }: Extension,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.callers.brings(caseNumber, { kind: 'extend', months }, brought);
  }

  @CommandRoute('premise', 'The arrangement goes with the customer to another premise.')
  premise(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: PremiseMove }) { premise }: PremiseMove,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.callers.brings(caseNumber, { kind: 'move premise', premise }, brought);
  }

  @CommandRoute('death', 'The customer has died: nothing is collected for a time.')
  died(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: DeathTold }) { toldOn }: DeathTold,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'customer died', toldOn }, brought);
  }

  @CommandRoute('bankruptcy', 'A bankruptcy notice has come: older debt leaves collection.')
  bankruptcy(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: BankruptcyNotice }) { petitionAt }: BankruptcyNotice,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'bankruptcy', petitionAt }, brought);
  }

  @CommandRoute('settle', 'The estate or the court has settled it.')
  settle(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Settlement }) { how }: Settlement,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'settle', how }, brought);
  }
}
