import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  arrangementOutcomes,
  outcomeList,
  type ListedOutcome,
  type OutcomeFilters,
} from '../../../../libs/billing-store/src/reads/outcomes.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { groupedBy, outcomesOf, survivalOf } from '../../../../libs/domain/src/arrangements/outcomes.js';
import { plusMilliseconds, type Instant } from '../../../../libs/domain/src/time/instant.js';
import { apart } from '../border/page.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Refusals } from '../openapi/refusals.js';
import { workbook } from '../workbooks/question.js';
import { OutcomeCasesQuery, OutcomePage, OutcomesQuery, OutcomesView } from './outcome-schemas.js';
import { writeOutcomeWorkbook } from './outcome-workbook.js';

/** So many of the latest are counted: more than a utility's team agrees on in two years. */
const most = 20_000;
const day = 86_400_000;
const usualSpan = 730 * day;

type Asked = Omit<OutcomesQuery, 'by'>;

/** What became of arrangements. */
@ApiTags('outcomes')
@Controller('api')
export class OutcomesController {
  constructor(private readonly casework: Casework) {}

  @ReadRoute('outcomes', 'What became of arrangements: how they ended, and what was paid.', OutcomesView)
  async outcomes(@Query({ schema: OutcomesQuery }) query: OutcomesQuery): Promise<OutcomesView> {
    return (await this.asked(query)).view;
  }

  @ReadRoute('outcomes/cases', 'The arrangements behind any of the numbers, the latest first.', OutcomePage)
  cases(@Query({ schema: OutcomeCasesQuery }) query: OutcomeCasesQuery): Promise<OutcomePage> {
    const { page, filters } = apart(query);
    const asked = filtersIn(filters, this.casework.doors.clock.now());
    return outcomeList(this.casework.doors.store, { filters: asked, ...page });
  }

  @Get('outcomes.xlsx')
  @ApiOperation({ summary: 'The same as a workbook, with every case and with the question printed in it.' })
  @ApiProduces(workbook)
  @ApiResponse({ status: 200, description: 'A workbook.', schema: { type: 'string', format: 'binary' } })
  @Refusals(400, 401, 403, 500, 503)
  async asWorkbook(
    @Query({ schema: OutcomesQuery }) query: OutcomesQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { view, rows } = await this.asked(query);
    const { name = 'nobody', role = 'unknown' } = request.caller ?? {};
    response.type(workbook);
    response.setHeader('Content-Disposition', 'attachment; filename="outcomes.xlsx"');
    await writeOutcomeWorkbook(response, { view, rows, by: `${name}, ${role}` });
  }

  private async asked({
    by = 'term',
    ...asked
  }: OutcomesQuery): Promise<{ view: OutcomesView; rows: ListedOutcome[] }> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    const filters = filtersIn(asked, now);
    const { rows, more } = await arrangementOutcomes(store, { filters, most });
    const view = {
      ...{
        at: now,
        by,
        more,
        filters: inWords({ ...asked, ...(filters.from ? { from: filters.from } : {}) }),
      },
      total: outcomesOf(rows, now),
      groups: groupedBy(rows, by, now),
      survival: survivalOf(rows, now),
    };
    return { view, rows };
  }
}

function filtersIn({ inBulk, ...asked }: Asked, now: Instant): OutcomeFilters {
  return { from: daysBack(now), ...asked, ...(inBulk ? { inBulk: true } : {}) };
}

/** From the beginning of a day, so that the pages of one question are those of one list. */
const daysBack = (now: Instant): Instant => plusMilliseconds(now, -usualSpan - (Date.parse(now) % day));

const inWords = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)]));
