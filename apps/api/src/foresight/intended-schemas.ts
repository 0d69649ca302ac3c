import { z } from 'zod';
import { Acceptance, OfferAsked, Referral, ReferralClosing } from '../arrangements/arrangement-schemas.js';
import {
  BalanceTransfer,
  BankruptcyNotice,
  DateMove,
  DeathTold,
  ExceptionAsked,
  ExceptionDecision,
  Extension,
  ForwardingAddress,
  GivenToAgency,
  PremiseMove,
  Settlement,
  WriteOffAsked,
} from '../arrangements/change-schemas.js';
import { Question } from '../asks/ask-schemas.js';
import { Key, NoteText, StageName } from '../border/fields.js';
import { Amendment, Cancellation, Reassignment } from '../cases/change-schemas.js';
import { NewPromise } from '../follow-ups/follow-up-schemas.js';
import { Hold } from '../holds/hold-schemas.js';
import { ItemRecord } from '../items/item-schemas.js';
import { PledgeConfirmation, PledgeWithdrawal } from '../pledges/pledge-schemas.js';
import { PractitionersProof, ProtectionEnd } from '../protections/protection-schemas.js';
import {
  ContactTry,
  OtherReason,
  Recall,
  ReconnectionAsked,
  Restoration,
  SafetyAnswer,
  TenantOfSeverance,
} from '../severances/severance-schemas.js';
import { StageReopening, StageReport, StageReview } from '../stages/stage-schemas.js';

const stage = { stage: StageName };
const number = z.int().min(0).max(1000);
const alone = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) });
/** The form of a command, under its name. */
const named = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, form: z.ZodObject<S>) =>
  form.extend({ kind: z.literal(kind) });

const ofAnyCase = [
  named('report', StageReport).extend(stage),
  named('reopen', StageReopening).extend(stage),
  named('review', StageReview).extend(stage),
  named('hold', Hold),
  alone('resume').extend({ note: NoteText.exactOptional() }),
  named('amend', Amendment),
  named('cancel', Cancellation),
  named('reassign', Reassignment),
  named('ask', Question),
  alone('answer').extend({ ask: Key, answer: NoteText }),
  named('record item', ItemRecord),
  alone('to do done').extend({ toDo: Key, note: NoteText.exactOptional() }),
  named('promise', NewPromise),
] as const;

const ofArrangements = [
  named('offer', OfferAsked),
  named('accept', Acceptance),
  named('ask for exception', ExceptionAsked),
  named('decide exception', ExceptionDecision).extend({ exception: number }),
  named('move installment', DateMove).extend({ installment: number }),
  named('extend', Extension),
  named('move premise', PremiseMove),
  named('customer died', DeathTold),
  named('bankruptcy', BankruptcyNotice),
  named('settle', Settlement),
  named('refer', Referral),
  named('close referral', ReferralClosing).extend({ referral: number }),
  named('forwarding address', ForwardingAddress),
  named('transfer balance', BalanceTransfer),
  named('ask to write off', WriteOffAsked),
  alone('approve write-off'),
  named('give to agency', GivenToAgency),
] as const;

const ofWhatKeepsServiceOn = [
  named('confirm', PledgeConfirmation),
  named('withdraw', PledgeWithdrawal),
  named('prove', PractitionersProof),
  alone('appeal'),
  named('end protection', ProtectionEnd),
] as const;

const ofSeverances = [
  alone('dispatch'),
  named('recall', Recall),
  named('contact', ContactTry),
  alone('quote'),
  named('change reason', OtherReason),
  alone('confirm reason'),
  named('quote reconnection', ReconnectionAsked),
  named('safety question', SafetyAnswer),
  named('restore', Restoration),
  named('tenant takes service', TenantOfSeverance),
] as const;

/** A command as a person is about to give it. Texts count for nothing in what follows, and are not kept. */
export const Intended = z
  .discriminatedUnion('kind', [...ofAnyCase, ...ofArrangements, ...ofWhatKeepsServiceOn, ...ofSeverances])
  .meta({ id: 'IntendedCommand', example: { kind: 'report', stage: 'intake' } });
export type Intended = z.infer<typeof Intended>;
