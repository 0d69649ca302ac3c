import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mustHelp } from '../../../../libs/billing-store/src/agencies/agencies.js';
import { AgencyPledges } from '../../../../libs/casework/src/agency-pledges.js';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Looking, type Looker } from '../callers/caller.js';
import { CaseReads } from '../cases/case-reads.js';
import { CaseView } from '../cases/case-schemas.js';
import { OfAccounts } from '../casework/of-accounts.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { InvalidInput } from '../problems/invalid-input.js';
import { NewPledge, PledgeConfirmation, PledgeWithdrawal } from './pledge-schemas.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

@ApiTags('pledges')
@Controller('api/pledges')
export class PledgesController {
  private readonly ofAgencies: AgencyPledges;

  constructor(
    private readonly casework: Casework,
    private readonly accounts: OfAccounts,
    private readonly cases: CaseReads,
  ) {
    this.ofAgencies = new AgencyPledges(casework);
  }

  @CommandRoute(
    '',
    'An agency promises to pay for a customer. It protects the account for the rule’s time.',
    {
      status: 201,
    },
  )
  async open(
    @Body({ schema: NewPledge }) { account, ...facts }: NewPledge,
    @By() brought: Brought,
  ): Promise<Answer> {
    const { reference, agency } = facts;
    if (brought.caller.role !== 'agency') {
      await mustHelp(this.casework.doors.store, agency);
      return this.accounts.open('pledge', { account, facts }, brought);
    }
    if (reference === undefined)
      throw new InvalidInput([{ field: 'reference', fault: phrase`is needed: the agency’s own number` }]);
    return this.ofAgencies.take(agency, { ...facts, reference, account }, brought);
  }

  @ReadRoute(':caseNumber', 'A pledge as it stands.', CaseView)
  one(@Param({ schema: OfCase }) { caseNumber }: OfCase, @Looking() looker: Looker): Promise<CaseView> {
    this.accounts.mustBe('pledge', caseNumber);
    return this.cases.one(caseNumber, looker);
  }

  @CommandRoute(':caseNumber/confirm', 'The agency confirms what it has promised.')
  confirm(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: PledgeConfirmation }) confirmation: PledgeConfirmation,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'confirm', ...confirmation }, brought);
  }

  @CommandRoute(':caseNumber/withdraw', 'The agency takes its promise back.')
  withdraw(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: PledgeWithdrawal }) { reason }: PledgeWithdrawal,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'withdraw', reason }, brought);
  }
}
