import { Body, Controller, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { AgencyPledges } from '../../../../libs/casework/src/agency-pledges.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { InvalidInput } from '../problems/invalid-input.js';
import { PledgeFileNamed, PledgeVerdicts } from './pledge-schemas.js';

/** Files of pledges, as agencies send them. */
@ApiTags('pledges')
@Controller('api/pledges/files')
export class PledgeFilesController {
  private readonly pledges: AgencyPledges;

  constructor(casework: Casework) {
    this.pledges = new AgencyPledges(casework);
  }

  @CommandRoute(
    '',
    'Bring a file of pledges: CSV with a header. Good rows are taken once, bad ones come back.',
    {
      answer: PledgeVerdicts,
    },
  )
  @ApiConsumes('text/csv')
  @ApiBody({
    schema: {
      type: 'string',
      example: 'reference,account,amount,service,expected_by\nSV-118,A-100245,120.00,electric,2026-06-01',
    },
  })
  async take(
    @Body() content: unknown,
    @Query({ schema: PledgeFileNamed }) { name = 'pledges.csv', agency }: PledgeFileNamed,
    @By() brought: Brought,
  ): Promise<PledgeVerdicts> {
    if (typeof content !== 'string')
      throw new Problem('input/content-type', phrase`A file of pledges is CSV.`, {
        remedy: phrase`Send Content-Type: text/csv.`,
      });
    const { file, rows } = await this.pledges.takeFile(agencyOf(brought, agency), { name, content }, brought);
    const taken = rows.filter(({ verdict }) => verdict === 'taken').length;
    return { file, taken, refused: rows.length - taken, rows };
  }
}

/** An agency brings its own pledges; whoever brings those of one says whose they are. */
function agencyOf({ caller, of }: Brought, told: string | undefined): string {
  const agency = caller.role === 'agency' ? of : told;
  if (agency === undefined) throw new InvalidInput([{ field: 'agency', fault: phrase`is needed` }]);
  if (told === undefined || told === agency) return agency;
  throw new Problem('caller/not-allowed', phrase`An agency brings its own pledges alone.`, {
    rule: 'policy: pledge, open',
  });
}
