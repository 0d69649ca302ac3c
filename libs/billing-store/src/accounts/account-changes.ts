import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import type { AccountChange, Agreed } from '../../../domain/src/cases/account-change.js';
import { keepAgreement, type AgreedBy } from '../agreements/agreements.js';
import { recordCharge } from '../ledger/charges.js';
import { moveDebt } from '../ledger/debt.js';
import { writeOff } from '../ledger/write-off.js';
import { lift, protect } from '../protections/protections.js';
import { passToTenant } from './services.js';

/** What the decisions of one case do to its account. */
export interface Changing {
  account: string;
  caseNumber: string;
  changes: readonly AccountChange[];
  by?: AgreedBy;
}

/** Writes what a decision does to an account that is locked, in the order in which it was decided. */
export async function changeAccount(
  client: ClientBase,
  { changes, ...where }: Changing,
  terms: AllocationTerms,
): Promise<void> {
  for (const change of changes) await writeChange(client, { ...where, change }, terms);
}

type One = Omit<Changing, 'changes'> & { change: AccountChange };

async function writeChange(
  client: ClientBase,
  { account, caseNumber, change, by }: One,
  terms: AllocationTerms,
): Promise<void> {
  switch (change.kind) {
    case 'charge':
      return void (await recordCharge(client, { ...change.charge, account }, { terms, memo: caseNumber }));
    case 'move debt':
      return void (await moveDebt(client, { ...change, account, caseNumber }));
    case 'write off':
      return void (await writeOff(client, {
        ...change,
        ...{ account, askedBy: change.by, reason: caseNumber },
      }));
    case 'protect':
      return void (await protect(client, { ...change.protection, account, caseNumber }));
    case 'lift':
      return void (await lift(client, { key: change.protection, at: change.at, why: change.why }));
    case 'agreed':
      return keepAgreement(client, account, { ...seen(change.agreed, caseNumber), by });
    default:
      return changeService(client, { account, caseNumber, change });
  }
}

interface OfService extends Pick<One, 'account' | 'caseNumber'> {
  change: Extract<AccountChange, { kind: 'switch' | 'tenant takes service' }>;
}

function changeService(client: ClientBase, { account, caseNumber, change }: OfService): Promise<void> {
  return change.kind === 'switch'
    ? switchService(client, account, change)
    : passToTenant(client, { ...change, account, caseNumber });
}

/** As the other cases of the account see it. */
function seen(agreed: Agreed, caseNumber: string): Parameters<typeof keepAgreement>[2] {
  switch (agreed.of) {
    case 'arrangement': {
      const { of: kind, ...rest } = agreed;
      return { kind, seen: { caseNumber, ...rest } };
    }
    case 'pledge': {
      const { of: kind, ...rest } = agreed;
      return { kind, seen: { caseNumber, ...rest } };
    }
    case 'severance': {
      const { of: kind, ...rest } = agreed;
      return { kind, seen: { caseNumber, ...rest } };
    }
  }
}

async function switchService(
  client: ClientBase,
  account: string,
  { service, premise, to, at }: AccountChange & { kind: 'switch' },
): Promise<void> {
  const off = to === 'on' ? null : to;
  await client.query(
    `UPDATE services s SET off = $4, off_since = CASE WHEN $4::text IS NOT NULL THEN $5::timestamptz END
     FROM service_points p
     WHERE p.number = s.service_point AND s.account = $1 AND s.status = 'active' AND p.commodity = $2 AND p.premise = $3`,
    [account, service, premise, off, at],
  );
}
