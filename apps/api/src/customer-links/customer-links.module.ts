import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { AccountLinksController } from './account-links.controller.js';
import { CustomerLinksController } from './customer-links.controller.js';
import { GivingLinks } from './giving-links.js';
import { VisitsController } from './visits.controller.js';

@Module({
  imports: [CasesModule],
  controllers: [CustomerLinksController, AccountLinksController, VisitsController],
  providers: [GivingLinks],
})
export class CustomerLinksModule {}
