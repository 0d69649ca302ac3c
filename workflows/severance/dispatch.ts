import { dropDues } from '../../libs/domain/src/cases/dues.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { endToDos, raise } from '../../libs/domain/src/cases/to-dos.js';
import type { Effect } from '../../libs/domain/src/cases/state.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { standsUntil, type Proof } from '../../libs/domain/src/interlock/interlock.js';
import type { Stands } from '../../libs/domain/src/interlock/stands.js';
import { Problem } from '../../libs/domain/src/problem.js';
import {
  ask,
  enter,
  firstEnd,
  isByTime,
  itemOf,
  itemsOf,
  keep,
  moneyOf,
  orderOf,
  severanceIn,
  takenBy,
} from './of-severance.js';
import { phrase, type Phrase } from '../../libs/domain/src/phrase.js';

/** Time asks the interlock when nothing stands, and waits for the first to end when something does. */
export function askInterlock(agreement: Agreement): void {
  dropDues(agreement, 'ready');
  if (severanceIn(agreement).leftToAPerson) return;
  const verdict = ask(agreement);
  if (verdict.goes) {
    if (!isAsked(agreement)) agreement.owe({ effect: 'ask the interlock' });
    return;
  }
  const at = firstEnd(verdict.stands);
  if (at !== undefined) agreement.watch('ready', 'look again', { kind: 'expire', at });
}

const isAsked = ({ state }: Agreement): boolean =>
  Object.values(state.effects).some(
    ({ name, state: stands }) => name === 'ask the interlock' && (stands === 'owed' || stands === 'begun'),
  );

/** One transaction: every check at this instant, and either the proof and the order, or all that stands. */
export function dispatch(agreement: Agreement): Act | undefined {
  if (isByTime(agreement) && agreement.phase !== 'ready') return undefined;
  agreement.mustBeIn('notices', 'ready');
  const verdict = ask(agreement);
  if (verdict.goes) return goes(agreement, verdict.proof);
  if (!isByTime(agreement))
    throw new Problem('order/protected', told(verdict.stands), protectedBy(verdict.stands));
  askInterlock(agreement);
  return { kind: 'order refused', stands: verdict.stands.map(({ kind, why }) => ({ kind, why })) };
}

const told = (stands: readonly Stands[]): Phrase =>
  phrase`Service is protected: ${stands.map(({ kind, why }) => `${kind} (${why})`).join('; ')}.`;

const protectedBy = (stands: readonly Stands[]) => ({
  rule: stands[0]?.clause ?? 'interlock',
  missing: stands.map(({ kind, why, from }) => ({
    requirement: kind,
    what: why,
    owes: 'utility',
    ...(from === undefined ? {} : { since: from }),
  })),
});

function goes(agreement: Agreement, proof: Proof): Act {
  for (const decision of proof.decisions) agreement.decide(decision);
  const { rules, now } = agreement;
  const until = standsUntil(orderOf(agreement), moneyOf(agreement), { rules, at: now });
  const name = `order ${itemsOf(agreement, 'in the field').length + 1}`;
  const restricts = restrictsFirst(agreement);
  agreement.unwant(({ name: effect, state }) => effect === 'ask the interlock' && state === 'owed');
  agreement.change({ of: 'facts', is: { leftToAPerson: false } });
  endToDos(agreement, 'ready');
  enter(agreement, 'in the field');
  const fields = {
    debt: proof.debt.total,
    lines: proof.debt.lines as never,
    reason: proof.reason,
    restricts,
    until,
    byHand: !isByTime(agreement),
  };
  keep(agreement, { stage: 'in the field', name, state: 'handed over', fields });
  const effect = restricts ? 'restrict flow' : 'order disconnection';
  agreement.owe({ effect, undo: 'recall order', item: name });
  agreement.watch(itemOf('in the field', name), 'stands', { kind: 'expire', at: until });
  return { kind: 'order dispatched', order: name, debt: proof.debt.total, until };
}

/** A low-flow device comes before the turn-off where the rules say so, once. */
function restrictsFirst(agreement: Agreement): boolean {
  const { service, singleFamily, reason } = severanceIn(agreement);
  const rule = agreement.rules.get('flow restriction');
  if (rule === 'none' || service !== 'water' || reason !== 'non-payment') return false;
  return takenBy(agreement)?.off !== 'restricted' && isFor(rule.customers, agreement, singleFamily);
}

function isFor(customers: string, agreement: Agreement, singleFamily = false): boolean {
  if (customers === 'all') return true;
  const isResidential = moneyOf(agreement).customerClass === 'residential';
  return isResidential && (customers === 'residential' || singleFamily);
}

/** The order that is with the field, or on its way there. */
export function orderInField(agreement: Agreement): [string, { name: string; state: string }] | undefined {
  return itemsOf(agreement, 'in the field').find(([, { ended }]) => !ended);
}

/** Stops what can be stopped. One that never left is taken back at once; one that has is recalled. Answers whether it was taken back. */
export function recall(agreement: Agreement, why: string): boolean {
  const order = orderInField(agreement);
  if (!order || order[1].state === 'being recalled') return false;
  const [key, { name }] = order;
  dropDues(agreement, key);
  agreement.setItem(key, { state: 'being recalled' });
  agreement.unwant((effect) => isOrder(effect, name));
  const left = Object.values(agreement.state.effects).find((effect) => isOrder(effect, name));
  if (left?.state !== 'given up') return false;
  recalled(agreement, name, why);
  return true;
}

const isOrder = (effect: Effect, name: string): boolean =>
  effect.item === name && (effect.name === 'order disconnection' || effect.name === 'restrict flow');

export function recalled(agreement: Agreement, name: string, why: string): void {
  const key = itemOf('in the field', name);
  const fields = { ...agreement.item(key)?.fields, why };
  agreement.setItem(key, { state: 'recalled', ended: true, since: agreement.now, fields });
}

/** What cannot be stopped any more is told to a person at once. */
export function couldNotBeStopped(agreement: Agreement, name: string): void {
  agreement.setItem(itemOf('in the field', name), { state: 'could not be stopped' });
  raise(agreement, {
    what: 'order could not be stopped',
    role: 'supervisor',
    about: itemOf('in the field', name),
  });
}
