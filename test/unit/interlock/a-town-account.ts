import { allocate } from '../../../libs/domain/src/accounts/allocation.js';
import type { Charge } from '../../../libs/domain/src/accounts/charge.js';
import type { AccountMoney } from '../../../libs/domain/src/accounts/standing.js';
import type { Service } from '../../../libs/domain/src/accounts/service.js';
import type { AccountChange } from '../../../libs/domain/src/cases/account-change.js';
import { cents } from '../../../libs/domain/src/money.js';
import type { Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant, type Instant } from '../../../libs/domain/src/time/instant.js';

/** A residential account of $0.00 that takes one service. */
export const anAccount = (service: Service = 'electric', over: Partial<AccountMoney> = {}): AccountMoney => ({
  customerClass: 'residential',
  services: [{ service, active: true, premise: 'P-1', since: instant('2020-01-01T00:00:00Z') }],
  charges: [],
  payments: [],
  credit: cents(0),
  depositsHeld: cents(0),
  protections: [],
  arrangements: [],
  pledges: [],
  severances: [],
  finalBilled: false,
  budgetBilling: false,
  expectedBill: [],
  leftToAPerson: false,
  ...over,
});

/** A charge of one service, issued three weeks before it is due. */
export const aBill = (key: string, amount: number, dueOn: string): Charge => ({
  key,
  service: 'electric',
  kind: 'service',
  amount: cents(amount),
  dueOn: localDate(dueOn),
  issuedOn: localDate(dueOn),
  at: instant(Date.parse(`${dueOn}T12:00:00Z`) - 21 * 86_400_000),
  entries: [],
});

/** The account after a payment: where the rule's order sends it. */
export function paid(
  account: AccountMoney,
  { payment, amount, at, pledge }: { payment: string; amount: number; at: Instant; pledge?: string },
  rules: Rules,
): AccountMoney {
  const money = { amount: cents(amount), at };
  const { allocations } = allocate(account.charges, money, rules.get('payment allocation'));
  const charges = account.charges.map((charge) => {
    const part = allocations.find((one) => one.charge === charge.key);
    if (!part) return charge;
    const entry = { at, amount: cents(-part.amount), payment, why: 'service payment' };
    return { ...charge, entries: [...charge.entries, entry] };
  });
  const seen = { payment, amount: cents(amount), tender: 'cash', receivedAt: at };
  const payments = [...account.payments, { ...seen, ...(pledge === undefined ? {} : { pledge }) }];
  return { ...account, charges, payments };
}

/** The account after that payment came back: exactly what it had paid is owed again. */
export function returned(account: AccountMoney, payment: string, at: Instant): AccountMoney {
  const charges = account.charges.map((charge) => {
    const back = charge.entries.filter((entry) => entry.payment === payment);
    const entries = back.map((entry) => ({ at, amount: cents(-entry.amount), why: 'payment returned' }));
    return { ...charge, entries: [...charge.entries, ...entries] };
  });
  const payments = account.payments.map((one) =>
    one.payment === payment ? { ...one, returnedAt: at } : one,
  );
  return { ...account, charges, payments };
}

/** The account after what a decision does to it. */
export function changedBy(account: AccountMoney, change: AccountChange, caseNumber: string): AccountMoney {
  const { protections } = account;
  if (change.kind === 'protect') {
    const row = { ...change.protection, account: 'A-1', caseNumber };
    return { ...account, protections: [...protections, row] };
  }
  if (change.kind === 'lift') {
    const ended = { endedAt: change.at, endedWhy: change.why };
    const lifted = protections.map((row) => (row.key === change.protection ? { ...row, ...ended } : row));
    return { ...account, protections: lifted };
  }
  if (change.kind === 'switch') {
    const off = change.to === 'on' ? {} : { off: change.to };
    const services = account.services.map(({ service, active, premise, since, ...was }) => ({
      ...{ service, active, premise, since },
      ...(service === change.service ? off : was),
    }));
    return { ...account, services };
  }
  if (change.kind === 'tenant takes service') {
    const services = account.services.map((taken) =>
      taken.service === change.service ? { ...taken, active: false } : taken,
    );
    return { ...account, services };
  }
  if (change.kind === 'charge') {
    return { ...account, charges: [...account.charges, { ...change.charge, entries: [] }] };
  }
  return change.kind === 'agreed' ? agreedBy(account, change.agreed, caseNumber) : account;
}

type AgreedOf = Extract<AccountChange, { kind: 'agreed' }>['agreed'];

function agreedBy(account: AccountMoney, agreed: AgreedOf, caseNumber: string): AccountMoney {
  const others = <T extends { caseNumber: string }>(all: T[]): T[] =>
    all.filter((one) => one.caseNumber !== caseNumber);
  if (agreed.of === 'severance') {
    const { service, state } = agreed;
    return { ...account, severances: [...others(account.severances), { caseNumber, service, state }] };
  }
  if (agreed.of !== 'pledge') return account;
  const { agency, amount, state, holdUntil, paid } = agreed;
  const seen = { caseNumber, agency, amount, state, holdUntil, paid };
  return { ...account, pledges: [...others(account.pledges), seen] };
}
