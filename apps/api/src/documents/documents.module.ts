import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DocumentsController } from './documents.controller.js';

@Module({ imports: [CasesModule], controllers: [DocumentsController] })
export class DocumentsModule {}
