import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module.js';
import { WorkController } from './work.controller.js';

@Module({ imports: [AbsencesModule], controllers: [WorkController] })
export class WorkModule {}
