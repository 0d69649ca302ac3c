import { alderCreekRuleBook } from '../../../libs/domain/src/rules/books/alder-creek.js';
import type { CollectionsKey } from '../../../libs/domain/src/rules/explain.js';
import { told, type Told } from './told.js';

describe('the rules of collections of the Alder Creek Water District', () => {
  it.each<[CollectionsKey, ...Told]>([
    [
      'payment allocation',
      'of what falls due on one day, in this order: service, installment, late fee, returned payment fee, reconnection fee, correction, transferred, deposit, adjustment, unregulated; within each: water',
      'own',
    ],
    ['returned payment fee', '$25.00 for each returned payment', 'own'],
    ['cash only after return', 'no restriction', 'own'],
    ['late fee', '5 % of what is past due, 5 calendar days after the due date, also in a moratorium', 'own'],
    [
      'fees stop on disconnection',
      'late fees stop when service is off, go on when flow is restricted',
      'own',
    ],
    ['deposit interest', '2 % a year', 'own'],
    ['unclaimed after', '3 years', 'assumption'],
    [
      'bill discounts',
      'Lifeline water: 15 %, at most $20.00 a month, for a monthly income up to $2,600.00, $3,520.00, $4,440.00, $5,360.00 (1, 2 … persons), renewed every 1 year',
      'own',
    ],
    ['assistance', 'Alder Creek Neighbors for water, at most $200.00 a year', 'own'],
    ['letters held for approval', 'final disconnection notice, until supervisor approves', 'own'],
    ['languages', 'English, Spanish, Chinese, Tagalog, Vietnamese and Korean', 'confirmed'],
    ['arrangement minimum balance', 'a balance of more than $20.00', 'own'],
    ['arrangement months', '2 to 12 months, each installment at least $10.00', 'assumption'],
    ['arrangement down payment', '10 %, at most $50.00', 'own'],
    ['arrangement barred', 'active arrangement or final bill', 'own'],
    ['arrangement broken too often', 'no number of broken arrangements bars for good', 'own'],
    ['month is kept by', 'installment and current charges', 'assumption'],
    ['installment dates', 'bill due date or benefit day; may leave the due date of the bill', 'own'],
    ['tolerated misses', '2 in 12 months', 'own'],
    ['bulk arrangement at moratorium end', 'none', 'own'],
    ['promise to pay', '3 in 12 months, each within 30 calendar days, also beside an arrangement', 'own'],
    ['services that are cut', 'water', 'own'],
    ['disconnect threshold', '$25.00 or more, of each service', 'own'],
    ['disconnect delinquency', '60 calendar days after the due date', 'confirmed'],
    [
      'debt that disconnects',
      'service of the customer’s own; may: none; may not: another class of service, unregulated charges, a departed occupant, construction, corrections being repaid, sewer (for water) and solid waste (for water)',
      'own',
    ],
    [
      'notice steps',
      'final disconnection notice by post and phone, 49 calendar days after the due date, at least 7 business days before the order, standing for 90 calendar days',
      'confirmed',
    ],
    [
      'notice of a broken arrangement',
      'by door, 60 calendar days overdue, at least 5 business days before the order',
      'assumption',
    ],
    [
      'contact attempts',
      '1 by phone, post or door, attempted, telling of alternative schedule, deferral, minimum payments, amortization and bill review and appeal',
      'confirmed',
    ],
    ['third-party designee', 'nobody is told', 'own'],
    ['occupant notice', 'by post, 7 business days before the order', 'confirmed'],
    ['tenant takes service', 'without what the landlord owes', 'assumption'],
    ['quote to stay on', 'what brings the debt below the threshold or all of the debt', 'own'],
    ['season moratorium', 'none', 'own'],
    ['temperature moratorium', 'none', 'own'],
    ['no disconnection on', 'Saturday, Sunday or a holiday; on other days only from 08:00 to 15:30', 'own'],
    [
      'medical protection',
      'by a practitioner’s proof, for residential, with inability to pay, with willingness to enter a plan',
      'confirmed',
    ],
    ['medical claim holds', '21 calendar days', 'own'],
    ['medical proof valid', '1 year', 'own'],
    ['life support', 'protects', 'own'],
    ['dispute holds', 'all, investigated for 15 calendar days; an appeal holds all', 'own'],
    ['flow restriction', 'none', 'own'],
    [
      'without notice',
      'for hazard, tampering or unauthorized resale, attested by supervisor, changed by two persons, recorded for 3 years',
      'own',
    ],
    [
      'reconnection',
      '$75.00, after hours $180.00; within 1 business day, the same day when paid by 14:00; low income: at most $50.00, after hours $150.00',
      'assumption',
    ],
  ])('%s: %s (%s)', (key, says, standing) => {
    expect(told(alderCreekRuleBook, key)).toEqual([says, standing]);
  });
});
