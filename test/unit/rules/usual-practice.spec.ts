import { standardBooks } from '../../../libs/domain/src/rules/books/standard-books.js';
import type { CollectionsKey } from '../../../libs/domain/src/rules/explain.js';
import { told, type Told } from './told.js';

describe('what is proposed to every utility until it sets its own', () => {
  it.each<[CollectionsKey, ...Told]>([
    ['income aligned days', 'SSI on day 1 of the month', 'secondary'],
    [
      'final bill',
      'a plan of 4 months at most, an agency after 60 calendar days, written off after 6 months by supervisor up to $500.00 and manager',
      'own',
    ],
    [
      'identity methods',
      'account number and last payment, photo identification, callback to the number on record, security question or link sent to the address on record',
      'own',
    ],
    ['release valid', '1 year', 'own'],
    ['interview answers kept', '1 year', 'own'],
    ['installment reminder', '3 business days before the due date', 'own'],
    ['installment check', '1 business day after the due date', 'own'],
    ['follow-up call', '3 business days after the due date', 'own'],
    ['grace', '5 business days', 'own'],
    ['late in grace counts', 'as kept', 'own'],
    ['installment tolerance', '$1.00 short counts as paid', 'own'],
    ['renegotiations', '1 in 12 months', 'own'],
    ['date moves', '2 in 12 months, each by 10 calendar days at most', 'own'],
    ['extensions', '1 in 12 months, each by 3 months at most', 'own'],
    ['arrangement moves with the customer', 'yes', 'own'],
    ['after a death', 'nothing is collected for 60 calendar days', 'own'],
    [
      'exception granted by',
      'arrangement minimum balance: supervisor or manager, with a second person; arrangement months: supervisor or manager, with a second person; arrangement down payment: supervisor or manager, with a second person; arrangement barred: manager, with a second person; arrangement broken too often: manager, with a second person; grace: supervisor or manager, with a second person; renegotiations: supervisor or manager, with a second person; date moves: supervisor or manager, with a second person; promise to pay: supervisor or manager, with a second person',
      'own',
    ],
    ['receipt holds', '72 hours', 'own'],
    [
      'pledge',
      'protects the account for 30 calendar days; paid within 21 calendar days, the agency reminded after 10 calendar days, a person asked 10 calendar days later; $1.00 short counts as paid; a commit needs the customer’s dated share',
      'assumption',
    ],
    ['promise is offered to the team after', '24 hours', 'own'],
    ['agency packet', 'notice, balance and usage, 12 months of usage, within 24 hours', 'own'],
    ['quote valid', '1 calendar day', 'own'],
    ['bankruptcy assurance', '20 calendar days', 'confirmed'],
    ['storm', 'orders wait until 1 calendar day after its end', 'own'],
    ['order stands', '3 calendar days', 'own'],
    ['orders unanswered', 'after 3 in a row the supervisor says whether there is another', 'assumption'],
    ['wrongly disconnected', 'restored within 4 hours, free', 'own'],
  ])('%s: %s (%s)', (key, says, standing) => {
    for (const book of standardBooks)
      expect([book.name, ...told(book, key)]).toEqual([book.name, says, standing]);
  });
});
