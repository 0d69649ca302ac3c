import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  bulkBegun,
  bulkStanding,
  bulkVerdicts,
} from '../../../../libs/billing-store/src/agreements/bulk-runs.js';
import { BulkArrangements } from '../../../../libs/casework/src/bulk-arrangements.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { Looking, type Looker } from '../callers/caller.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Refusals } from '../openapi/refusals.js';
import {
  BulkAsked,
  BulkStandingView,
  BulkVerdictsAsked,
  BulkVerdictsView,
  ForeseenInBulkView,
  MoratoriaView,
  OfBulkRun,
  OfUtility,
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

  @ReadRoute(
    '',
    'Which moratoria arrangements follow on, and how far those are that were begun.',
    MoratoriaView,
  )
  async moratoria(): Promise<MoratoriaView> {
    const { store } = this.casework.doors;
    const all = (await this.bulk.moratoria()).map(async (one) => ({
      ...one,
      standing: one.endedOn === null ? null : await bulkBegun(store, `${one.utility}/${one.endedOn}`),
    }));
    return { moratoria: await Promise.all(all) };
  }

  @ReadRoute(
    ':utility/foresight',
    'What would become of the next accounts, each decided as it would be. Nothing is done.',
    ForeseenInBulkView,
  )
  @Refusals(409)
  async foresee(
    @Param({ schema: OfUtility }) { utility }: OfUtility,
    @Query({ schema: BulkVerdictsAsked }) { after, limit = 50 }: BulkVerdictsAsked,
    @Looking() { name, role }: Looker,
  ): Promise<ForeseenInBulkView> {
    const page = { limit, ...(after === undefined ? {} : { after }) };
    return { accounts: await this.bulk.foresee(utility, page, { name, role }) };
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
