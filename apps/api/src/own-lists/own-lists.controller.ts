import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { ownList, type OwnRow } from '../../../../libs/billing-store/src/reads/own-lists.js';
import type { Page } from '../../../../libs/billing-store/src/reads/cursor.js';
import { apart } from '../border/page.js';
import { Calling, type Caller } from '../callers/caller.js';
import { ReadRoute } from '../openapi/read-route.js';
import { OwnJobs, OwnListQuery, OwnPledges } from './own-list-schemas.js';
import { jobOf, pledgeOf } from './own-rows.js';

/** Lists of those from outside: whose they are follows from who calls, and no request names it. */
@ApiTags('own lists')
@Controller('api')
export class OwnListsController {
  constructor(private readonly store: DataSource) {}

  @ReadRoute('own-jobs', 'The jobs that the calling contractor builds, first due first.', OwnJobs)
  async jobs(
    @Query({ schema: OwnListQuery }) query: OwnListQuery,
    @Calling() caller: Caller,
  ): Promise<OwnJobs> {
    const { rows, next } = await this.own('design project', query, caller);
    return { rows: rows.map(jobOf), next };
  }

  @ReadRoute('own-pledges', 'The pledges of the calling agency, the newest first.', OwnPledges)
  async pledges(
    @Query({ schema: OwnListQuery }) query: OwnListQuery,
    @Calling() caller: Caller,
  ): Promise<OwnPledges> {
    const { rows, next } = await this.own('pledge', query, caller);
    return { rows: rows.map(pledgeOf), next };
  }

  private own(
    process: 'design project' | 'pledge',
    query: OwnListQuery,
    { of }: Caller,
  ): Promise<Page<OwnRow>> {
    // Whoever belongs to nobody has no jobs and no pledges of its own.
    if (of === undefined) return Promise.resolve({ rows: [], next: null });
    const { page, filters } = apart(query);
    return ownList(this.store, { process, company: of, status: filters.status ?? 'open', ...page });
  }
}
