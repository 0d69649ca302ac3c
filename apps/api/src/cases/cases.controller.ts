import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { caseList } from '../../../../libs/billing-store/src/reads/case-list.js';
import { caseClock, decisionsOf } from '../../../../libs/billing-store/src/reads/case-story.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { OfCase } from '../border/fields.js';
import { apart } from '../border/page.js';
import { Looking, type Looker } from '../callers/caller.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CaseReads } from './case-reads.js';
import { CaseView, ClockView, Decisions, Gates } from './case-schemas.js';
import { CaseListQuery, CasePage } from './list-schemas.js';
import { asked } from './question-schemas.js';
import { Story, StoryQuery } from './story-schemas.js';

@ApiTags('cases')
@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly store: DataSource,
    private readonly casework: Casework,
    private readonly reads: CaseReads,
  ) {}

  @ReadRoute('', 'Cases, first due first; filters say which.', CasePage)
  list(@Query({ schema: CaseListQuery }) query: CaseListQuery): Promise<CasePage> {
    const { page, filters } = apart(query);
    const question = asked(filters, this.casework.doors.clock.now());
    return caseList(this.store, { ...question, ...page });
  }

  @ReadRoute(':caseNumber', 'A case as it stands, with what is missing at every open stage.', CaseView)
  one(@Param({ schema: OfCase }) { caseNumber }: OfCase, @Looking() looker: Looker): Promise<CaseView> {
    return this.reads.one(caseNumber, looker);
  }

  @ReadRoute(':caseNumber/story', 'The story of a case, entry by entry.', Story)
  story(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Query({ schema: StoryQuery }) query: StoryQuery,
    @Looking() looker: Looker,
  ): Promise<Story> {
    return this.reads.story(caseNumber, query, looker);
  }

  @ReadRoute(
    ':caseNumber/gates',
    'Every open stage, requirement by requirement, as it would be judged now.',
    Gates,
  )
  gates(@Param({ schema: OfCase }) { caseNumber }: OfCase): Promise<Gates> {
    return this.reads.gates(caseNumber);
  }

  @ReadRoute(':caseNumber/clock', 'Whose time it was, line by line and in sum.', ClockView)
  clock(@Param({ schema: OfCase }) { caseNumber }: OfCase): Promise<ClockView> {
    return caseClock(this.store, caseNumber, this.casework.doors.clock.now());
  }

  @ReadRoute(':caseNumber/decisions', 'What was decided by which rule, from what.', Decisions)
  async decisions(@Param({ schema: OfCase }) { caseNumber }: OfCase): Promise<Decisions> {
    return { decisions: await decisionsOf(this.store, caseNumber) };
  }
}
