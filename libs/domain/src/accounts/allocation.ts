import { cents, type Cents } from '../money.js';
import type { Instant } from '../time/instant.js';
import { openAt, type Charge } from './charge.js';
import type { Service } from './service.js';

/** The rule-book value `payment allocation`: which comes first of what falls due on one day. What is not named comes last. */
export interface AllocationOrder {
  kinds: readonly string[];
  services: readonly string[];
}

/** How a utility divides money: the rule, and the services that each assistance program may pay. */
export interface AllocationTerms {
  order: AllocationOrder;
  programs: readonly { program: string; services: readonly Service[] }[];
}

/** Money that has come for service. */
export interface Money {
  amount: Cents;
  /** What is open is taken as of this instant. */
  at: Instant;
  /** The only services that it may pay, where a program gives it for these. */
  only?: readonly Service[];
}

export interface Allocation {
  charge: string;
  amount: Cents;
}

/** Where money goes; `rest` is what no open charge takes. They add up to the money exactly. */
export interface Allocated {
  allocations: Allocation[];
  rest: Cents;
}

/**
 * Divides money among open charges: by due date, so that what is due comes before later installments; within a due date by the
 * rule's order of kinds, then of services. The disputed part of a charge comes after all that is not disputed.
 */
export function allocate(charges: readonly Charge[], money: Money, order: AllocationOrder): Allocated {
  const taken = new Map<string, number>();
  let rest: number = money.amount;
  for (const claim of claims(charges, money, order)) {
    const amount = Math.min(rest, claim.amount);
    if (amount > 0) taken.set(claim.key, (taken.get(claim.key) ?? 0) + amount);
    rest -= amount;
  }
  const allocations = [...taken].map(([charge, amount]) => ({ charge, amount: cents(amount) }));
  return { allocations, rest: cents(rest) };
}

interface Claim {
  key: string;
  amount: number;
}

function claims(charges: readonly Charge[], { at, only }: Money, order: AllocationOrder): Claim[] {
  const payable = charges
    .filter(({ service }) => only === undefined || only.includes(service))
    .toSorted((one, other) => compare(rank(one, order), rank(other, order)));
  const open = payable.map((charge) => ({ charge, open: Math.max(0, openAt(charge, at)) }));
  return [
    ...open.map(({ charge: { key, disputed = 0 }, open }) => ({ key, amount: Math.max(0, open - disputed) })),
    ...open.map(({ charge: { key, disputed = 0 }, open }) => ({ key, amount: Math.min(open, disputed) })),
  ];
}

type Rank = readonly [dueOn: string, kind: number, service: number, issuedOn: string, key: string];

const rank = (charge: Charge, { kinds, services }: AllocationOrder): Rank => [
  charge.dueOn,
  place(kinds, charge.kind),
  place(services, charge.service),
  charge.issuedOn,
  charge.key,
];

const place = (names: readonly string[], name: string): number =>
  names.includes(name) ? names.indexOf(name) : names.length;

function compare(one: Rank, other: Rank): number {
  for (const [index, mine] of one.entries()) {
    const theirs = other[index] ?? mine;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}
