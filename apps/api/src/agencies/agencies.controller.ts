import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { agencyList, agencyNamed } from '../../../../libs/billing-store/src/agencies/agencies.js';
import { AgencyBook } from '../../../../libs/casework/src/agency-book.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import {
  Agencies,
  AgencyKept,
  AgencyQuery,
  AgencyView,
  Nothing,
  OfAgency,
  Organization,
} from './agency-schemas.js';

@ApiTags('agencies')
@Controller('api/agencies')
export class AgenciesController {
  private readonly book: AgencyBook;

  constructor(private readonly casework: Casework) {
    this.book = new AgencyBook(casework);
  }

  @ReadRoute('', 'Agencies that help, by program and by area.', Agencies)
  async list(@Query({ schema: AgencyQuery }) query: AgencyQuery): Promise<Agencies> {
    return { agencies: (await agencyList(this.casework.doors.store, query)) as AgencyView[] };
  }

  @ReadRoute(':agency', 'An agency: its programs, services, areas, funds and contacts.', AgencyView)
  async one(@Param({ schema: OfAgency }) { agency }: OfAgency): Promise<AgencyView> {
    return (await agencyNamed(this.casework.doors.store, agency)) as AgencyView;
  }

  @CommandRoute('', 'Describe an agency, new or anew.', { answer: AgencyKept })
  describe(
    @Body({ schema: Organization }) organization: Organization,
    @By() brought: Brought,
  ): Promise<AgencyKept> {
    return this.book.describe(organization, brought);
  }

  @CommandRoute(':agency/end', 'Say that an agency does not help any more.', { answer: AgencyKept })
  end(
    @Param({ schema: OfAgency }) { agency }: OfAgency,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<AgencyKept> {
    return this.book.end(agency, brought);
  }
}
