import { dollars } from '../money.js';
import { limitText } from '../time/calendar.js';
import type { disconnectionKeys } from './keys-of-disconnection.js';
import type { RuleValue } from './keys.js';
import { dayOfYearText, later, percent, together } from './phrases.js';

type Words = { [K in keyof typeof disconnectionKeys]: (value: RuleValue<K>) => string };

const debts: { [Part in keyof RuleValue<'debt that disconnects'>]: string } = {
  otherClasses: 'another class of service',
  unregulated: 'unregulated charges',
  departed: 'a departed occupant',
  construction: 'construction',
  correctionsBeingRepaid: 'corrections being repaid',
  sewerCutsWater: 'sewer (for water)',
  solidWasteCutsWater: 'solid waste (for water)',
};

const debtNames = Object.keys(debts) as (keyof typeof debts)[];

/** What must be owed and done before service may be cut, and what it takes to come back, in words. */
export const disconnectionWords: Words = {
  'services that are cut': (services) => together(services),
  'disconnect threshold': ({ atLeast, perService }) =>
    `${dollars(atLeast)} or more, ${perService ? 'of each service' : 'of the account'}`,
  'disconnect delinquency': (limit) => later(limit, 'after the due date'),
  'debt that disconnects': (rule) => {
    const [may, mayNot] = [true, false].map((cuts) =>
      together(debtNames.filter((name) => rule[name] === cuts).map((name) => debts[name])),
    );
    return `service of the customer’s own; may: ${may}; may not: ${mayNot}`;
  },
  'notice steps': (steps) =>
    steps
      .map(
        ({ notice, by, after, minimumBefore, expiresAfter }) =>
          `${notice} by ${together(by)}, ${later(after, 'after the due date')}, at least ${limitText(minimumBefore)} before the order, standing for ${limitText(expiresAfter)}`,
      )
      .join('; '),
  'notice of a broken arrangement': ({ overdueFor, minimumBefore, by }) =>
    `by ${together(by)}, ${later(overdueFor, 'overdue')}, at least ${limitText(minimumBefore)} before the order`,
  'contact attempts': ({ count, by, outcome, informsOf }) =>
    `${count} by ${together(by, 'or')}, ${outcome}, telling of ${together(informsOf)}`,
  'third-party designee': (rule) =>
    rule === 'none'
      ? 'nobody is told'
      : `offered ${limitText(rule.offered)} to pay, after the ${rule.noticeAfterStep}`,
  'occupant notice': (rule) =>
    rule === 'none' ? 'none' : `by ${together(rule.by)}, ${limitText(rule.before)} before the order`,
  'tenant takes service': (rule) =>
    rule === 'none' ? 'no' : `${rule.withoutLandlordDebt ? 'without' : 'with'} what the landlord owes`,
  'quote to stay on': ({ belowThreshold, basisPointsOfTotal }) =>
    together(
      [
        ...(belowThreshold ? ['what brings the debt below the threshold'] : []),
        basisPointsOfTotal === 10_000
          ? 'all of the debt'
          : `${percent(basisPointsOfTotal)} of all that is owed`,
      ],
      'or',
    ),
  'quote valid': limitText,
  'season moratorium': (rule) =>
    rule === 'none'
      ? 'none'
      : `${dayOfYearText(rule.from)} to ${dayOfYearText(rule.to)}, for ${together(rule.classes)}`,
  'temperature moratorium': (rule) =>
    rule === 'none'
      ? 'none'
      : `above ${rule.aboveF} °F or below ${rule.belowF} °F within ${rule.forecastDays} days, for ${together(rule.classes)}`,
  'no disconnection on': ({ weekdays, holidays, eves, before, after }) => {
    const days = [...weekdays, ...(holidays ? ['a holiday'] : []), ...(eves ? ['the day before one'] : [])];
    return `${together(days, 'or')}; on other days only from ${before} to ${after}`;
  },
  'medical protection': (rule) =>
    rule === 'none'
      ? 'none'
      : `by a practitioner’s proof, for ${together(rule.classes)}${rule.needsInability ? ', with inability to pay' : ''}${rule.needsWillingness ? ', with willingness to enter a plan' : ''}`,
  'medical proof valid': limitText,
  'medical claim holds': limitText,
  'life support': (protects) => (protects ? 'protects' : 'does not protect by itself'),
  'dispute holds': ({ holds, investigation, appealHoldsAll }) =>
    `${holds}, investigated for ${limitText(investigation)}; an appeal holds ${appealHoldsAll ? 'all' : 'the same'}`,
  'bankruptcy assurance': limitText,
  storm: ({ holdsOrders, afterItsEnd }) =>
    holdsOrders ? `orders wait until ${later(afterItsEnd, 'after its end')}` : 'orders go on',
  'flow restriction': (rule) =>
    rule === 'none'
      ? 'none'
      : `${rule.customers} customers for ${limitText(rule.for)}, then ${limitText(rule.thenFor)} to pay`,
  'order stands': limitText,
  'orders unanswered': ({ atMost, toDoFor }) =>
    `after ${atMost} in a row the ${toDoFor} says whether there is another`,
  'without notice': ({ reasons, attestedBy, changeNeedsSecondPerson, recordKept }) =>
    `for ${together(reasons, 'or')}, attested by ${together(attestedBy, 'or')}, changed by ${changeNeedsSecondPerson ? 'two persons' : 'one person'}, recorded for ${limitText(recordKept)}`,
  reconnection: ({ fee, afterHoursFee, sameDayCutoff, within, depositBasisPoints, lowIncome }) =>
    [
      `${dollars(fee)}, after hours ${dollars(afterHoursFee)}`,
      `within ${limitText(within)}, the same day when paid by ${sameDayCutoff}`,
      ...(depositBasisPoints === undefined
        ? []
        : [`a deposit of ${percent(depositBasisPoints)} of the debt`]),
      ...(lowIncome === undefined
        ? []
        : [`low income: at most ${dollars(lowIncome.fee)}, after hours ${dollars(lowIncome.afterHoursFee)}`]),
    ].join('; '),
  'wrongly disconnected': (limit) => `restored within ${limitText(limit)}, free`,
};
