import { phoenixRuleBook } from '../../../libs/domain/src/rules/books/phoenix.js';
import type { CollectionsKey } from '../../../libs/domain/src/rules/explain.js';
import { told, type Told } from './told.js';

describe('the rules of collections of the City of Phoenix', () => {
  it.each<[CollectionsKey, ...Told]>([
    [
      'payment allocation',
      'of what falls due on one day, in this order: service, installment, correction, transferred, reconnection fee, deposit, late fee, returned payment fee, adjustment, unregulated; within each: water, sewer, solid waste',
      'own',
    ],
    ['returned payment fee', '$25.00 for each returned payment', 'assumption'],
    ['cash only after return', 'cash or guaranteed funds for 6 months after 1 returned in 6 months', 'own'],
    [
      'late fee',
      '3 % of what is past due, 10 calendar days after the due date, also in a moratorium',
      'assumption',
    ],
    [
      'fees stop on disconnection',
      'late fees stop when service is off, stop when flow is restricted',
      'confirmed',
    ],
    ['deposit interest', '0 % a year', 'assumption'],
    ['unclaimed after', '2 years', 'assumption'],
    ['bill discounts', 'no discount', 'assumption'],
    ['assistance', 'Project Assist for water, sewer and solid waste', 'assumption'],
    ['letters held for approval', 'no letter is held', 'own'],
    ['languages', 'English and Spanish', 'own'],
    ['arrangement minimum balance', 'a balance of more than $0.00', 'assumption'],
    ['arrangement months', '3 months, each installment of any size', 'secondary'],
    ['arrangement down payment', 'none', 'secondary'],
    [
      'arrangement barred',
      'active arrangement, broken (1 or more) within 6 months, in disconnection, returned payment, unauthorized use or final bill',
      'secondary',
    ],
    ['arrangement broken too often', 'no number of broken arrangements bars for good', 'secondary'],
    ['month is kept by', 'installment', 'assumption'],
    ['installment dates', 'bill due date, pay day or benefit day; may leave the due date of the bill', 'own'],
    ['tolerated misses', 'no miss is tolerated', 'assumption'],
    ['bulk arrangement at moratorium end', 'none', 'own'],
    ['promise to pay', '1 in 6 months, each within 7 calendar days, not beside an arrangement', 'own'],
    ['services that are cut', 'water', 'assumption'],
    ['disconnect threshold', '$0.01 or more, of each service', 'assumption'],
    ['disconnect delinquency', '31 calendar days after the due date', 'secondary'],
    [
      'debt that disconnects',
      'service of the customer’s own; may: sewer (for water); may not: another class of service, unregulated charges, a departed occupant, construction, corrections being repaid and solid waste (for water)',
      'assumption',
    ],
    [
      'notice steps',
      'first disconnection notice by post, 14 calendar days after the due date, at least 10 calendar days before the order, standing for 60 calendar days; final disconnection notice by door and phone, 28 calendar days after the due date, at least 3 calendar days before the order, standing for 21 calendar days',
      'assumption',
    ],
    [
      'notice of a broken arrangement',
      'by post and phone, at once, at least 3 calendar days before the order',
      'assumption',
    ],
    ['contact attempts', '1 by phone or door, attempted, telling of payment arrangement', 'own'],
    ['third-party designee', 'nobody is told', 'assumption'],
    ['occupant notice', 'by door, 10 calendar days before the order', 'own'],
    ['tenant takes service', 'without what the landlord owes', 'own'],
    ['quote to stay on', 'all of the debt', 'assumption'],
    ['season moratorium', 'none', 'assumption'],
    ['temperature moratorium', 'none', 'assumption'],
    [
      'no disconnection on',
      'Friday, Saturday, Sunday, a holiday or the day before one; on other days only from 08:00 to 16:00',
      'own',
    ],
    [
      'medical protection',
      'by a practitioner’s proof, for residential, with inability to pay, with willingness to enter a plan',
      'assumption',
    ],
    ['medical claim holds', '14 calendar days', 'own'],
    ['medical proof valid', '6 months', 'own'],
    ['life support', 'protects', 'own'],
    [
      'dispute holds',
      'disputed sum, investigated for 10 working days; an appeal holds the same',
      'assumption',
    ],
    [
      'flow restriction',
      'single-family residential customers for 3 months, then 3 months to pay',
      'secondary',
    ],
    [
      'without notice',
      'for hazard, tampering or fraud, attested by supervisor or field crew, changed by two persons, recorded for 1 year',
      'assumption',
    ],
    [
      'reconnection',
      '$60.00, after hours $60.00; within 1 business day, the same day when paid by 15:00',
      'assumption',
    ],
  ])('%s: %s (%s)', (key, says, standing) => {
    expect(told(phoenixRuleBook, key)).toEqual([says, standing]);
  });
});
