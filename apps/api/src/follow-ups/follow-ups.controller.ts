import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  followUpCounts,
  followUpList,
  type ListedFollowUp,
} from '../../../../libs/billing-store/src/reads/follow-ups.js';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { addedUp, keptRate, type PromiseCounts } from '../../../../libs/domain/src/work/kept.js';
import { Covers, type Offered } from '../absences/covers.js';
import type { CoverView } from '../absences/absence-schemas.js';
import { OfCase } from '../border/fields.js';
import { apart } from '../border/page.js';
import { By } from '../callers/brought.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import {
  FollowUpCounts,
  FollowUpCountsQuery,
  FollowUpPage,
  FollowUpQuery,
  NewPromise,
} from './follow-up-schemas.js';

/** What was promised to customers: callbacks and letters, each with an owner and a date. */
@ApiTags('follow-ups')
@Controller('api')
export class FollowUpsController {
  constructor(
    private readonly casework: Casework,
    private readonly covers: Covers,
    private readonly noted: Noted,
  ) {}

  @CommandRoute('cases/:caseNumber/promises', 'Promise a callback or a letter by a date.')
  async promise(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: NewPromise }) { note, ...promised }: NewPromise,
    @By() brought: Brought,
  ): Promise<Answer> {
    const noted = await this.noted.maybe(caseNumber, note, brought);
    return this.casework.apply(caseNumber, { kind: 'promise', ...promised, ...noted }, brought);
  }

  @ReadRoute('follow-ups', 'What was promised, the earliest date first; filters say which.', FollowUpPage)
  async list(@Query({ schema: FollowUpQuery }) query: FollowUpQuery): Promise<FollowUpPage> {
    const { store, clock } = this.casework.doors;
    const { page, filters } = apart(query);
    const { offered: only, ...which } = filters;
    const offered = await this.covers.now();
    const found = await followUpList(store, {
      ...page,
      now: clock.now(),
      filters: { ...which, ...(only ? { offered: offered.by } : {}) },
    });
    return { ...found, rows: found.rows.map((row) => ({ ...row, cover: coverOf(row, offered) })) };
  }

  @ReadRoute('follow-ups/counts', 'How many were kept, late and missed, by person and team.', FollowUpCounts)
  async counts(
    @Query({ schema: FollowUpCountsQuery }) filters: FollowUpCountsQuery,
  ): Promise<FollowUpCounts> {
    const { store, clock } = this.casework.doors;
    const people = await followUpCounts(store, { filters, now: clock.now() });
    const roles = [...new Set(people.map(({ role }) => role))].sort();
    return {
      total: rated(people),
      teams: roles.map((role) => ({ role, ...rated(people.filter((one) => one.role === role)) })),
      people: people.map(({ owner, role, counts }) => ({ owner, role, ...rated([{ counts }]) })),
    };
  }
}

function rated(people: readonly { counts: PromiseCounts }[]): PromiseCounts & { keptRate: number | null } {
  const counts = addedUp(people.map((one) => one.counts));
  return { ...counts, keptRate: keptRate(counts) };
}

/** Nobody has it any more: its owner has not kept it in time. */
function coverOf(row: ListedFollowUp, offered: Offered): CoverView | null {
  const { assignee, owner, doneAt } = row;
  if (doneAt !== null) return null;
  if (assignee === null) return { why: 'not kept in time', person: owner, since: null, until: null };
  return offered.coverOf(row);
}
