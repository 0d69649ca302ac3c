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

/** What the customer owes for service. */
export const serviceArrears = (account: string): LedgerAccount => named('service arrears', account);

/** What was billed for a job: the customer's money until it is earned, refunded or forfeited; a contribution is the utility's. */
export const heldFor = ({ caseNumber, purpose }: Job): LedgerAccount =>
  named(purpose.startsWith('contribution') ? 'contributions' : 'advances held', caseNumber, purpose);

export const refundsOwed = (caseNumber: string): LedgerAccount => named('refunds owed', caseNumber);

/** What of the money of a cancelled job was kept for what it had cost until then. */
export const costsCovered = ({ caseNumber, purpose }: Job): LedgerAccount =>
  named('job costs', caseNumber, purpose);

export const cash = named('cash');

export const forfeited = named('forfeited');
