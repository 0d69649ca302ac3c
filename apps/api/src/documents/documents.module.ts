import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DocumentsController } from './documents.controller.js';
import { HeldLettersController } from './held-letters.controller.js';

@Module({ imports: [CasesModule], controllers: [DocumentsController, HeldLettersController] })
export class DocumentsModule {}
