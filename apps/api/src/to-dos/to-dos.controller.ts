import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { toDoList } from '../../../../libs/billing-store/src/reads/to-do-list.js';
import { Covers } from '../absences/covers.js';
import { apart } from '../border/page.js';
import { ReadRoute } from '../openapi/read-route.js';
import { ToDoListQuery, ToDoPage } from './list-schemas.js';

@ApiTags('to-dos')
@Controller('api/to-dos')
export class ToDosController {
  constructor(
    private readonly store: DataSource,
    private readonly covers: Covers,
  ) {}

  @ReadRoute('', 'What people have to look at, first due first.', ToDoPage)
  async list(@Query({ schema: ToDoListQuery }) query: ToDoListQuery): Promise<ToDoPage> {
    const { page, filters } = apart(query);
    const { offered: only, ...which } = filters;
    const offered = await this.covers.now();
    const found = await toDoList(this.store, {
      ...page,
      filters: { ...which, ...(only ? { offered: offered.by } : {}) },
    });
    return { ...found, rows: found.rows.map((row) => ({ ...row, cover: offered.coverOf(row) })) };
  }
}
