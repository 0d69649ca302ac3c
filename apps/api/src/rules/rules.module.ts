import { Module } from '@nestjs/common';
import { AccountRulesController } from './account-rules.controller.js';
import { OfficesController } from './offices.controller.js';
import { RulesController } from './rules.controller.js';

@Module({ controllers: [AccountRulesController, OfficesController, RulesController] })
export class RulesModule {}
