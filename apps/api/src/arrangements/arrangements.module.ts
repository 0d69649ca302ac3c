import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { AccountCallerController } from './account-caller.controller.js';
import { ArrangementsController } from './arrangements.controller.js';
import { AccountCallers } from './callers.js';
import { ArrangementChangesController } from './changes.controller.js';
import { CreditStatusController } from './credit-status.controller.js';
import { FinalBillsController } from './final-bills.controller.js';
import { InterviewsController } from './interviews.controller.js';
import { HeldInterviews } from './interviews.js';
import { TermsController } from './terms.controller.js';

@Module({
  imports: [CasesModule],
  controllers: [
    ArrangementsController,
    ArrangementChangesController,
    FinalBillsController,
    InterviewsController,
    CreditStatusController,
    AccountCallerController,
    TermsController,
  ],
  providers: [AccountCallers, HeldInterviews],
  exports: [HeldInterviews, AccountCallers],
})
export class ArrangementsModule {}
