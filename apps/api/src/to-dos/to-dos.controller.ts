import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { toDoList } from '../../../../libs/billing-store/src/reads/to-do-list.js';
import { apart } from '../border/page.js';
import { ReadRoute } from '../openapi/read-route.js';
import { ToDoListQuery, ToDoPage } from './list-schemas.js';

@ApiTags('to-dos')
@Controller('api/to-dos')
export class ToDosController {
  constructor(private readonly store: DataSource) {}

  @ReadRoute('', 'What people have to look at, first due first.', ToDoPage)
  list(@Query({ schema: ToDoListQuery }) query: ToDoListQuery): Promise<ToDoPage> {
    const { page, filters } = apart(query);
    return toDoList(this.store, { filters, ...page });
  }
}
