import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { caseList } from '../../../../libs/billing-store/src/reads/case-list.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { harmOf } from '../../../../libs/domain/src/work/harm.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Work, WorkQuery } from './work-schemas.js';

/** So many that fall due first are put in order of harm: what falls due later than all of these can wait. */
const looksAt = 200;

@ApiTags('work')
@Controller('api/work')
export class WorkController {
  constructor(private readonly casework: Casework) {}

  @ReadRoute(
    '',
    'What to do next: the cases that fall due first, most harm first, each with the reason.',
    Work,
  )
  async list(@Query({ schema: WorkQuery }) { unassigned, ...filters }: WorkQuery): Promise<Work> {
    const { store, clock } = this.casework.doors;
    const { rows, next } = await caseList(store, { filters, limit: looksAt });
    const now = clock.now();
    const wanted = unassigned ? rows.filter(({ assignee }) => assignee === null) : rows;
    const ranked = wanted.map((row) => ({ ...row, harm: harmOf(row, now) }));
    return {
      rows: ranked.sort((one, other) => other.harm.points - one.harm.points),
      more: next !== null,
    };
  }
}
