import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Effect, Facts } from '../../libs/domain/src/cases/state.js';
import { dropDues } from '../../libs/domain/src/cases/dues.js';
import { endToDos, raise } from '../../libs/domain/src/cases/to-dos.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { earlier, type Instant } from '../../libs/domain/src/time/instant.js';
import { couldNotBeStopped, orderInField, recall, recalled } from './dispatch.js';
import { backToReady, stop } from './looks.js';
import { ask, enter, itemOf, itemsOf, severanceIn } from './of-severance.js';
import { isBack, restoreAtOnce, switchTo } from './reconnection.js';

type Answered = Extract<Command, { kind: 'field answer' }>;

/** What the field says of an order: done, could not, refused at the door. Phrase twice, it is heard once. */
export function fieldAnswer(agreement: Agreement, command: Answered): Act | undefined {
  const { order } = command;
  const stage = agreement.phase === 'reconnection' ? 'reconnection' : 'in the field';
  const item = agreement.item(itemOf(stage, order));
  if (!item) throw new Problem('order/not-found', phrase`No order "${order}" is in the field.`);
  if (item.ended) return afterRecall(agreement, command, item.state);
  return stage === 'reconnection' ? ofReconnection(agreement, command) : ofDisconnection(agreement, command);
}

/** A crew that did not hear of the recall has cut after all. That is put right, whatever the case has come to since. */
function afterRecall(agreement: Agreement, command: Answered, state: string): Act | undefined {
  if (command.outcome !== 'done' || state !== 'recalled') return undefined;
  if (agreement.phase === 'off' || agreement.phase === 'restricted') return undefined;
  recall(agreement, 'cut by an earlier order');
  if (agreement.ended !== undefined) agreement.revive('in the field');
  return ofDisconnection(agreement, command);
}

function ofDisconnection(agreement: Agreement, command: Answered): Act {
  const { order, outcome, at = agreement.now } = command;
  const key = itemOf('in the field', order);
  const { fields = {}, state } = agreement.item(key) ?? {};
  dropDues(agreement, key);
  endToDos(agreement, key);
  agreement.setItem(key, {
    state: outcome,
    ended: true,
    since: agreement.now,
    fields: { ...fields, answeredAt: at },
  });
  if (outcome !== 'done') return cameBack(agreement, command);
  const wasStopped = ['being recalled', 'could not be stopped', 'recalled'].includes(state ?? '');
  return isOff(agreement, { at: earlier(at, agreement.now), fields, wasStopped });
}

/** It came back undone. A person says when it goes again; what it was recalled for may have ended it. */
function cameBack(agreement: Agreement, { order, outcome }: Answered): Act {
  agreement.change({ of: 'facts', is: { leftToAPerson: true } });
  const { why } = backToReady(agreement);
  if (why === undefined) {
    raise(agreement, { what: `${order}: ${outcome}`, role: agreement.process.owner, about: 'ready' });
  }
  return { kind: 'order came back', order, outcome };
}

interface Off {
  at: Instant;
  fields: Facts;
  wasStopped: boolean;
}

/** Service is cut or restricted. Where it was protected at that instant it is restored at once. */
function isOff(agreement: Agreement, { at, fields, wasStopped }: Off): Act {
  const restricts = fields['restricts'] === true;
  switchTo(agreement, restricts ? 'restricted' : 'disconnected', at);
  const verdict = ask(agreement, at);
  enter(agreement, restricts ? 'restricted' : 'off');
  if (restricts) watchRestriction(agreement);
  if (verdict.goes && !wasStopped) return { kind: restricts ? 'flow restricted' : 'disconnected', at };
  restoreAtOnce(agreement);
  const stands = verdict.goes ? [] : verdict.stands.map(({ kind, why }) => ({ kind, why }));
  return { kind: 'wrongly disconnected', at, stands };
}

/** So long with the flow restricted, so long more to pay; then the notices of the turn-off begin. */
function watchRestriction(agreement: Agreement): void {
  const rule = agreement.rules.get('flow restriction');
  if (rule === 'none') return;
  const { calendar, now } = agreement;
  const at = dueAfter(calendar, dueAfter(calendar, now, rule.for), rule.thenFor);
  agreement.watch('restricted', 'is over', { kind: 'expire', at });
}

function ofReconnection(agreement: Agreement, { order, outcome, at = agreement.now }: Answered): Act {
  agreement.setItem(itemOf('reconnection', order), { state: outcome, ended: true, since: agreement.now });
  if (outcome !== 'done') {
    raise(agreement, { what: `reconnection: ${outcome}`, role: 'supervisor', about: 'reconnection' });
    return { kind: 'order came back', order, outcome };
  }
  isBack(agreement, earlier(at, agreement.now));
  stop(agreement, 'restored');
  return { kind: 'reconnected', at };
}

/** What a call to the field has brought about. A recall says whether the order could still be stopped. */
export function arrivesFromField(agreement: Agreement, effect: Effect, fields: Facts): void {
  const name = effect.item ?? '';
  const key = itemOf('in the field', name);
  const item = agreement.item(key);
  if (!item || item.ended || agreement.phase !== 'in the field') return;
  if (effect.name === 'recall order') {
    if (fields['stopped'] === false) return couldNotBeStopped(agreement, name);
    recalled(agreement, name, 'recalled');
    endToDos(agreement, key);
    waitsForAnAnswer(agreement);
    backToReady(agreement);
  } else if (item.state === 'handed over') agreement.setItem(key, { state: 'in the field' });
}

/** The order has stood for as long as it may: it is stopped, and dispatched anew when nothing stands. */
export function orderExpires(agreement: Agreement): Act {
  const [key] = orderInField(agreement) ?? [];
  if (recall(agreement, 'expired')) backToReady(agreement);
  else if (key !== undefined)
    agreement.setItem(key, { fields: { ...agreement.item(key)?.fields, unanswered: true } });
  return { kind: 'order expired' };
}

/** The field that is silent is not asked for ever: by the rule a person says whether there is another order. */
function waitsForAnAnswer(agreement: Agreement): void {
  const orders = unansweredInARow(agreement);
  const rule = agreement.rules.get('orders unanswered');
  if (orders < rule.atMost) return;
  agreement.decide(decided(agreement.rules, 'orders unanswered', { orders }, 'left to a person'));
  agreement.change({ of: 'facts', is: { leftToAPerson: true } });
  const { service } = severanceIn(agreement);
  raise(agreement, {
    what: `the field does not answer: dispatch ${service} again, or cancel`,
    role: rule.toDoFor,
    about: 'ready',
  });
}

/** Since a person dispatched last, or the field answered. */
function unansweredInARow(agreement: Agreement): number {
  let unanswered = 0;
  for (const [, { fields }] of itemsOf(agreement, 'in the field').toReversed()) {
    if (fields['answeredAt'] !== undefined) break;
    if (fields['unanswered'] === true) unanswered++;
    if (fields['byHand'] === true) break;
  }
  return unanswered;
}
