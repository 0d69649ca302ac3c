import { Controller, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  caseList,
  type CaseQuestion,
  type ListedCase,
} from '../../../../libs/billing-store/src/reads/case-list.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { apart } from '../border/page.js';
import { lookerOf } from '../callers/caller.js';
import { CaseListQuery } from '../cases/list-schemas.js';
import { asked } from '../cases/question-schemas.js';
import { handOut, WorkbookRoute } from '../openapi/workbook-route.js';
import { writeCaseWorkbook } from './case-workbook.js';

/** Nobody reads more by eye; a longer list is a narrower question. */
const mostRows = 5_000;
const atOnce = 200;

@ApiTags('cases')
@Controller('api/cases.xlsx')
export class WorkbooksController {
  constructor(private readonly casework: Casework) {}

  @WorkbookRoute('', 'A list of cases as a workbook, with the question printed in it; up to 5,000 rows.')
  async cases(
    @Query({ schema: CaseListQuery }) query: CaseListQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const given = apart(query).filters;
    const { name, role } = lookerOf(request);
    const at = this.casework.doors.clock.now();
    const question = asked(given, at);
    const reading = new Reading((cursor) => this.page(question, cursor));
    await reading.begin();
    handOut(response, 'cases.xlsx');
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
