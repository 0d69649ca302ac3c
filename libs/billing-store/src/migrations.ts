import { AnchorsNameTheirHeads1764000800000 } from './migrations/1764000800000-anchors-name-their-heads.js';
import { OpenTheCaseworkTables1764000000000 } from './migrations/1764000000000-open-the-casework-tables.js';
import { ListsAreServedByIndexes1764000100000 } from './migrations/1764000100000-lists-are-served-by-indexes.js';
import { AccountsHaveCustomersAndPremises1764000200000 } from './migrations/1764000200000-accounts-have-customers-and-premises.js';
import { NotesAndDocumentsAreKept1764000300000 } from './migrations/1764000300000-notes-and-documents-are-kept.js';
import { RulesHaveDatesAndSources1764000400000 } from './migrations/1764000400000-rules-have-dates-and-sources.js';
import { TheLedgerBalances1764000500000 } from './migrations/1764000500000-the-ledger-balances.js';
import { JobMoneyIsBilledAndPaid1764000600000 } from './migrations/1764000600000-job-money-is-billed-and-paid.js';
import { PartnersHaveAnInBox1764000700000 } from './migrations/1764000700000-partners-have-an-in-box.js';
import { CasesAreFoundByNameAndAddress1764000900000 } from './migrations/1764000900000-cases-are-found-by-name-and-address.js';
import { WorkersReportThemselves1764001000000 } from './migrations/1764001000000-workers-report-themselves.js';
import { CasesBeingCancelledAreFew1764001050000 } from './migrations/1764001050000-cases-being-cancelled-are-few.js';
import { EffectsThatWaitForAPerson1764001100000 } from './migrations/1764001100000-effects-that-wait-for-a-person.js';
import { RefundsAreWithdrawn1764001200000 } from './migrations/1764001200000-refunds-are-withdrawn.js';
import { AdvancesAreRefundableUntil1764001210000 } from './migrations/1764001210000-advances-are-refundable-until.js';
import { AClosedCaseMayHaveALastDue1764001400000 } from './migrations/1764001400000-a-closed-case-may-have-a-last-due.js';
import { AnswersOfInterviewsAreSealed1764001500000 } from './migrations/1764001500000-answers-of-interviews-are-sealed.js';
import { AccountsOweForService1764001300000 } from './migrations/1764001300000-accounts-owe-for-service.js';
import { ProtectionsAreKept1764001310000 } from './migrations/1764001310000-protections-are-kept.js';
import { FilesOfPaymentsArePosted1764001320000 } from './migrations/1764001320000-files-of-payments-are-posted.js';
import { WriteOffsAreAskedFor1764001330000 } from './migrations/1764001330000-write-offs-are-asked-for.js';
import { LimitsAddUp1764001710000 } from './migrations/1764001710000-limits-add-up.js';
import { ProgramsHaveCredentials1764001720000 } from './migrations/1764001720000-programs-have-credentials.js';
import { PeopleSignIn1764001700000 } from './migrations/1764001700000-people-sign-in.js';
import { LettersAreHeldAndDelivered1764001900000 } from './migrations/1764001900000-letters-are-held-and-delivered.js';
import { PeopleSpeakForAccounts1764001800000 } from './migrations/1764001800000-people-speak-for-accounts.js';
import { AgenciesAreKnown1764001810000 } from './migrations/1764001810000-agencies-are-known.js';
import { PromisesHaveAnOwner1764002010000 } from './migrations/1764002010000-promises-have-an-owner.js';
import { PeopleAreAway1764002020000 } from './migrations/1764002020000-people-are-away.js';
import { OutcomesAreToldApart1764002030000 } from './migrations/1764002030000-outcomes-are-told-apart.js';
import { PromisesAreFoundByTheirOwner1764002011000 } from './migrations/1764002011000-promises-are-found-by-their-owner.js';
import { BillsBringMeterReads1764002040000 } from './migrations/1764002040000-bills-bring-meter-reads.js';
import { QuestionsAreKept1764002050000 } from './migrations/1764002050000-questions-are-kept.js';
import { ListsCarryNames1764002060000 } from './migrations/1764002060000-lists-carry-names.js';
import { CustomersHaveLinks1764002042000 } from './migrations/1764002042000-customers-have-links.js';
import { CasesNameTheirCompany1764002043000 } from './migrations/1764002043000-cases-name-their-company.js';
import { ACommandWritesLess1764002061000 } from './migrations/1764002061000-a-command-writes-less.js';
import { CallersAreKnownToAccounts1764002070000 } from './migrations/1764002070000-callers-are-known-to-accounts.js';
import { ArrangementsAreMadeInBulk1764002080000 } from './migrations/1764002080000-arrangements-are-made-in-bulk.js';
import { PeopleSeeTheirSessions1764002095000 } from './migrations/1764002095000-people-see-their-sessions.js';
import { LinksMayBeOfAnAccount1764002090000 } from './migrations/1764002090000-links-may-be-of-an-account.js';
import { OpenStagesNameWhoHasTheCase1764002110000 } from './migrations/1764002110000-open-stages-name-who-has-the-case.js';
import { WhatWaitsIsFoundByItsHarm1764002111000 } from './migrations/1764002111000-what-waits-is-found-by-its-harm.js';

/** Every migration, oldest first. */
export const migrations = [
  OpenTheCaseworkTables1764000000000,
  ListsAreServedByIndexes1764000100000,
  AccountsHaveCustomersAndPremises1764000200000,
  NotesAndDocumentsAreKept1764000300000,
  RulesHaveDatesAndSources1764000400000,
  TheLedgerBalances1764000500000,
  JobMoneyIsBilledAndPaid1764000600000,
  PartnersHaveAnInBox1764000700000,
  AnchorsNameTheirHeads1764000800000,
  CasesAreFoundByNameAndAddress1764000900000,
  WorkersReportThemselves1764001000000,
  CasesBeingCancelledAreFew1764001050000,
  EffectsThatWaitForAPerson1764001100000,
  RefundsAreWithdrawn1764001200000,
  AdvancesAreRefundableUntil1764001210000,
  AccountsOweForService1764001300000,
  ProtectionsAreKept1764001310000,
  FilesOfPaymentsArePosted1764001320000,
  WriteOffsAreAskedFor1764001330000,
  AClosedCaseMayHaveALastDue1764001400000,
  AnswersOfInterviewsAreSealed1764001500000,
  PeopleSignIn1764001700000,
  LimitsAddUp1764001710000,
  ProgramsHaveCredentials1764001720000,
  PeopleSpeakForAccounts1764001800000,
  AgenciesAreKnown1764001810000,
  LettersAreHeldAndDelivered1764001900000,
  PromisesHaveAnOwner1764002010000,
  PromisesAreFoundByTheirOwner1764002011000,
  PeopleAreAway1764002020000,
  OutcomesAreToldApart1764002030000,
  BillsBringMeterReads1764002040000,
  CustomersHaveLinks1764002042000,
  CasesNameTheirCompany1764002043000,
  QuestionsAreKept1764002050000,
  ListsCarryNames1764002060000,
  ACommandWritesLess1764002061000,
  CallersAreKnownToAccounts1764002070000,
  ArrangementsAreMadeInBulk1764002080000,
  LinksMayBeOfAnAccount1764002090000,
  PeopleSeeTheirSessions1764002095000,
  OpenStagesNameWhoHasTheCase1764002110000,
  WhatWaitsIsFoundByItsHarm1764002111000,
];
