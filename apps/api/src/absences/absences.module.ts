import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller.js';
import { Covers } from './covers.js';

@Module({ controllers: [AbsencesController], providers: [Covers], exports: [Covers] })
export class AbsencesModule {}
