import { Module } from '@nestjs/common';
import { CaseReads } from './case-reads.js';
import { CasesController } from './cases.controller.js';
import { ChangesController } from './changes.controller.js';

@Module({ controllers: [CasesController, ChangesController], providers: [CaseReads], exports: [CaseReads] })
export class CasesModule {}
