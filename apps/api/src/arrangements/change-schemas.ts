import { z } from 'zod';
import { localDate } from '../../../../libs/domain/src/time/calendar.js';
import {
  AccountNumber,
  CaseNumber,
  DateText,
  InstantText,
  Key,
  line,
  NoteText,
  Reason,
} from '../border/fields.js';

const day = DateText.transform(localDate);

const exceptions = [
  'arrangement minimum balance',
  'arrangement months',
  'arrangement down payment',
  'arrangement barred',
  'arrangement broken too often',
  'grace',
  'renegotiations',
  'date moves',
  'promise to pay',
] as const;

export const ExceptionAsked = z
  .strictObject({
    from: z.enum(exceptions),
    to: z.int().min(0).max(100_000_000).exactOptional().meta({
      description: 'What the rule is to be here: months, cents, business days.',
    }),
    reason: NoteText,
  })
  .meta({
    id: 'ExceptionAsked',
    example: { from: 'arrangement months', to: 18, reason: 'The whole household has lost its income.' },
  });
export type ExceptionAsked = z.infer<typeof ExceptionAsked>;

export const ExceptionDecision = z
  .strictObject({ granted: z.boolean(), reason: Reason.exactOptional() })
  .meta({ id: 'ExceptionDecision', example: { granted: true } });
export type ExceptionDecision = z.infer<typeof ExceptionDecision>;

const number = z.coerce.number<string>().int().min(0).max(1000);

export const ExceptionOfCase = z.strictObject({ caseNumber: CaseNumber, exception: number });
export type ExceptionOfCase = z.infer<typeof ExceptionOfCase>;

export const InstallmentOfCase = z.strictObject({ caseNumber: CaseNumber, installment: number });
export type InstallmentOfCase = z.infer<typeof InstallmentOfCase>;

export const DateMove = z.strictObject({ to: day }).meta({ id: 'DateMove', example: { to: '2026-06-12' } });
export type DateMove = z.infer<typeof DateMove>;

export const Extension = z
  .strictObject({ months: z.int().min(1).max(60) })
  .meta({ id: 'Extension', example: { months: 3 } });
export type Extension = z.infer<typeof Extension>;

export const PremiseMove = z
  .strictObject({ premise: Key })
  .meta({ id: 'PremiseMove', example: { premise: 'PR-100245' } });
export type PremiseMove = z.infer<typeof PremiseMove>;

export const DeathTold = z
  .strictObject({ toldOn: day })
  .meta({ id: 'DeathTold', example: { toldOn: '2026-05-04' } });
export type DeathTold = z.infer<typeof DeathTold>;

export const BankruptcyNotice = z
  .strictObject({ petitionAt: InstantText })
  .meta({ id: 'BankruptcyNotice', example: { petitionAt: '2026-05-04T15:00:00Z' } });
export type BankruptcyNotice = z.infer<typeof BankruptcyNotice>;

export const Settlement = z
  .strictObject({ how: Reason })
  .meta({ id: 'Settlement', example: { how: 'the estate has paid' } });
export type Settlement = z.infer<typeof Settlement>;

export const ForwardingAddress = z
  .strictObject({ address: NoteText })
  .meta({ id: 'ForwardingAddress', example: { address: '4 E Juniper St, Flagstaff' } });
export type ForwardingAddress = z.infer<typeof ForwardingAddress>;

export const BalanceTransfer = z
  .strictObject({ to: AccountNumber })
  .meta({ id: 'BalanceTransfer', example: { to: 'A-100310' } });
export type BalanceTransfer = z.infer<typeof BalanceTransfer>;

export const WriteOffAsked = z
  .strictObject({ reason: Reason })
  .meta({ id: 'WriteOffAsked', example: { reason: 'nobody can be found' } });
export type WriteOffAsked = z.infer<typeof WriteOffAsked>;

export const GivenToAgency = z
  .strictObject({ agency: line(100) })
  .meta({ id: 'GivenToAgency', example: { agency: 'Southwest Recovery' } });
export type GivenToAgency = z.infer<typeof GivenToAgency>;
