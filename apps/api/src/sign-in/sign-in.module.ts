import { Global, Module } from '@nestjs/common';
import { Proofs } from '../callers/proofs.js';
import { Programs } from '../credentials/programs.js';
import { Visits } from '../customer-links/visits.js';
import { Failures } from '../security/failures.js';
import { Limits } from '../security/limits.js';
import { SecurityLog } from '../security/security-log.js';
import { MeController } from './me.controller.js';
import { SignIn } from './sign-in.js';
import { SignInController } from './sign-in.controller.js';
import { SessionsController } from './sessions.controller.js';

@Global()
@Module({
  controllers: [SignInController, MeController, SessionsController],
  providers: [SignIn, Limits, SecurityLog, Failures, Programs, Visits, Proofs],
  exports: [SignIn, Limits, SecurityLog, Failures, Programs, Visits, Proofs],
})
export class SignInModule {}
