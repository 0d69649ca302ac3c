import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Standings } from '../../billing-store/src/news/standings.js';
import { RuleBooks } from '../../billing-store/src/rules/rule-books.js';
import { Casework } from '../../casework/src/casework.js';
import type { Clock } from '../../casework/src/clock.js';
import { Processes } from '../../casework/src/processes.js';
import { AuthorityPort } from '../../partners/src/authority/authority-port.js';
import { AuthorityStandIn } from '../../partners/src/authority/authority-stand-in.js';
import { FieldWorkPort } from '../../partners/src/field-work/field-work-port.js';
import { FieldWorkStandIn } from '../../partners/src/field-work/field-work-stand-in.js';
import { GisPort } from '../../partners/src/gis/gis-port.js';
import { GisStandIn } from '../../partners/src/gis/gis-stand-in.js';
import { InBox } from '../../partners/src/in-box.js';
import { MailPort } from '../../partners/src/mail/mail-port.js';
import { MailStandIn } from '../../partners/src/mail/mail-stand-in.js';
import { MaterialsPort } from '../../partners/src/materials/materials-port.js';
import { MaterialsStandIn } from '../../partners/src/materials/materials-stand-in.js';
import { PostPort } from '../../partners/src/post/post-port.js';
import { PostStandIn } from '../../partners/src/post/post-stand-in.js';
import { AccountLetters } from './account-letters.js';
import { ArrangementActivities } from './arrangement.activities.js';
import { ArrangementFigures } from './arrangement-figures.js';
import { Attempts, TemporalAttempts } from './attempts.js';
import { AuthorityActivities } from './authority.activities.js';
import { BillingActivities, RefundClockActivities } from './billing.activities.js';
import { CaseTimes } from './case-times.js';
import { CisActivities } from './cis.activities.js';
import { CollectionActivities } from './collection.activities.js';
import { Deliveries } from './deliveries.js';
import { Effects } from './effects.js';
import { FieldWorkActivities } from './field-work.activities.js';
import { GisActivities } from './gis.activities.js';
import { InterviewActivities } from './interview.activities.js';
import { JobMoney } from './job-money.js';
import { JournalActivities } from './journal.activities.js';
import { LetterActivities } from './letters.activities.js';
import { LinkActivities } from './link.activities.js';
import { Mail } from './mail.js';
import { MaterialActivities } from './materials.activities.js';
import { Notices } from './notices.js';
import { PledgeActivities } from './pledge.activities.js';
import { SeveranceOrderActivities } from './severance-orders.activities.js';
import { SeveranceActivities } from './severance.activities.js';

interface Parts {
  store: DataSource;
  clock: Clock;
  processes: Processes;
  /** Stands in for the outside parties; a test may hand in one that holds a call open or fails it. */
  inBox?: InBox;
  /** Delivers e-mail; without one the in-box takes it. */
  mail?: MailPort;
  moreActivities?: Type[];
  /** Says which attempt of a call this is, where no Temporal runs it. */
  attempts?: Attempts;
}

/** Whom workflows ask, one class for each outside party. */
export const activityProviders = [
  CaseTimes,
  JournalActivities,
  LetterActivities,
  LinkActivities,
  AuthorityActivities,
  CisActivities,
  FieldWorkActivities,
  GisActivities,
  MaterialActivities,
  BillingActivities,
  RefundClockActivities,
  InterviewActivities,
  ArrangementActivities,
  CollectionActivities,
  SeveranceActivities,
  SeveranceOrderActivities,
  PledgeActivities,
];

/** Everything that workflows ask for. */
@Module({})
export class ActivitiesModule {
  static of({
    store,
    clock,
    processes,
    inBox = new InBox(store),
    mail = new MailStandIn(inBox),
    moreActivities = [],
    attempts = new TemporalAttempts(),
  }: Parts): DynamicModule {
    const casework = new Casework({ store, clock, processes, books: new RuleBooks(store) });
    return {
      module: ActivitiesModule,
      providers: [
        { provide: DataSource, useValue: store },
        { provide: Casework, useValue: casework },
        { provide: Standings, useValue: new Standings(store) },
        { provide: InBox, useValue: inBox },
        { provide: Attempts, useValue: attempts },
        { provide: MailPort, useValue: mail },
        ...outsideParties(inBox),
        ...[Effects, Deliveries, Mail, Notices, JobMoney, AccountLetters, ArrangementFigures],
        ...activityProviders,
        ...moreActivities,
      ],
      exports: [Casework, Standings],
    };
  }
}

const outsideParties = (inBox: InBox): Provider[] => [
  { provide: PostPort, useValue: new PostStandIn(inBox) },
  { provide: AuthorityPort, useValue: new AuthorityStandIn(inBox) },
  { provide: FieldWorkPort, useValue: new FieldWorkStandIn(inBox) },
  { provide: MaterialsPort, useValue: new MaterialsStandIn(inBox) },
  { provide: GisPort, useValue: new GisStandIn(inBox) },
];
