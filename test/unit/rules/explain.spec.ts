import { alderCreekRuleBook } from '../../../libs/domain/src/rules/books/alder-creek.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { explainCollections, type Explained } from '../../../libs/domain/src/rules/explain.js';
import type { RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import type { CustomerClass } from '../../../libs/domain/src/accounts/standing.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';
import { withRules } from './aps-changed.js';

// eslint-disable-next-line max-params -- which rule of which book, when, for whom
function explained(book: RuleBook, rule: string, on = '2026-03-02', who: CustomerClass = 'residential') {
  return explainCollections(book, localDate(on), who).find((each): each is Explained => each.rule === rule);
}

describe('explaining what an account is under', () => {
  it('says a rule in words, with its clause, its source, and how well it is known', () => {
    expect(explained(apsRuleBook, 'arrangement months')).toEqual({
      rule: 'arrangement months',
      says: '1 to 12 months, each installment at least $25.00, 12 only for more than $300.00',
      clause:
        'One to twelve installments of at least $25.00 each; for twelve the balance must exceed $300.00.',
      source: 'aps.com, Payment Arrangement',
      standing: 'confirmed',
      validFrom: '2024-01-01',
      applies: true,
    });
  });

  it('says that a value is an assumption', () => {
    expect(explained(apsRuleBook, 'disconnect delinquency')).toMatchObject({
      says: '15 calendar days after the due date',
      standing: 'assumption',
    });
  });

  it('says what is known already to follow a value, until it does', () => {
    expect(explained(alderCreekRuleBook, 'returned payment fee', '2026-12-31')).toMatchObject({
      says: '$25.00 for each returned payment',
      validTo: '2026-12-31',
      next: { says: '$30.00 for each returned payment', validFrom: '2027-01-01' },
    });
    const after = explained(alderCreekRuleBook, 'returned payment fee', '2027-01-01');
    expect(after?.says).toBe('$30.00 for each returned payment');
    expect(after).not.toHaveProperty('next');
  });

  it('says that the discounts of APS are confirmed from their guidelines on, and supposed before', () => {
    const standings = ['2024-05-12', '2024-05-13'].map(
      (day) => explained(apsRuleBook, 'bill discounts', day)?.standing,
    );
    expect(standings).toEqual(['assumption', 'confirmed']);
  });

  it.each<[CustomerClass, boolean]>([
    ['residential', true],
    ['business', false],
    ['public agency', false],
  ])(
    'the season and the medical protection of APS are for residential customers, to %s: %s',
    (who, applies) => {
      for (const rule of ['season moratorium', 'medical protection'])
        expect(explained(apsRuleBook, rule, '2026-07-01', who)?.applies).toBe(applies);
      expect(explained(apsRuleBook, 'grace', '2026-07-01', who)?.applies).toBe(true);
    },
  );

  it('says nothing of collections for a utility that does none, or on a day before its rules', () => {
    const none = { ...marshAndMesa, rules: marshAndMesa.rules.filter(({ key }) => key === 'calendar') };
    expect(explainCollections(none, localDate('2026-03-02'), 'residential')).toEqual([]);
    expect(explainCollections(apsRuleBook, localDate('2023-12-31'), 'residential')).toEqual([]);
  });

  it('follows the value: another value is said in other words', () => {
    const changed = withRules('grace', {
      ...apsRuleBook.rules.find(({ key }) => key === 'grace'),
      value: { count: 0, unit: 'business days' },
    }) as RuleBook;
    expect(explained(changed, 'grace')?.says).toBe('none');
  });

  it('finds words for every value of another utility', () => {
    const says = explainCollections(marshAndMesa, localDate('2026-03-02'), 'business').map(
      (each) => each.says,
    );
    expect(says.filter((text) => text === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
    expect(says).toContain('from 5 in 18 months on: 40 % of the past due, at most $300.00');
    expect(says).toContain('November 15 to March 31, for residential and public agency');
    expect(says).toContain('above 99 °F or below 20 °F within 3 days, for residential');
    expect(says).toContain('12 %, at least $7.00, at most $80.00');
    expect(says).toContain('orders go on');
  });
});
