import { dollars } from '../money.js';
import { limitText } from '../time/calendar.js';
import type { accountKeys } from './keys-of-accounts.js';
import type { RuleValue } from './keys.js';
import { later, percent, together } from './phrases.js';

type Words = { [K in keyof typeof accountKeys]: (value: RuleValue<K>) => string };

/** What a customer's account is charged and credited, in words. */
export const accountWords: Words = {
  'payment allocation': ({ kinds, services }) =>
    `of what falls due on one day, in this order: ${kinds.join(', ')}; within each: ${services.join(', ')}`,
  'returned payment fee': (fee) => `${dollars(fee)} for each returned payment`,
  'cash only after return': (rule) =>
    rule === 'none'
      ? 'no restriction'
      : `cash or guaranteed funds for ${limitText(rule.for)} after ${rule.returns} returned in ${limitText(rule.within)}`,
  'late fee': (rule) =>
    rule === 'none'
      ? 'no late fee'
      : `${percent(rule.basisPoints)} of what is past due, ${rule.after.count === 0 ? 'from the due date on' : later(rule.after, 'after the due date')}, ${rule.stopsInMoratorium ? 'not in a moratorium' : 'also in a moratorium'}`,
  'fees stop on disconnection': ({ disconnected, restricted }) =>
    `late fees ${disconnected ? 'stop' : 'go on'} when service is off, ${restricted ? 'stop' : 'go on'} when flow is restricted`,
  'deposit interest': ({ basisPoints }) => `${percent(basisPoints)} a year`,
  'unclaimed after': limitText,
  'bill discounts': (programs) =>
    programs.length === 0
      ? 'no discount'
      : programs
          .map(
            ({ program, basisPoints, atMostMonthly, incomeLimits, renewedEvery }) =>
              `${program}: ${percent(basisPoints)}, at most ${dollars(atMostMonthly)} a month, for a monthly income up to ${incomeLimits.map(dollars).join(', ')} (1, 2 … persons), renewed every ${limitText(renewedEvery)}`,
          )
          .join('; '),
  assistance: (programs) =>
    programs.length === 0
      ? 'no program'
      : programs
          .map(
            ({ program, services, atMostYearly }) =>
              `${program} for ${together(services)}${atMostYearly === undefined ? '' : `, at most ${dollars(atMostYearly)} a year`}`,
          )
          .join('; '),
  'income aligned days': (incomes) =>
    incomes.length === 0
      ? 'no income is known'
      : incomes.map(({ income, dayOfMonth }) => `${income} on day ${dayOfMonth} of the month`).join('; '),
  'final bill': ({ planMonths, agencyAfter, writeOffAfter, writeOffApproval }) =>
    `a plan of ${planMonths} months at most, an agency after ${limitText(agencyAfter)}, written off after ${limitText(writeOffAfter)} by ${together(
      writeOffApproval.map(({ role, upTo }) =>
        upTo === undefined ? role : `${role} up to ${dollars(upTo)}`,
      ),
    )}`,
  'identity methods': (methods) => together(methods, 'or'),
  'release valid': limitText,
  'interview answers kept': limitText,
  'letters held for approval': ({ letters, roles }) =>
    letters.length === 0
      ? 'no letter is held'
      : `${together(letters)}, until ${together(roles, 'or')} approves`,
  languages: (languages) => together(languages),
};
