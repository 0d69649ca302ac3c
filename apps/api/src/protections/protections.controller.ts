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
import { NewProtection, PractitionersProof, ProtectionEnd } from './protection-schemas.js';

@ApiTags('protections')
@Controller('api/protections')
export class ProtectionsController {
  constructor(
    private readonly casework: Casework,
    private readonly accounts: OfAccounts,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('', 'Record what keeps service on: a claim, a dispute, a promise, a receipt, a bankruptcy.', {
    status: 201,
  })
  open(
    @Body({ schema: NewProtection }) { account, ...facts }: NewProtection,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.accounts.open('protection', { account, facts }, brought);
  }

  @CommandRoute(':caseNumber/proof', 'A practitioner’s proof of a medical claim, or of life support.')
  async prove(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: PractitionersProof }) { practitioner, ...shown }: PractitionersProof,
    @By() brought: Brought,
  ): Promise<Answer> {
    this.accounts.mustBe('protection', caseNumber);
    const note = await this.noted.keep(caseNumber, practitioner, brought);
    return this.casework.apply(caseNumber, { kind: 'prove', practitioner: note, ...shown }, brought);
  }

  @CommandRoute(':caseNumber/appeal', 'The customer appeals what was decided on a dispute.')
  appeal(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'appeal' }, brought);
  }

  @CommandRoute(':caseNumber/end', 'It does not protect any more.')
  end(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: ProtectionEnd }) { why }: ProtectionEnd,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'end protection', why }, brought);
  }
}
