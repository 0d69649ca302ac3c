import type { Rules } from '../rules/rule-book.js';
import {
  addDays,
  closeOf,
  dateOf,
  dueAfter,
  dueEarlier,
  type LocalDate,
  type Limit,
} from '../time/calendar.js';
import { later, plusMilliseconds, type Instant } from '../time/instant.js';
import { brokenArrangementNotice, type Order } from './order.js';
import type { Check, Found, Question } from './stands.js';
import { phrase, type Phrase } from '../phrase.js';

/** Every step given in its turn, long enough before and not too long ago; the customer tried; the occupants told. */
export const noticeSteps: Check = {
  rule: 'notice steps',
  look: (question) => {
    const needed = neededNotices(question);
    const stands = [
      ...needed.flatMap((notice, index) => noticeStands(question, notice, needed.slice(0, index))),
      ...contactStands(question),
      ...occupantStands(question),
    ];
    return { inputs: { notices: question.order.notices.map((given) => ({ ...given })) }, stands };
  },
};

interface Needed {
  notice: string;
  minimumBefore: Parameters<typeof dueAfter>[2];
  expiresAfter: Parameters<typeof dueAfter>[2];
  /** Given before this does not count. */
  notBefore?: Instant;
}

/** A broken arrangement takes a notice of its own; so does one that broke while notices ran, beside them. */
function neededNotices({ rules, order, account, at }: Question): Needed[] {
  const steps = rules.get('notice steps');
  const begun = order.notices[0]?.givenAt ?? at;
  const broken = account.arrangements
    .filter(({ outcome, endedAt = '' }) => outcome === 'broken' && endedAt > begun && endedAt <= at)
    .map(({ endedAt }) => endedAt as Instant)
    .toSorted()
    .at(-1);
  const brokenAt = broken ?? order.brokenAt;
  const own = brokenAt === undefined ? [] : [breakNotice(rules, brokenAt)];
  return order.brokenAt === undefined ? [...steps, ...own] : own;
}

/** The rule gives no end of its own to this notice: it supports an order as long as the last step does. */
function breakNotice(rules: Question['rules'], notBefore: Instant): Needed {
  const { minimumBefore } = rules.get('notice of a broken arrangement');
  const expiresAfter = rules.get('notice steps').at(-1)?.expiresAfter ?? minimumBefore;
  return { notice: brokenArrangementNotice, minimumBefore, expiresAfter, notBefore };
}

function noticeStands(question: Question, step: Needed, before: Needed[]): Found[] {
  const { calendar, at, order } = question;
  const given = givenOf(order, step);
  if (given === undefined || given > at) return [missing(phrase`${step.notice} was not given`)];
  const earlier = before.map((other) => givenOf(order, other) ?? given);
  if (earlier.some((other) => other > given))
    return [missing(phrase`${step.notice} was not given in its turn`)];
  if (at >= dueAfter(calendar, given, step.expiresAfter))
    return [missing(phrase`${step.notice} has expired`)];
  const from = dueAfter(calendar, given, step.minimumBefore);
  return at < from
    ? [{ ...missing(phrase`${step.notice} is not old enough`), from: given, until: from }]
    : [];
}

const givenOf = ({ notices }: Order, { notice, notBefore }: Needed): Instant | undefined =>
  notices.find((given) => given.notice === notice && (notBefore === undefined || given.givenAt >= notBefore))
    ?.givenAt;

function contactStands({ rules, order, at }: Question): Found[] {
  const { count, outcome } = rules.get('contact attempts');
  const made = order.contacts.filter((contact) => contact.at <= at);
  if (made.length < count) return [missing(phrase`${made.length} of ${count} tries to reach the customer`)];
  const isReached = outcome === 'attempted' || made.some(({ reached }) => reached);
  return isReached ? [] : [missing(phrase`the customer was not reached`)];
}

function occupantStands({ rules, order, calendar, at }: Question): Found[] {
  const rule = rules.get('occupant notice');
  if (rule === 'none' || !order.occupants) return [];
  const { toldAt } = order.occupants;
  if (toldAt === undefined || toldAt > at) return [missing(phrase`the occupants were not told`)];
  const until = dueAfter(calendar, toldAt, rule.before);
  return at < until ? [{ ...missing(phrase`the occupants were not told long enough ago`), until }] : [];
}

const missing = (why: Phrase): Found => ({ kind: 'notice steps', why });

/** The third party whom the customer named has been told, and has had the days to pay. */
export const thirdParty: Check = {
  rule: 'third-party designee',
  look: ({ rules, order, calendar, at }) => {
    const rule = rules.get('third-party designee');
    const inputs = { named: order.designee !== undefined, toldAt: order.designee?.toldAt ?? null };
    if (rule === 'none' || !order.designee) return { inputs, stands: [] };
    const { toldAt } = order.designee;
    if (toldAt === undefined || toldAt > at) {
      return { inputs, stands: [{ kind: 'third-party notice', why: phrase`the third party was not told` }] };
    }
    const until = dueAfter(calendar, toldAt, rule.offered);
    const running: Found = {
      kind: 'third-party notice',
      from: toldAt,
      until,
      why: phrase`the third party may pay`,
    };
    return { inputs, stands: at < until ? [running] : [] };
  },
};

/** How long a broken arrangement must be overdue. */
export const brokenLongEnough: Check = {
  rule: 'notice of a broken arrangement',
  look: ({ rules, order, calendar, at }) => {
    const { overdueFor } = rules.get('notice of a broken arrangement');
    const inputs = { brokenAt: order.brokenAt ?? null };
    if (order.brokenAt === undefined || overdueFor.count === 0) return { inputs, stands: [] };
    const until = later(order.brokenAt, dueAfter(calendar, order.brokenAt, overdueFor));
    const why = phrase`the arrangement is not overdue for long enough`;
    return { inputs, stands: at < until ? [{ kind: 'notice steps', until, why }] : [] };
  },
};

/** The days that a notice names when it is given at an instant: until when to pay, and from when service may be off. */
export function datesOfNotice(
  rules: Rules,
  name: string,
  at: Instant,
): { payBy: LocalDate; offOn: LocalDate } {
  const calendar = rules.calendar();
  const payBy = dateOf(calendar, dueAfter(calendar, at, timeBefore(rules, name)));
  return { payBy, offOn: addDays(calendar, payBy, { count: 1, unit: 'calendar days' }) };
}

/**
 * When it is a notice's turn after another: both are old enough on one day, so that the customer is told anew shortly
 * before service goes off, and service goes off no later for it. A step that began late keeps this distance too.
 */
export function turnAfter(rules: Rules, name: string, former: { notice: string; givenAt: Instant }): Instant {
  const calendar = rules.calendar();
  const oldEnough = dueAfter(calendar, former.givenAt, timeBefore(rules, former.notice));
  const day = dateOf(
    calendar,
    plusMilliseconds(dueEarlier(calendar, oldEnough, timeBefore(rules, name)), -1),
  );
  return later(former.givenAt, closeOf(calendar, day));
}

function timeBefore(rules: Rules, name: string): Limit {
  const step = rules.get('notice steps').find(({ notice }) => notice === name);
  const [occupants, designee] = [rules.get('occupant notice'), rules.get('third-party designee')];
  if (name === 'occupants' && occupants !== 'none') return occupants.before;
  if (name === 'third party' && designee !== 'none') return designee.offered;
  return (step ?? rules.get('notice of a broken arrangement')).minimumBefore;
}
