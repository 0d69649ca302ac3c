import type { ClientBase } from 'pg';
import { allocateAnew, type Placed } from '../../../domain/src/accounts/allocating-anew.js';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import { cents, type Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { readHistory, type AnewFrom } from './anew-history.js';
import type { LedgerAccount } from './chart.js';
import { post } from './postings.js';

/** How money would lie if it had been posted in the order of its receipt, beside how it lies. */
export interface Anew {
  account: string;
  lies: readonly Placed[];
  better: readonly Placed[];
  ledgerAccounts: ReadonlyMap<string, LedgerAccount>;
}

/** Works out on an account that is locked how the money from a payment on would lie, that payment with it while it stands. */
export async function workOutAnew(client: ClientBase, from: AnewFrom, terms: AllocationTerms): Promise<Anew> {
  const { history, ...read } = await readHistory(client, from, terms);
  return { account: from.account, ...read, better: allocateAnew(history, terms.order) };
}

/**
 * Posts what lies otherwise than it would. Each posting counts from when the money came, or what it pays, so that whoever looks
 * at an earlier day finds what he would have found had every payment been posted at once.
 */
export async function postAnew(client: ClientBase, cause: string, anew: Anew): Promise<void> {
  for (const [index, change] of changesOf(anew).entries()) {
    const { place, payment, at, lines } = change;
    const total = cents(-lines.reduce((sum, { amount }) => sum + amount, 0));
    const ofCredit = { ledgerAccount: place as LedgerAccount, amount: total };
    await post(client, {
      ...{ key: `${cause}/allocated anew/${index + 1}`, at, account: anew.account },
      ...(payment === undefined
        ? { kind: 'credit used' }
        : { kind: 'payment allocated anew', memo: payment }),
      lines: total === 0 ? lines : [...lines, ofCredit],
    });
  }
}

interface Change {
  place: string;
  payment?: string;
  at: Instant;
  lines: { ledgerAccount: LedgerAccount; amount: Cents }[];
}

/** By payment and instant, in the order of time. */
function changesOf({ lies, better, ledgerAccounts }: Anew): Change[] {
  const moved = [...better.map((one) => ({ ...one, amount: cents(-one.amount) })), ...lies];
  const groups = new Map<string, Placed[]>();
  for (const one of moved) {
    const key = JSON.stringify([one.at, one.place, one.payment ?? '']);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...others]]) => (first ? changeOf([first, ...others], ledgerAccounts) : []));
}

function changeOf(moved: [Placed, ...Placed[]], ledgerAccounts: Anew['ledgerAccounts']): Change[] {
  const [{ place, payment, at }] = moved;
  const byAccount = new Map<LedgerAccount, number>();
  for (const { charge, amount } of moved) {
    const ledgerAccount = ledgerAccounts.get(charge);
    if (ledgerAccount) byAccount.set(ledgerAccount, (byAccount.get(ledgerAccount) ?? 0) + amount);
  }
  const lines = [...byAccount].flatMap(([ledgerAccount, amount]) =>
    amount === 0 ? [] : [{ ledgerAccount, amount: cents(amount) }],
  );
  return lines.length === 0 ? [] : [{ place, at, lines, ...(payment === undefined ? {} : { payment }) }];
}
