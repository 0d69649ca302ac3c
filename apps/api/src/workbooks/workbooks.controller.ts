import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  caseList,
  type CaseQuestion,
  type ListedCase,
} from '../../../../libs/billing-store/src/reads/case-list.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { apart } from '../border/page.js';
import { CaseListQuery } from '../cases/list-schemas.js';
import { asked } from '../cases/question-schemas.js';
import { Refusals } from '../openapi/refusals.js';
import { workbook } from './question.js';
import { writeCaseWorkbook } from './case-workbook.js';

/** Nobody reads more by eye; a longer list is a narrower question. */
const mostRows = 5_000;
const atOnce = 200;

@ApiTags('cases')
@Controller('api/cases.xlsx')
export class WorkbooksController {
  constructor(private readonly casework: Casework) {}

  @Get()
  @ApiOperation({
    summary: 'A list of cases as a workbook, with the question printed in it; up to 5,000 rows.',
  })
  @ApiProduces(workbook)
  @ApiResponse({ status: 200, description: 'A workbook.', schema: { type: 'string', format: 'binary' } })
  @Refusals(400, 401, 403, 500, 503)
  async cases(
    @Query({ schema: CaseListQuery }) query: CaseListQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { filters: given } = apart(query);
    const at = this.casework.doors.clock.now();
    const question = asked(given, at);
    const reading = new Reading((cursor) => this.page(question, cursor));
    await reading.begin();
    response.type(workbook);
    response.setHeader('Content-Disposition', 'attachment; filename="cases.xlsx"');
    const { name = 'nobody', role = 'unknown' } = request.caller ?? {};
    await writeCaseWorkbook(response, reading.pages(), () => ({
      ...{ filters: { ...given, sort: given.sort ?? 'due' }, at, by: `${name}, ${role}` },
      ...{ rows: reading.rows, more: reading.more },
    }));
  }

  private page(question: CaseQuestion, cursor: string | null) {
    const place = cursor === null ? {} : { cursor };
    return caseList(this.casework.doors.store, { ...question, ...place, limit: atOnce });
  }
}

type Page = Awaited<ReturnType<typeof caseList>>;

/** Page after page, no further than anybody reads. The first is read before anything is answered: a refusal can still be one. */
class Reading {
  rows = 0;
  more = false;
  private first: Page | undefined;

  constructor(private readonly page: (cursor: string | null) => Promise<Page>) {}

  async begin(): Promise<void> {
    this.first = await this.page(null);
  }

  async *pages(): AsyncIterable<ListedCase[]> {
    for (let page = this.first; page;) {
      this.rows += page.rows.length;
      yield page.rows;
      this.more = page.next !== null && this.rows >= mostRows;
      page = page.next === null || this.more ? undefined : await this.page(page.next);
    }
  }
}
