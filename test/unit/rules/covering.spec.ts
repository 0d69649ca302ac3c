import { phoenixRuleBook } from '../../../libs/domain/src/rules/books/phoenix.js';
import { checkRuleBook, type Rule } from '../../../libs/domain/src/rules/rule-book.js';
import type { RuleKey } from '../../../libs/domain/src/rules/keys.js';
import { ruleOf } from './aps-changed.js';

const without = (...keys: string[]): Rule[] => phoenixRuleBook.rules.filter(({ key }) => !keys.includes(key));
const phoenixWith = (rules: unknown[]): unknown => ({ ...phoenixRuleBook, rules });
const phoenix = (key: RuleKey): Rule => without().find((rule) => rule.key === key) ?? ruleOf(key);

describe('a book that does collections', () => {
  it.each<{ fault: string; book: unknown; named: { key: string; fault: unknown }[] }>([
    {
      fault: 'lacks one of its keys',
      book: phoenixWith(without('grace', 'pledge')),
      named: [
        { key: 'grace', fault: 'has no value' },
        { key: 'pledge', fault: 'has no value' },
      ],
    },
    {
      fault: 'has a key that there is not',
      book: phoenixWith([...without(), { ...phoenix('grace'), key: 'grace period' }]),
      named: [{ key: 'grace period', fault: 'is not a known key' }],
    },
    {
      fault: 'has two values of a key on one day',
      book: phoenixWith([...without(), { ...phoenix('grace'), validFrom: '2026-01-01' }]),
      named: [
        { key: 'grace', fault: 'the value from 2026-01-01 overlaps an earlier one, which lasts without end' },
      ],
    },
    {
      fault: 'has a value that begins later than the others',
      book: phoenixWith([...without('grace'), { ...phoenix('grace'), validFrom: '2026-01-01' }]),
      named: [{ key: 'grace', fault: 'has no value before 2026-01-01, others from 2024-01-01 on' }],
    },
    {
      fault: 'has a value that nothing follows',
      book: phoenixWith([...without('grace'), { ...phoenix('grace'), validTo: '2026-12-31' }]),
      named: [{ key: 'grace', fault: 'has no value after 2026-12-31' }],
    },
    {
      fault: 'gives fewer months at most than at least',
      book: phoenixWith([
        ...without('arrangement months'),
        { ...phoenix('arrangement months'), value: { least: 4, most: 3, smallestInstallment: 0 } },
      ]),
      named: [{ key: 'arrangement months', fault: 'value: has less months at most than at least' }],
    },
    {
      fault: 'leaves a kind of charge out of the allocation',
      book: phoenixWith([
        ...without('payment allocation'),
        { ...phoenix('payment allocation'), value: { kinds: ['service'], services: ['water'] } },
      ]),
      named: [{ key: 'payment allocation', fault: expect.stringContaining('must name each of service, ') }],
    },
    {
      fault: 'has a moratorium that begins on no day of the year',
      book: phoenixWith([
        ...without('season moratorium'),
        {
          ...phoenix('season moratorium'),
          value: { from: '06-31st', to: '10-15', classes: ['residential'] },
        },
      ]),
      named: [{ key: 'season moratorium', fault: expect.any(String) }],
    },
    {
      fault: 'has one key of design projects and not the others',
      book: phoenixWith([...without(), ruleOf('intake')]),
      named: expect.arrayContaining([{ key: 'permit review', fault: 'has no value' }]) as {
        key: string;
        fault: unknown;
      }[],
    },
  ])('is refused when it $fault', ({ book, named }) => {
    expect(checkRuleBook(book)).toEqual(named);
  });

  it('may end altogether on a day', () => {
    const rules = without().map((rule) => ({ ...rule, validTo: '2030-12-31' }));
    expect(checkRuleBook(phoenixWith(rules))).toEqual([]);
  });
});
