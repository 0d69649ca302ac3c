import { Module } from '@nestjs/common';
import { OfficesController } from './offices.controller.js';
import { RulesController } from './rules.controller.js';

@Module({ controllers: [OfficesController, RulesController] })
export class RulesModule {}
