import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { ApiOptions } from './api-options.js';
import type { SignInParts } from './doors.js';
import { AbsencesModule } from './absences/absences.module.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { CustomerLinksModule } from './customer-links/customer-links.module.js';
import { CustomerModule } from './customer/customer.module.js';
import { CountsModule } from './counts/counts.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { LiveModule } from './live/live.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { RulesModule } from './rules/rules.module.js';
import { ArrangementsModule } from './arrangements/arrangements.module.js';
import { AsksModule } from './asks/asks.module.js';
import { CallerGuard } from './callers/caller.guard.js';
import { Callers } from './callers/callers.js';
import { BulkArrangementsModule } from './bulk-arrangements/bulk-arrangements.module.js';
import { CasesModule } from './cases/cases.module.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { ForesightModule } from './foresight/foresight.module.js';
import { ProcessesModule } from './processes/processes.module.js';
import { QuestionsModule } from './questions/questions.module.js';
import { WorkModule } from './work/work.module.js';
import { WorkbooksModule } from './workbooks/workbooks.module.js';
import { CaseworkModule } from './casework/casework.module.js';
import { DesignProjectsModule } from './design-projects/design-projects.module.js';
import { EffectsModule } from './effects/effects.module.js';
import { HealthModule } from './health/health.module.js';
import { HoldsModule } from './holds/holds.module.js';
import { ItemsModule } from './items/items.module.js';
import { NotesModule } from './notes/notes.module.js';
import { Held } from './policy/held.js';
import { LookIn } from './policy/look-in.js';
import { Withholding } from './policy/withholding.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { PacketsModule } from './packets/packets.module.js';
import { OwnListsModule } from './own-lists/own-lists.module.js';
import { PledgesModule } from './pledges/pledges.module.js';
import { ProtectionsModule } from './protections/protections.module.js';
import { SeverancesModule } from './severances/severances.module.js';
import { ProblemsModule } from './problems/problems.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { StagesModule } from './stages/stages.module.js';
import { TemporalScreenModule } from './temporal-screen/temporal-screen.module.js';
import { ToDosModule } from './to-dos/to-dos.module.js';

const capabilities = [
  ForesightModule,
  ProcessesModule,
  WorkModule,
  QuestionsModule,
  WorkbooksModule,
  RulesModule,
  MetricsModule,
  LiveModule,
  DocumentsModule,
  CountsModule,
  AbsencesModule,
  FollowUpsModule,
  OutcomesModule,
  PacketsModule,
  CustomerLinksModule,
  CustomerModule,
  AccountsModule,
  AgenciesModule,
  ArrangementsModule,
  AsksModule,
  BulkArrangementsModule,
  CasesModule,
  DesignProjectsModule,
  EffectsModule,
  HealthModule,
  HoldsModule,
  ItemsModule,
  NotesModule,
  OwnListsModule,
  PledgesModule,
  ProtectionsModule,
  SeverancesModule,
  ProblemsModule,
  SignInModule,
  StagesModule,
  TemporalScreenModule,
  ToDosModule,
];

@Module({})
export class ApiModule {
  static with(options: ApiOptions, signIn: SignInParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [CaseworkModule.with(options, signIn), ...capabilities],
      providers: [Callers, Held, LookIn, Withholding, { provide: APP_GUARD, useClass: CallerGuard }],
    };
  }
}
