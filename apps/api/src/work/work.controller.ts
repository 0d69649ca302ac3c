import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { caseList } from '../../../../libs/billing-store/src/reads/case-list.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { harmOf } from '../../../../libs/domain/src/work/harm.js';
import { Covers } from '../absences/covers.js';
import { asked } from '../cases/question-schemas.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Work, WorkQuery } from './work-schemas.js';

/** So many that fall due first are put in order of harm: what falls due later than all of these can wait. */
const looksAt = 200;

@ApiTags('work')
@Controller('api/work')
export class WorkController {
  constructor(
    private readonly casework: Casework,
    private readonly covers: Covers,
  ) {}

  @ReadRoute(
    '',
    'What to do next: the cases that fall due first, most harm first, each with the reason.',
    Work,
  )
  async list(@Query({ schema: WorkQuery }) query: WorkQuery): Promise<Work> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    const { unassigned, offered: only, ...question } = query;
    const offered = await this.covers.now();
    const { filters } = asked(question, now);
    if (only) filters.offered = offered.by;
    if (unassigned) filters.untaken = offered.by;
    const { rows, next } = await caseList(store, { filters, limit: looksAt });
    const ranked = rows.map((row) => ({ ...row, cover: offered.coverOf(row), harm: harmOf(row, now) }));
    return {
      rows: ranked.sort((one, other) => other.harm.points - one.harm.points),
      more: next !== null,
    };
  }
}
