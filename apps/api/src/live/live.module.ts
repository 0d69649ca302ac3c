import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { LiveController } from './live.controller.js';
import { Moves } from './moves.js';

@Module({ imports: [CasesModule], controllers: [LiveController], providers: [Moves] })
export class LiveModule {}
