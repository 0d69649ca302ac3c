import { AbsenceRow } from './absences/absence.entity.js';
import { AccountCallerRow } from './accounts/account-caller.entity.js';
import { AccountContactRow } from './accounts/account-contact.entity.js';
import { AccountPersonRow } from './accounts/account-person.entity.js';
import { Account } from './accounts/account.entity.js';
import { Customer } from './accounts/customer.entity.js';
import { Meter } from './accounts/meter.entity.js';
import { Premise } from './accounts/premise.entity.js';
import { ServicePoint } from './accounts/service-point.entity.js';
import { Service } from './accounts/service.entity.js';
import { AgencyRow } from './agencies/agency.entity.js';
import { PledgeFileRow } from './agencies/pledge-file-row.entity.js';
import { PledgeFile } from './agencies/pledge-file.entity.js';
import { AgreementRow } from './agreements/agreement.entity.js';
import { BulkRun } from './agreements/bulk-run.entity.js';
import { BulkVerdictRow } from './agreements/bulk-verdict.entity.js';
import { AskRow } from './case-lists/ask.entity.js';
import { CaseStateRow } from './case-lists/case-state.entity.js';
import { CaseText } from './case-lists/case-text.entity.js';
import { Case } from './case-lists/case.entity.js';
import { CorrectionRow } from './case-lists/correction.entity.js';
import { EffectRow } from './case-lists/effect.entity.js';
import { ItemRow } from './case-lists/item.entity.js';
import { ReviewRow } from './case-lists/review.entity.js';
import { SpanRow } from './case-lists/span.entity.js';
import { Stage } from './case-lists/stage.entity.js';
import { ToDoRow } from './case-lists/to-do.entity.js';
import { Delivery } from './documents/delivery.entity.js';
import { StoredDocument } from './documents/document.entity.js';
import { AnswersOpened } from './interviews/answers-opened.entity.js';
import { Interview } from './interviews/interview.entity.js';
import { SealedAnswer } from './interviews/sealed-answer.entity.js';
import { AcceptedCommand } from './journal/accepted-command.entity.js';
import { Anchor } from './journal/anchor.entity.js';
import { AnchoredHead } from './journal/anchored-head.entity.js';
import { DecisionRow } from './journal/decision.entity.js';
import { JournalEntry } from './journal/journal-entry.entity.js';
import { Bill } from './ledger/bill.entity.js';
import { ChargeRow } from './ledger/charge.entity.js';
import { Deposit } from './ledger/deposit.entity.js';
import { Advance } from './ledger/advance.entity.js';
import { Invoice } from './ledger/invoice.entity.js';
import { LedgerEntry } from './ledger/ledger-entry.entity.js';
import { MeterReadRow } from './ledger/meter-read.entity.js';
import { PaymentFileRow } from './ledger/payment-file-row.entity.js';
import { PaymentFile } from './ledger/payment-file.entity.js';
import { Payment } from './ledger/payment.entity.js';
import { Posting } from './ledger/posting.entity.js';
import { Refund } from './ledger/refund.entity.js';
import { WriteOffAskRow } from './ledger/write-off-ask.entity.js';
import { WriteOff } from './ledger/write-off.entity.js';
import { CustomerLinkSecret } from './links/customer-link-secret.entity.js';
import { CustomerLink } from './links/customer-link.entity.js';
import { News } from './news/news.entity.js';
import { StoreEpoch } from './news/store-epoch.entity.js';
import { Note } from './notes/note.entity.js';
import { InBox } from './partners/in-box.entity.js';
import { Credential } from './people/credential.entity.js';
import { LimitUse } from './people/limit-use.entity.js';
import { Person } from './people/person.entity.js';
import { Session } from './people/session.entity.js';
import { ProtectionRow } from './protections/protection.entity.js';
import { QuestionRow } from './questions/question.entity.js';
import { RuleBookRow } from './rules/rule-book.entity.js';
import { RuleRow } from './rules/rule.entity.js';
import { WorkerReport } from './workers/worker-report.entity.js';

/** Every entity, named one by one, so that none is found by accident of a folder. */
export const entities = [
  Account,
  Customer,
  Meter,
  Premise,
  ServicePoint,
  Service,
  AskRow,
  CaseStateRow,
  CaseText,
  Case,
  CorrectionRow,
  EffectRow,
  ItemRow,
  ReviewRow,
  SpanRow,
  Stage,
  ToDoRow,
  Delivery,
  StoredDocument,
  AcceptedCommand,
  Anchor,
  AnchoredHead,
  DecisionRow,
  JournalEntry,
  Advance,
  Invoice,
  LedgerEntry,
  Payment,
  Posting,
  Refund,
  Bill,
  ChargeRow,
  Deposit,
  PaymentFile,
  PaymentFileRow,
  WriteOff,
  WriteOffAskRow,
  ProtectionRow,
  AgreementRow,
  BulkRun,
  BulkVerdictRow,
  News,
  StoreEpoch,
  Note,
  InBox,
  Credential,
  LimitUse,
  Person,
  Session,
  RuleBookRow,
  RuleRow,
  WorkerReport,
  Interview,
  SealedAnswer,
  AnswersOpened,
  AccountPersonRow,
  AccountContactRow,
  AccountCallerRow,
  AgencyRow,
  PledgeFile,
  PledgeFileRow,
  AbsenceRow,
  MeterReadRow,
  CustomerLink,
  CustomerLinkSecret,
  QuestionRow,
];
