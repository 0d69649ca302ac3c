import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module.js';
import { FollowUpsController } from './follow-ups.controller.js';

@Module({ imports: [AbsencesModule], controllers: [FollowUpsController] })
export class FollowUpsModule {}
