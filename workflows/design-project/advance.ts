import type { AccountFact } from '../../libs/domain/src/cases/command.js';
import type { Facts, Item } from '../../libs/domain/src/cases/state.js';
import { cents } from '../../libs/domain/src/money.js';
import type { RuleKey } from '../../libs/domain/src/rules/keys.js';
import type { ItemDue, ItemSeed, PostedItem } from '../../libs/domain/src/stages/stage.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import type { EffectName } from './effect-names.js';
import { centsIn, type Items, type Job, type State } from './row.js';

/** Money that the customer advances: how much, billed by which effect, under which letter its invoices are numbered. */
export interface Advance {
  stage: 'design deposit' | 'payment';
  letter: 'D' | 'C';
  send: EffectName;
  owed(job: Job): number;
}

const collect = (what: string): State => ({
  next: [],
  ends: true,
  raises: { what, role: 'project associate' },
});

/** Invoices come from what is owed, payments from the account; neither is moved by hand. What an effect has come to in the ledger is recorded with the last state. */
function states(advance: Advance): Items['states'] {
  const due = (job: Job, item: Item): ItemDue | undefined => clears(job, item, advance);
  const credit = { effect: 'credit difference', then: 'credited on account' } as const;
  const refund = { effect: 'refund overpayment', then: 'cleared, excess refunded' } as const;
  return {
    billed: { next: [], ends: true, starts: { effect: advance.send, undo: 'refund or forfeit' } },
    credited: { next: [credit.then], ends: true, starts: credit },
    'credited on account': { next: [], ends: true },

    received: { next: [], clock: 'utility', due },
    'received short': { next: [], clock: 'utility', due },
    'received in excess': { next: [], clock: 'utility', due },
    cleared: { next: [], ends: true },
    'cleared short': collect('payment short: ask for the rest'),
    'cleared in excess': { next: [refund.then], ends: true, starts: refund },
    'cleared, excess refunded': { next: [], ends: true },
    returned: collect('payment returned: collect it again'),
    'returned after its refund': collect('payment returned after it was refunded: collect the refund'),
    'returned, not owed': { next: [], ends: true },
    'not owed': collect('payment that is not owed: refund it'),
  };
}

export const invoicesAndPayments = (advance: Advance): Items => ({
  one: 'payment',
  first: 'billed',
  from: (job) => invoices(job, advance),
  posted: (fact, job) => posted(fact, job, advance),
  states: states(advance),
});

/** What has been billed stays; what is owed more is billed, what is owed less is credited, each by an item of its own. */
function invoices(job: Job, advance: Advance): ItemSeed[] {
  const { stage, letter } = advance;
  const items = job.items(stage);
  const standing = items.map(({ name }) => ({ name }));
  const difference = advance.owed(job) - billedOf(items);
  if (difference === 0) return standing;
  const prefix = `${job.state.head.caseNumber}-${letter}`;
  const given = everOf(job, stage).filter((item) => item.name.startsWith(prefix));
  const name = `${prefix}${given.length + 1}`;
  if (difference > 0) return [...standing, { name, fields: { amount: difference } }];
  const refund = Math.max(0, paidOf(job, advance).cleared - advance.owed(job));
  return [...standing, { name, state: 'credited', fields: { amount: -difference, refund } }];
}

/** Also items that are no longer asked for: an invoice number is given once. */
const everOf = (job: Job, stage: string): Item[] =>
  Object.values(job.state.items).filter((item) => item.stage === stage);

const billedOf = (items: Item[]): number =>
  total(items, 'billed', 'amount') - total(items, 'credited', 'amount');

/** What was paid on invoices that stand, less what is refunded of it: cleared for good, and still clearing. */
export function paidOf(job: Job, { stage }: Advance): { cleared: number; clearing: number } {
  const items = job.items(stage);
  const numbers = new Set(items.map(({ name }) => name));
  const paid = items.filter(({ fields }) => numbers.has(String(fields['invoice'])));
  const of = (state: string) => total(paid, state, 'amount') - total(paid, state, 'excess');
  const refunded = total(items, 'credited', 'refund') + total(paid, 'returned', 'excess');
  const withdrawn = total(paid, 'returned', 'refundWithdrawn');
  return { cleared: of('cleared') - refunded + withdrawn, clearing: of('received') };
}

/** Of the items in a state, or in one that begins with it: `cleared`, `cleared in excess`. */
const total = (items: Item[], state: string, field: string): number =>
  items.filter((item) => item.state.startsWith(state)).reduce((sum, item) => sum + centsIn(item, field), 0);

function posted(fact: AccountFact, job: Job, advance: Advance): PostedItem | undefined {
  const known = job.state.items[`${advance.stage}: ${fact.payment}`];
  if (fact.kind === 'payment returned') return known && takenBack(fact, known);
  const invoice = everOf(job, advance.stage).find(({ name }) => name === fact.invoice);
  return known || !invoice ? undefined : arrival(fact, job, { ...advance, invoice });
}

type Payment = Extract<AccountFact, { kind: 'payment' }>;
type Return = Extract<AccountFact, { kind: 'payment returned' }>;

const none = cents(0);

/** What was owed back of a payment and not yet paid out is not owed any more; the rest of it is collected. */
function takenBack(fact: Return, item: Item): PostedItem {
  const { reason, refundWithdrawn = none } = fact;
  const excess = 'excess' in item.fields && !wasRefunded(fact, item) ? { excess: 0 } : {};
  const withdrawn = refundWithdrawn > 0 ? { refundWithdrawn } : {};
  return { name: item.name, state: stateTakenBack(fact, item), fields: { reason, ...excess, ...withdrawn } };
}

const wasRefunded = ({ refundWithdrawn = none, refundPaidOut = none }: Return, item: Item): boolean =>
  refundWithdrawn + refundPaidOut > 0 || item.state === 'cleared, excess refunded';

function stateTakenBack({ refundWithdrawn = none, refundPaidOut = none }: Return, item: Item): string {
  if (refundPaidOut > 0) return 'returned after its refund';
  const isSettled = item.state === 'not owed' || refundWithdrawn >= centsIn(item, 'amount');
  return isSettled ? 'returned, not owed' : 'returned';
}

/** What is owed at the moment when a payment comes decides what becomes of it. */
function arrival(fact: Payment, job: Job, advance: Advance & { invoice: Item }): PostedItem {
  const { payment: name, invoice, amount, tender, receivedAt } = fact;
  const fields = { invoice, amount, tender, receivedAt };
  const isOwed = job.state.head.status === 'open' && advance.invoice.state === 'billed';
  if (!isOwed) return { name, state: 'not owed', fields };
  const state = clearingOf(job, tender) === undefined ? 'cleared' : 'received';
  const { cleared, clearing: underway } = paidOf(job, advance);
  const beyond = cleared + underway + amount - advance.owed(job);
  if (-beyond > job.rules.get('short payment tolerance')) return { name, state: `${state} short`, fields };
  if (!isRefunded(job, beyond)) return { name, state, fields };
  return { name, state: `${state} in excess`, fields: { ...fields, excess: Math.min(beyond, amount) } };
}

/** A little too much stays on the job. */
export function isRefunded(job: Job, beyond: number): boolean {
  const { excess, smallest } = job.rules.get('overpayment');
  return excess === 'refunded' && beyond > 0 && beyond >= smallest;
}

const clearingRules: Readonly<Record<string, RuleKey>> = {
  check: 'check clearing',
  ach: 'ach clearing',
  card: 'card guaranteed',
};

/** How long money of this kind can be taken back; not at all when it is guaranteed at once. */
function clearingOf(job: Job, tender: string) {
  const key = clearingRules[tender];
  const limit = key && job.rules.limit(key);
  return limit && limit.count > 0 ? limit : undefined;
}

/** When money can no longer be taken back, and what it then comes to. */
function clears(job: Job, item: Item, advance: Advance): ItemDue | undefined {
  const { tender, receivedAt } = item.fields;
  const limit = clearingOf(job, String(tender));
  if (!limit) return undefined;
  const at = dueAfter(job.rules.calendar(), instant(String(receivedAt)), limit);
  return { at, name: 'clears', ...guaranteed(job, item, advance) };
}

/** What is owed at the moment when the money is guaranteed decides what goes back: the charge may have changed since it came. */
function guaranteed(job: Job, item: Item, advance: Advance): { then: string; fields?: Facts } {
  const isBilled = job.items(advance.stage).some(({ name }) => name === item.fields['invoice']);
  if (!isBilled) return { then: 'cleared' };
  const { cleared, clearing } = paidOf(job, advance);
  const [owed, amount] = [advance.owed(job), centsIn(item, 'amount')];
  const beyond = cleared + amount - owed;
  if (isRefunded(job, beyond))
    return { then: 'cleared in excess', fields: { excess: Math.min(beyond, amount) } };
  const isShort = owed - cleared - clearing > job.rules.get('short payment tolerance');
  const then = item.state === 'received short' && isShort ? 'cleared short' : 'cleared';
  return { then, ...('excess' in item.fields ? { fields: { excess: 0 } } : {}) };
}
