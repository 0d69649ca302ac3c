import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import type { CollectionsKey } from '../../../libs/domain/src/rules/explain.js';
import { told, type Told } from './told.js';

describe('the rules of collections of APS', () => {
  it.each<[CollectionsKey, ...Told]>([
    [
      'payment allocation',
      'of what falls due on one day, in this order: installment, service, correction, transferred, deposit, reconnection fee, returned payment fee, late fee, adjustment, unregulated; within each: electric',
      'own',
    ],
    ['returned payment fee', '$15.00 for each returned payment', 'assumption'],
    ['cash only after return', 'cash or guaranteed funds for 12 months after 2 returned in 12 months', 'own'],
    ['late fee', '1.5 % of what is past due, from the due date on, not in a moratorium', 'assumption'],
    ['fees stop on disconnection', 'late fees stop when service is off, stop when flow is restricted', 'own'],
    ['deposit interest', '1 % a year', 'assumption'],
    ['unclaimed after', '2 years', 'assumption'],
    [
      'bill discounts',
      'Energy Support: 25 %, at most $95.00 a month, for a monthly income up to $2,510.00, $3,407.00, $4,303.00, $5,200.00, $6,097.00, $6,993.00 (1, 2 … persons), renewed every 24 months; Energy Support at 75 % of the poverty level: 60 %, at most $165.00 a month, for a monthly income up to $954.00, $1,294.00, $1,635.00, $1,976.00, $2,316.00, $2,657.00 (1, 2 … persons), renewed every 24 months',
      'confirmed',
    ],
    [
      'assistance',
      'Crisis Bill Assistance for electric, at most $800.00 a year; Project SHARE for electric, at most $300.00 a year; LIHEAP for electric, at most $1,140.00 a year',
      'secondary',
    ],
    [
      'letters held for approval',
      'arrangement broken and customer died, until supervisor or manager approves',
      'own',
    ],
    ['languages', 'English and Spanish', 'own'],
    ['arrangement minimum balance', 'a balance of at least $75.00', 'confirmed'],
    [
      'arrangement months',
      '1 to 12 months, each installment at least $25.00, 12 only for more than $300.00',
      'confirmed',
    ],
    ['arrangement down payment', 'none', 'assumption'],
    [
      'arrangement barred',
      'broken (2 or more) within 90 calendar days, budget billing, final bill or returned payment',
      'confirmed',
    ],
    [
      'arrangement broken too often',
      'from 3 in 12 months on: 25 % of the past due, at most $500.00 ($250.00 with assistance), plus current charges',
      'confirmed',
    ],
    ['month is kept by', 'installment and current charges', 'confirmed'],
    ['installment dates', 'bill due date; never leaves the due date of the bill', 'confirmed'],
    ['tolerated misses', '1 in 12 months', 'secondary'],
    ['bulk arrangement at moratorium end', '4 months for $75.00 and more, for residential', 'secondary'],
    ['promise to pay', '2 in 12 months, each within 10 calendar days, not beside an arrangement', 'own'],
    ['services that are cut', 'electric', 'own'],
    ['disconnect threshold', '$300.00 or more, of the account', 'confirmed'],
    ['disconnect delinquency', '15 calendar days after the due date', 'assumption'],
    [
      'debt that disconnects',
      'service of the customer’s own; may: none; may not: another class of service, unregulated charges, a departed occupant, construction, corrections being repaid, sewer (for water) and solid waste (for water)',
      'confirmed',
    ],
    [
      'notice steps',
      'first disconnection notice by post and e-mail, 7 calendar days after the due date, at least 5 calendar days before the order, standing for 45 calendar days; final disconnection notice by phone, text message and e-mail, 13 calendar days after the due date, at least 2 calendar days before the order, standing for 30 calendar days',
      'assumption',
    ],
    [
      'notice of a broken arrangement',
      'by post and e-mail, at once, at least 5 calendar days before the order',
      'assumption',
    ],
    [
      'contact attempts',
      '2 by e-mail, post, door or phone, attempted, telling of government and social agency funds and third-party designee',
      'assumption',
    ],
    [
      'third-party designee',
      'offered 5 calendar days to pay, after the first disconnection notice',
      'secondary',
    ],
    ['occupant notice', 'by post and door, 10 calendar days before the order', 'assumption'],
    ['tenant takes service', 'without what the landlord owes', 'confirmed'],
    ['quote to stay on', 'what brings the debt below the threshold or 50 % of all that is owed', 'confirmed'],
    ['season moratorium', 'June 1 to October 15, for residential', 'secondary'],
    ['temperature moratorium', 'none', 'secondary'],
    [
      'no disconnection on',
      'Friday, Saturday, Sunday, a holiday or the day before one; on other days only from 08:00 to 15:00',
      'assumption',
    ],
    ['medical protection', 'by a practitioner’s proof, for residential, with inability to pay', 'confirmed'],
    ['medical claim holds', '30 calendar days', 'own'],
    ['medical proof valid', '1 year', 'confirmed'],
    ['life support', 'protects', 'confirmed'],
    ['dispute holds', 'disputed sum, investigated for 5 working days; an appeal holds all', 'assumption'],
    ['flow restriction', 'none', 'own'],
    [
      'without notice',
      'for hazard, tampering, fraud, unauthorized resale or curtailment, attested by supervisor or field crew, changed by two persons, recorded for 1 year',
      'assumption',
    ],
    [
      'reconnection',
      '$15.00, after hours $75.00; within 1 working day, the same day when paid by 15:00',
      'assumption',
    ],
  ])('%s: %s (%s)', (key, says, standing) => {
    expect(told(apsRuleBook, key)).toEqual([says, standing]);
  });
});
