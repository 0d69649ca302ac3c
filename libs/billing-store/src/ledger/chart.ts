import type { ChargeKind } from '../../../domain/src/accounts/charge.js';
import type { Service } from '../../../domain/src/accounts/service.js';

/** A name of the chart of ledger accounts; made by the functions here and nowhere else. */
export type LedgerAccount = string & { readonly unit: 'ledger account' };

/** The money of a job for one purpose: what it is billed, what is paid on it and what is held for it stay together. */
export interface Job {
  account: string;
  caseNumber: string;
  /** `design deposit`, `customer charge`, `contribution`, … */
  purpose: string;
}

const named = (...parts: string[]): LedgerAccount => parts.join('/') as LedgerAccount;

/** What the customer owes on a job. Kept apart from service, so that neither is ever swept to the other. */
export const jobReceivable = ({ account, caseNumber, purpose }: Job): LedgerAccount =>
  named('job receivable', account, caseNumber, purpose);

/** What the customer owes of one charge. */
export const serviceReceivable = (
  account: string,
  { service, key }: { service: Service; key: string },
): LedgerAccount => named('service receivable', account, service, key);

/** What was billed for a job: the customer's money until it is earned, refunded or forfeited; a contribution is the utility's. */
export const heldFor = ({ caseNumber, purpose }: Job): LedgerAccount =>
  named(purpose.startsWith('contribution') ? 'contributions' : 'advances held', caseNumber, purpose);

/** What of the money held for a job is refunded as service is taken up. */
export const refundableAdvance = ({ caseNumber, purpose }: Job): LedgerAccount =>
  named('refundable advances', caseNumber, purpose);

export const refundsOwed = (caseNumber: string): LedgerAccount => named('refunds owed', caseNumber);

/** What of the money of a cancelled job was kept for what it had cost until then. */
export const costsCovered = ({ caseNumber, purpose }: Job): LedgerAccount =>
  named('job costs', caseNumber, purpose);

export const cash = named('cash');

export const forfeited = named('forfeited');

/** The customer's own money that no charge has taken yet. */
export const customerCredit = (account: string): LedgerAccount => named('customer credit', account);

/** Money of an assistance program that waits for a charge which it may pay. */
export const programCredit = (account: string, program: string): LedgerAccount =>
  named('program credit', account, program);

/** Where what is left of a payment lies. */
export const creditPlace = (account: string, program?: string | null): LedgerAccount =>
  program ? programCredit(account, program) : customerCredit(account);

export const depositHeld = (account: string, deposit: string): LedgerAccount =>
  named('deposit held', account, deposit);

/** What a charge is earned as; a deposit is never earned. */
export const earnedBy = ({ service, kind }: { service: Service; kind: ChargeKind }): LedgerAccount => {
  if (kind === 'service' || kind === 'correction') return named('service revenue', service);
  return kind === 'adjustment' ? adjustments : named('other revenue', kind);
};

export const adjustments = named('adjustments');

export const depositInterest = named('deposit interest');

export const depositRefundsOwed = (account: string): LedgerAccount => named('deposit refunds owed', account);

export const writtenOff = (account: string): LedgerAccount => named('written off', account);

export const unclaimedProperty = (account: string): LedgerAccount => named('unclaimed property', account);
