import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ForesightController } from './foresight.controller.js';

@Module({ imports: [CasesModule], controllers: [ForesightController] })
export class ForesightModule {}
