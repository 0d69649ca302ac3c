import { Module } from '@nestjs/common';
import { WorkbooksController } from './workbooks.controller.js';

@Module({ controllers: [WorkbooksController] })
export class WorkbooksModule {}
