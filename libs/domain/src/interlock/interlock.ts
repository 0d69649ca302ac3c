import type { AccountMoney } from '../accounts/standing.js';
import { cents } from '../money.js';
import { decided, type Decision, type Rules } from '../rules/rule-book.js';
import { dateOf, dueAfter } from '../time/calendar.js';
import { earlier, type Instant } from '../time/instant.js';
import { disconnectableDebt, type DisconnectableDebt } from './debt.js';
import { attestation } from './attestation.js';
import { dayOrHour, windowOn } from './hours.js';
import { brokenLongEnough, noticeSteps, thirdParty } from './notices.js';
import type { Order, OrderReason } from './order.js';
import { debtOfAll } from './owes.js';
import { recorded, storm } from './recorded.js';
import { season, temperature } from './season.js';
import type { Check, Found, Question, Stands } from './stands.js';
import { threshold } from './threshold.js';
import { quoted, phrase } from '../phrase.js';

/** Why an order may go: every check with its rule, version, inputs and outcome. Enough to ask again. */
export interface Proof {
  at: Instant;
  reason: OrderReason;
  debt: DisconnectableDebt;
  decisions: Decision[];
}

export type Verdict = { goes: true; proof: Proof } | { goes: false; stands: Stands[] };

/** What protects whoever has not paid. */
const ofNonPayment: readonly Check[] = [
  recorded,
  storm,
  season,
  temperature,
  threshold,
  noticeSteps,
  brokenLongEnough,
  thirdParty,
  dayOrHour,
];

/**
 * Whether an order may go at an instant. Asks every check, so that a refusal names everything that stands. A check that cannot
 * be made refuses. A reason that needs no notice is asked only whether the rules allow it and who answers for it.
 */
export function interlock(
  order: Order,
  account: AccountMoney,
  given: { rules: Rules; at: Instant },
): Verdict {
  try {
    return verdict(questionOf(order, account, given));
  } catch (error) {
    const { customerClass } = account;
    const why = phrase`the account cannot be read: ${(error as Error).message}`;
    const clause = 'the interlock itself';
    return {
      goes: false,
      stands: [{ kind: 'cannot be checked', customerClass, service: order.service, clause, why }],
    };
  }
}

function verdict(question: Question): Verdict {
  const { order, debt, at } = question;
  const checks = order.reason === 'non-payment' ? ofNonPayment : [attestation];
  const asked = checks.map((check) => ask(check, question));
  const stands = [...ofTheAccount(question), ...asked.flatMap((one) => one.stands)];
  if (stands.length > 0) return { goes: false, stands };
  const decisions = asked.flatMap(({ decision }) => decision ?? []);
  return { goes: true, proof: { at, reason: order.reason, debt, decisions } };
}

/** A hazard has nothing to do with what is owed: its order is not held up by an account that cannot be reckoned. */
function questionOf(
  order: Order,
  account: AccountMoney,
  { rules, at }: { rules: Rules; at: Instant },
): Question {
  const calendar = rules.calendar();
  const today = dateOf(calendar, at);
  if (order.reason !== 'non-payment') {
    const debt = { service: order.service, at, total: cents(0), lines: [], leftOut: [] };
    return { order, account, rules, at, calendar, today, debt, debtOfAll: cents(0) };
  }
  const debt = disconnectableDebt(account, order.service, { rules, at });
  const ofAll = debtOfAll(account, debt, { rules, at });
  return { order, account, rules, at, calendar, today, debt, debtOfAll: ofAll };
}

interface Asked {
  stands: Stands[];
  decision?: Decision;
}

function ask({ rule, look }: Check, question: Question): Asked {
  const { rules } = question;
  try {
    const { inputs, stands } = look(question);
    const { clause } = rules.rule(rule);
    const named = stands.map((found) => standing(question, { clause, ...found }));
    return { stands: named, decision: decided(rules, rule, inputs, named.length === 0) };
  } catch (error) {
    const why = quoted(`${rule}: ${(error as Error).message}`);
    return { stands: [standing(question, { kind: 'cannot be checked', clause: rule, why })] };
  }
}

const standing = ({ account, order }: Question, found: Found & { clause: string }): Stands => ({
  ...found,
  customerClass: account.customerClass,
  service: order.service,
});

/** What holds whatever the reason. */
function ofTheAccount(question: Question): Stands[] {
  const { order, account } = question;
  const found: Found[] = [];
  const taken = account.services.find(({ service }) => service === order.service);
  if (!taken?.active || taken.off === 'disconnected') {
    found.push({ kind: 'service not on', why: phrase`${order.service} is not on` });
  }
  if (account.leftToAPerson && order.reason === 'non-payment') {
    found.push({
      kind: 'left to a person',
      why: phrase`something of the account waits for a person to decide`,
    });
  }
  return found.map((one) => standing(question, { clause: 'the interlock itself', ...one }));
}

/** Until when an order that goes now may stand: the rule's time, the close of the day's hours, or a protection known to begin. */
export function standsUntil(
  order: Order,
  account: AccountMoney,
  given: { rules: Rules; at: Instant },
): Instant {
  const { rules, at } = given;
  const calendar = rules.calendar();
  const ends = [dueAfter(calendar, at, rules.limit('order stands'))];
  if (order.reason === 'non-payment') {
    const window = windowOn(dateOf(calendar, at), rules.get('no disconnection on'), calendar);
    ends.push(window?.closes ?? at);
    ends.push(...account.protections.map(({ from }) => from).filter((from) => from > at));
  }
  return ends.reduce(earlier);
}
