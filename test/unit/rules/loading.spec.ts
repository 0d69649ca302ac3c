import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { checkRuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { permitReview, ruleOf, withRules } from './aps-changed.js';

describe('loading a rule book', () => {
  it.each<{ fault: string; book: unknown; named: { key: string; fault: unknown }[] }>([
    {
      fault: 'an unknown key',
      book: withRules('intake', { ...ruleOf('intake'), key: 'intakes' }),
      named: [
        { key: 'intakes', fault: 'is not a known key' },
        { key: 'intake', fault: 'has no value' },
      ],
    },
    {
      fault: 'a name that every object has',
      book: withRules('intake', ruleOf('intake'), { ...ruleOf('intake'), key: 'constructor' }),
      named: [{ key: 'constructor', fault: 'is not a known key' }],
    },
    {
      fault: 'a missing key',
      book: withRules('meter set'),
      named: [{ key: 'meter set', fault: 'has no value' }],
    },
    {
      fault: 'two values on one day',
      book: withRules(
        'permit review',
        permitReview({ validTo: '2026-06-30' }),
        permitReview({ validFrom: '2026-06-30' }),
      ),
      named: [
        {
          key: 'permit review',
          fault: 'the value from 2026-06-30 overlaps an earlier one, which lasts until 2026-06-30',
        },
      ],
    },
    {
      fault: 'a value after one without end',
      book: withRules('permit review', permitReview({}), permitReview({ validFrom: '2027-01-01' })),
      named: [
        {
          key: 'permit review',
          fault: 'the value from 2027-01-01 overlaps an earlier one, which lasts without end',
        },
      ],
    },
    {
      fault: 'two values from the same day',
      book: withRules('permit review', permitReview({}), permitReview({})),
      named: [
        {
          key: 'permit review',
          fault: 'the value from 2024-01-01 overlaps an earlier one, which lasts without end',
        },
      ],
    },
    {
      fault: 'a value within a longer one, and a later one that the longer one reaches',
      book: withRules(
        'permit review',
        permitReview({ validTo: '2026-12-31' }),
        permitReview({ validFrom: '2025-01-01', validTo: '2025-06-30' }),
        permitReview({ validFrom: '2026-01-01' }),
      ),
      named: [
        {
          key: 'permit review',
          fault: 'the value from 2025-01-01 overlaps an earlier one, which lasts until 2026-12-31',
        },
        {
          key: 'permit review',
          fault: 'the value from 2026-01-01 overlaps an earlier one, which lasts until 2026-12-31',
        },
      ],
    },
    {
      fault: 'days without a value',
      book: withRules(
        'permit review',
        permitReview({ validTo: '2026-06-30' }),
        permitReview({ validFrom: '2026-07-02' }),
      ),
      named: [{ key: 'permit review', fault: 'has no value between 2026-06-30 and 2026-07-02' }],
    },
    {
      fault: 'a value that ends before it begins',
      book: withRules('permit review', permitReview({ validTo: '2023-12-31' })),
      named: [{ key: 'permit review', fault: 'ends on 2023-12-31, before it begins on 2024-01-01' }],
    },
    {
      fault: 'a day that is none',
      book: withRules('permit review', permitReview({ validFrom: '2026-02-30' })),
      named: [{ key: 'permit review', fault: 'validFrom: is not a date' }],
    },
    {
      fault: 'a missing source',
      book: withRules('permit review', permitReview({ source: ' ' })),
      named: [{ key: 'permit review', fault: 'source: is missing' }],
    },
    {
      fault: 'a missing clause',
      book: withRules('permit review', permitReview({ clause: '' })),
      named: [{ key: 'permit review', fault: 'clause: is missing' }],
    },
    {
      fault: 'an unknown standing',
      book: withRules('permit review', permitReview({ standing: 'certain' })),
      named: [{ key: 'permit review', fault: expect.stringContaining('standing: ') }],
    },
    {
      fault: 'a field that rules do not have',
      book: withRules('permit review', permitReview({ until: '2027-01-01' })),
      named: [{ key: 'permit review', fault: expect.stringContaining('until') }],
    },
    {
      fault: 'a rule without a key',
      book: withRules('intake', ruleOf('intake'), { ...ruleOf('intake'), key: undefined }),
      named: [{ key: `rule ${apsRuleBook.rules.length + 1}`, fault: expect.stringContaining('key: ') }],
    },
    {
      fault: 'a book without a version',
      book: { ...apsRuleBook, version: '' },
      named: [{ key: 'rule book', fault: 'version: is missing' }],
    },
  ])('is refused for $fault', ({ book, named }) => {
    expect(checkRuleBook(book)).toEqual(named);
  });

  it('names the faults of all rules at once', () => {
    const book = {
      ...apsRuleBook,
      name: '',
      rules: apsRuleBook.rules.map((rule) => ({ ...rule, source: '' })),
    };
    expect(checkRuleBook(book)).toHaveLength(apsRuleBook.rules.length + 1);
  });

  it.each([undefined, null, 'APS', 5, [], {}])('is refused for being %j', (book) => {
    expect(checkRuleBook(book)).toContainEqual({ key: 'rule book', fault: expect.any(String) });
  });
});
