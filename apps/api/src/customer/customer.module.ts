import { Module } from '@nestjs/common';
import { ArrangementsModule } from '../arrangements/arrangements.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { AgreeingController } from './agreeing.controller.js';
import { Agreeing } from './agreeing.js';
import { Answering } from './answering.js';
import { AsksOfCustomerController } from './asks-of-customer.controller.js';
import { CustomerController } from './customer.controller.js';
import { HandingOver } from './handing-over.js';
import { OwnAccount } from './own-account.js';
import { OwnCase } from './own-case.js';
import { ProposingController } from './proposing.controller.js';
import { Proposing } from './proposing.js';

@Module({
  imports: [CasesModule, ArrangementsModule],
  controllers: [CustomerController, AsksOfCustomerController, AgreeingController, ProposingController],
  providers: [OwnCase, OwnAccount, Answering, Agreeing, Proposing, HandingOver],
})
export class CustomerModule {}
