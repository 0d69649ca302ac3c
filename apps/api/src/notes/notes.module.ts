import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { NotesController } from './notes.controller.js';

@Module({ imports: [CasesModule], controllers: [NotesController] })
export class NotesModule {}
