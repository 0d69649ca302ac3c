import { Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
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
import { Looking, type Looker } from '../callers/caller.js';
import { ReadRoute } from '../openapi/read-route.js';
import { handOut, WorkbookRoute } from '../openapi/workbook-route.js';
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

  @WorkbookRoute(
    'outcomes.xlsx',
    'The same as a workbook, with every case and with the question printed in it.',
  )
  async asWorkbook(
    @Query({ schema: OutcomesQuery }) query: OutcomesQuery,
    @Looking() { name, role }: Looker,
    @Res() response: Response,
  ): Promise<void> {
    const { view, rows } = await this.asked(query);
    handOut(response, 'outcomes.xlsx');
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
