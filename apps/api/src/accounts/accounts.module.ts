import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { DepositsController } from './deposits.controller.js';
import { FinalBalanceController } from './final-balance.controller.js';
import { PaymentFilesController } from './payment-files.controller.js';
import { PeopleController } from './people.controller.js';
import { ServiceMoneyController } from './service-money.controller.js';

@Module({
  controllers: [
    AccountsController,
    PeopleController,
    ServiceMoneyController,
    PaymentFilesController,
    DepositsController,
    FinalBalanceController,
  ],
})
export class AccountsModule {}
