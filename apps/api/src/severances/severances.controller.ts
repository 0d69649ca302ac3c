import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { OfAccounts } from '../casework/of-accounts.js';
import { CommandRoute } from '../openapi/command-route.js';
import {
  ContactTry,
  FieldAnswer,
  NewSeverance,
  OtherReason,
  Recall,
  TenantOfSeverance,
} from './severance-schemas.js';

/** The way to an order, and the order itself. */
@ApiTags('severances')
@Controller('api/severances')
export class SeverancesController {
  constructor(
    private readonly casework: Casework,
    private readonly accounts: OfAccounts,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('', 'Begin a disconnection of one service: its notices, or at once for a hazard.', {
    status: 201,
  })
  open(
    @Body({ schema: NewSeverance }) { account, ...facts }: NewSeverance,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.accounts.open('severance', { account, facts }, brought);
  }

  @CommandRoute(
    ':caseNumber/dispatch',
    'Ask the interlock: the order goes, or is refused with all that stands.',
  )
  dispatch(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'dispatch' }, brought);
  }

  @CommandRoute(':caseNumber/recall', 'Stop an order that is with the field.')
  recall(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Recall }) { reason }: Recall,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'recall', reason }, brought);
  }

  @CommandRoute(':caseNumber/contacts', 'A try to reach the customer before an order.')
  async contact(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: ContactTry }) { note, ...tried }: ContactTry,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'contact', ...tried, ...noted }, brought);
  }

  @CommandRoute(
    ':caseNumber/quote',
    'The least payment that stops the order, itemized. Paid in time it does so.',
  )
  quote(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'quote' }, brought);
  }

  @CommandRoute(':caseNumber/field-answers', 'How an order in the field came out.')
  async answered(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: FieldAnswer }) { note, ...answer }: FieldAnswer,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'field answer', ...answer, ...noted }, brought);
  }

  @CommandRoute(
    ':caseNumber/tenant',
    'Whoever lives there takes the service in an account of his own, by the rules without the landlord’s debt.',
  )
  tenant(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: TenantOfSeverance }) { account }: TenantOfSeverance,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'tenant takes service', account }, brought);
  }

  @CommandRoute(':caseNumber/reason', 'Propose another reason for the order.')
  async reason(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: OtherReason }) { note, to }: OtherReason,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'change reason', to, ...noted }, brought);
  }

  @CommandRoute(':caseNumber/reason/confirm', 'The second person’s yes to another reason.')
  confirm(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'confirm reason' }, brought);
  }
}
