import { dropDues } from '../../libs/domain/src/cases/dues.js';
import type { Effect, Facts, Item } from '../../libs/domain/src/cases/state.js';
import { endToDos, raise } from '../../libs/domain/src/cases/to-dos.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { disconnectableDebt, oldestDueOn } from '../../libs/domain/src/interlock/debt.js';
import { datesOfNotice, turnAfter } from '../../libs/domain/src/interlock/notices.js';
import { brokenArrangementNotice } from '../../libs/domain/src/interlock/order.js';
import type { Stands } from '../../libs/domain/src/interlock/stands.js';
import { addDays, dueAfter, endOf, type Limit } from '../../libs/domain/src/time/calendar.js';
import { later, type Instant } from '../../libs/domain/src/time/instant.js';
import { askInterlock } from './dispatch.js';
import type { SeveranceEffect } from './effect-names.js';
import {
  enter,
  firstEnd,
  itemOf,
  itemsOf,
  keep,
  moneyOf,
  severanceIn,
  standsNow,
  stepsOf,
} from './of-severance.js';

/** What notices themselves bring to an end, or what only hinders the order of an hour. */
const noHindrance: readonly Stands['kind'][] = [
  'notice steps',
  'third-party notice',
  'day or hour',
  'below threshold',
];

const noticeEffects: readonly string[] = [
  'send disconnection notice',
  'send occupant notice',
  'tell third party',
] satisfies SeveranceEffect[];

/** Begins the notices anew: what was still to go out goes no more. Nobody is threatened while something protects that no notice can change. */
export function beginNotices(agreement: Agreement): void {
  agreement.unwant(({ name, state }) => state === 'owed' && noticeEffects.includes(name));
  for (const [key] of itemsOf(agreement, 'notices')) agreement.change({ of: 'items', key, is: null });
  enter(agreement, 'notices');
  carryOn(agreement);
}

/** The next that the notices want: a notice, a wait, a person, or the order. */
export function carryOn(agreement: Agreement): void {
  dropDues(agreement, 'notices');
  const stands = standsNow(agreement);
  const hindered = stands.filter(({ kind }) => !noHindrance.includes(kind));
  if (hindered.length > 0) return waitFor(agreement, hindered);
  const next = stepsOf(agreement).find((notice) => noticeOf(agreement, notice)?.state !== 'given');
  if (next !== undefined) giveInTime(agreement, next);
  giveToOthers(agreement);
  if (next === undefined) proceed(agreement, stands);
}

const noticeOf = (agreement: Agreement, notice: string): Item | undefined =>
  agreement.item(itemOf('notices', notice));

function waitFor(agreement: Agreement, stands: readonly Stands[]): void {
  const at = firstEnd(stands);
  if (at === undefined) return;
  agreement.watch('notices', 'look again', { kind: 'expire', at });
}

/** One that is on its way, or waits for a person, is waited for: the next comes after it. */
function giveInTime(agreement: Agreement, notice: string): void {
  if (noticeOf(agreement, notice) !== undefined) return;
  const at = [earliest(agreement, notice), turnOf(agreement, notice)].reduce(later, agreement.now);
  if (at > agreement.now) return agreement.watch('notices', notice, { kind: 'expire', at });
  give(agreement, notice, 'send disconnection notice');
}

/** Who is told beside the customer, as soon as the step has come after which it is their turn. */
function giveToOthers(agreement: Agreement): void {
  if (isTurnOfOccupants(agreement) && !noticeOf(agreement, 'occupants'))
    give(agreement, 'occupants', 'send occupant notice');
  if (isTurnOfThirdParty(agreement) && !noticeOf(agreement, 'third party'))
    give(agreement, 'third party', 'tell third party');
}

function isTurnOfOccupants(agreement: Agreement): boolean {
  const [first = ''] = stepsOf(agreement);
  if (!severanceIn(agreement).occupants || agreement.rules.get('occupant notice') === 'none') return false;
  return noticeOf(agreement, first) !== undefined;
}

function isTurnOfThirdParty(agreement: Agreement): boolean {
  const rule = agreement.rules.get('third-party designee');
  if (rule === 'none' || !severanceIn(agreement).designee) return false;
  const after = [rule.noticeAfterStep, brokenArrangementNotice];
  return after.some((notice) => noticeOf(agreement, notice)?.state === 'given');
}

function give(agreement: Agreement, name: string, effect: string): void {
  keep(agreement, { stage: 'notices', name, state: 'to be given' });
  agreement.owe({ effect, item: name, of: name, details: figuresOf(agreement, name) });
}

/** What the notice says, from the account as it stands now: its figures are in the journal. */
function figuresOf(agreement: Agreement, name: string): Facts {
  const { rules, now: at } = agreement;
  const { service } = severanceIn(agreement);
  const debt = disconnectableDebt(moneyOf(agreement), service, { rules, at, dueOnly: true });
  return { service, total: debt.total, lines: debt.lines as never, ...datesOfNotice(rules, name, at) };
}

/** So long after the due date of the oldest debt. */
function earliest(agreement: Agreement, notice: string): Instant {
  const { rules, now, calendar } = agreement;
  const step = rules.get('notice steps').find((one) => one.notice === notice);
  const { service } = severanceIn(agreement);
  const { lines } = disconnectableDebt(moneyOf(agreement), service, { rules, at: now, dueOnly: true });
  const dueOn = oldestDueOn(moneyOf(agreement), lines);
  if (!step || dueOn === undefined || step.after.count === 0) return now;
  return step.after.unit === 'hours'
    ? dueAfter(calendar, endOf(calendar, dueOn), step.after)
    : endOf(calendar, addDays(calendar, dueOn, step.after));
}

/** The steps are given one after another, not all at once where they began late. */
function turnOf(agreement: Agreement, notice: string): Instant {
  const former = stepsOf(agreement)[stepsOf(agreement).indexOf(notice) - 1];
  const givenAt = former === undefined ? undefined : noticeOf(agreement, former)?.fields['givenAt'];
  if (former === undefined || givenAt === undefined) return agreement.now;
  return turnAfter(agreement.rules, notice, { notice: former, givenAt: givenAt as Instant });
}

/** All are given: waits until they are old enough, asks a person for what is missing, or goes on to the order. */
function proceed(agreement: Agreement, stands: readonly Stands[]): void {
  const ofNotices = stands.filter(({ kind }) => kind === 'notice steps' || kind === 'third-party notice');
  if (ofNotices.length === 0) {
    endToDos(agreement, 'notices');
    enter(agreement, 'ready');
    return askInterlock(agreement);
  }
  const at = firstEnd(ofNotices);
  if (at !== undefined) agreement.watch('notices', 'old enough', { kind: 'expire', at });
  for (const { why } of ofNotices.filter(({ until }) => until === undefined)) {
    if (!isUnderWay(agreement))
      raise(agreement, { what: why, role: agreement.process.owner, about: 'notices' });
  }
}

/** Whether a notice is on its way. */
const isUnderWay = (agreement: Agreement): boolean =>
  itemsOf(agreement, 'notices').some(([, { state }]) => state === 'to be given');

/** Whether it is a notice of these, and not of those before they began anew: that one supports nothing. */
export function isNoticeOfNow(agreement: Agreement, { name, opening }: Effect): boolean {
  return noticeEffects.includes(name) && opening === agreement.state.stages['notices']?.opening;
}

/** A notice has gone out: it counts from now, and supports an order for the rule's time only. One that was withdrawn counts for nothing. */
export function noticeGiven(agreement: Agreement, name: string, { withdrawn }: Facts): void {
  const key = itemOf('notices', name);
  if (withdrawn === true) {
    const what = `${name} was withdrawn: cancel, and begin anew if it is still wanted`;
    agreement.setItem(key, { state: 'withdrawn', since: agreement.now });
    return void raise(agreement, { what, role: agreement.process.owner, about: 'notices' });
  }
  agreement.setItem(key, { state: 'given', since: agreement.now, fields: { givenAt: agreement.now } });
  const expiresAfter = lifeOf(agreement, name);
  if (expiresAfter) {
    const at = dueAfter(agreement.calendar, agreement.now, expiresAfter);
    agreement.watch(key, 'expires', { kind: 'expire', at });
  }
  if (agreement.phase === 'notices') carryOn(agreement);
}

function lifeOf({ rules }: Agreement, name: string): Limit | undefined {
  const steps = rules.get('notice steps');
  const isOfBreak = name === brokenArrangementNotice;
  return (isOfBreak ? steps.at(-1) : steps.find(({ notice }) => notice === name))?.expiresAfter;
}
