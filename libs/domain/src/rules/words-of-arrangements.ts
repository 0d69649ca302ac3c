import { dollars } from '../money.js';
import { limitText } from '../time/calendar.js';
import type { arrangementKeys } from './keys-of-arrangements.js';
import type { RuleValue } from './keys.js';
import { inSpan, later, percent, shareText, together } from './phrases.js';

type Words = { [K in keyof typeof arrangementKeys]: (value: RuleValue<K>) => string };

/** Who gets an arrangement, on what terms, and what becomes of it, in words. */
export const arrangementWords: Words = {
  'arrangement minimum balance': ({ amount, mustExceed }) =>
    `a balance of ${mustExceed ? 'more than' : 'at least'} ${dollars(amount)}`,
  'arrangement months': ({ least, most, smallestInstallment, fullTerm }) => {
    const term = least === most ? `${most} months` : `${least} to ${most} months`;
    const full = fullTerm
      ? `, ${fullTerm.months} only for more than ${dollars(fullTerm.balanceMustExceed)}`
      : '';
    return `${term}, each installment ${smallestInstallment === 0 ? 'of any size' : `at least ${dollars(smallestInstallment)}`}${full}`;
  },
  'arrangement down payment': (share) => (share.basisPoints === 0 ? 'none' : shareText(share)),
  'arrangement barred': (bars) =>
    together(
      bars.map(
        ({ why, count, within }) =>
          `${why}${count === undefined ? '' : ` (${count} or more)`}${within === undefined ? '' : ` within ${limitText(within)}`}`,
      ),
      'or',
    ),
  'arrangement broken too often': (rule) => {
    if (rule === 'none') return 'no number of broken arrangements bars for good';
    const { basisPoints, atMost, atMostWithAssistance, plusCurrentCharges } = rule.wayBack;
    const caps = [
      ...(atMost === undefined ? [] : [`, at most ${dollars(atMost)}`]),
      ...(atMostWithAssistance === undefined ? [] : [` (${dollars(atMostWithAssistance)} with assistance)`]),
    ].join('');
    return `from ${inSpan(rule)} on: ${percent(basisPoints)} of the past due${caps}${plusCurrentCharges ? ', plus current charges' : ''}`;
  },
  'month is kept by': (kept) => kept,
  'installment dates': ({ alignTo, leavesBillDueDate }) =>
    `${together(alignTo, 'or')}; ${leavesBillDueDate ? 'may leave' : 'never leaves'} the due date of the bill`,
  'installment reminder': (limit) => later(limit, 'before the due date'),
  'installment check': (limit) => later(limit, 'after the due date'),
  'follow-up call': (limit) => later(limit, 'after the due date'),
  grace: (limit) => (limit.count === 0 ? 'none' : limitText(limit)),
  'late in grace counts': (counted) => counted,
  'installment tolerance': (amount) => `${dollars(amount)} short counts as paid`,
  'tolerated misses': (rule) => (rule === 'none' ? 'no miss is tolerated' : inSpan(rule)),
  renegotiations: (rule) => (rule === 'none' ? 'none' : inSpan(rule)),
  'date moves': (rule) =>
    rule === 'none' ? 'none' : `${inSpan(rule)}, each by ${limitText(rule.byAtMost)} at most`,
  extensions: (rule) =>
    rule === 'none' ? 'none' : `${inSpan(rule)}, each by ${rule.byAtMostMonths} months at most`,
  'arrangement moves with the customer': (moves) => (moves ? 'yes' : 'no'),
  'after a death': (limit) => `nothing is collected for ${limitText(limit)}`,
  'exception granted by': (exceptions) =>
    exceptions.length === 0
      ? 'nobody'
      : exceptions
          .map(
            ({ from, roles, secondPerson }) =>
              `${from}: ${together(roles, 'or')}${secondPerson ? ', with a second person' : ''}`,
          )
          .join('; '),
  'bulk arrangement at moratorium end': (rule) =>
    rule === 'none'
      ? 'none'
      : `${rule.months} months for ${dollars(rule.minimum)} and more, for ${together(rule.classes)}`,
  'promise to pay': (rule) =>
    rule === 'none'
      ? 'none'
      : `${inSpan(rule)}, each within ${limitText(rule.byAtMost)}, ${rule.besideArrangement ? 'also' : 'not'} beside an arrangement`,
  'receipt holds': limitText,
  pledge: ({ protects, holds, expectedBy, reminder, toPerson, shortTolerance, commitNeedsDatedShare }) =>
    `protects the ${protects} for ${limitText(holds)}; paid within ${limitText(expectedBy)}, the agency reminded after ${limitText(reminder)}, a person asked ${limitText(toPerson)} later; ${dollars(shortTolerance)} short counts as paid; a commit ${commitNeedsDatedShare ? 'needs' : 'does not need'} the customer’s dated share`,
  'promise is offered to the team after': limitText,
  'agency packet': ({ usageMonths, within, contains }) =>
    `${together(contains)}, ${usageMonths} months of usage, within ${limitText(within)}`,
};
