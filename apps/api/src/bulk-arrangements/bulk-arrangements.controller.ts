import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bulkStanding, bulkVerdicts } from '../../../../libs/billing-store/src/agreements/bulk-runs.js';
import { BulkArrangements } from '../../../../libs/casework/src/bulk-arrangements.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import {
  BulkAsked,
  BulkStandingView,
  BulkVerdictsAsked,
  BulkVerdictsView,
  OfBulkRun,
} from './bulk-schemas.js';

/** Arrangements that are made when a moratorium ends. */
@ApiTags('arrangements')
@Controller('api/bulk-arrangements')
export class BulkArrangementsController {
  private readonly bulk: BulkArrangements;

  constructor(private readonly casework: Casework) {
    this.bulk = new BulkArrangements(casework);
  }

  @CommandRoute('', 'Begin the arrangements after a moratorium, or go on with them: sent until it is done.', {
    answer: BulkStandingView,
  })
  goOn(
    @Body({ schema: BulkAsked }) { utility, limit = 100 }: BulkAsked,
    @By() brought: Brought,
  ): Promise<BulkStandingView> {
    return this.bulk.goOn(utility, { limit }, brought);
  }

  @ReadRoute(':utility/:endedOn', 'How far the arrangements after a moratorium have come.', BulkStandingView)
  standing(@Param({ schema: OfBulkRun }) { utility, endedOn }: OfBulkRun): Promise<BulkStandingView> {
    return bulkStanding(this.casework.doors.store, `${utility}/${endedOn}`);
  }

  @ReadRoute(':utility/:endedOn/verdicts', 'What became of each account, and why.', BulkVerdictsView)
  async verdicts(
    @Param({ schema: OfBulkRun }) { utility, endedOn }: OfBulkRun,
    @Query({ schema: BulkVerdictsAsked }) { after = '', limit = 200 }: BulkVerdictsAsked,
  ): Promise<BulkVerdictsView> {
    const { store } = this.casework.doors;
    const { run } = await bulkStanding(store, `${utility}/${endedOn}`);
    return { verdicts: await bulkVerdicts(store, run, { after, limit }) };
  }
}
