import { loadRuleBook, loadStandardBooks } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { utilitiesOf } from '../../libs/billing-store/src/reads/offices.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { standardBooks } from '../../libs/domain/src/rules/books/standard-books.js';
import type { Rule, RuleBook } from '../../libs/domain/src/rules/rule-book.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { designProject } from '../../workflows/design-project/process.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const noon = instant('2026-06-01T19:00:00Z');

/** The APS book with one key's values put in the place of its own. */
function withValues(
  version: string,
  key: Rule['key'],
  ...values: (Partial<Rule> & { value: unknown })[]
): RuleBook {
  const own = apsRuleBook.rules.find((rule) => rule.key === key);
  const others = apsRuleBook.rules.filter((rule) => rule.key !== key);
  return {
    ...apsRuleBook,
    version,
    rules: [...others, ...values.map((value) => ({ ...own, ...value }) as Rule)],
  };
}

describe('rule books in the store', () => {
  let fresh: FreshStore;
  beforeEach(async () => {
    fresh = await freshStore();
  });
  afterEach(() => fresh.close());

  const load = (book: RuleBook) => fresh.inOne((client) => loadRuleBook(client, book));
  const versions = () =>
    fresh.store.query(`SELECT version, loaded FROM rule_books WHERE utility = 'APS' ORDER BY loaded`);

  it('are those that come with the program, each loaded once', async () => {
    expect(await loadStandardBooks(fresh.store)).toEqual([]);
    expect(await utilitiesOf(fresh.store)).toEqual(['APS', 'Alder Creek Water', 'City of Phoenix']);
    const inOrder = (rules: readonly Rule[]) =>
      [...rules].sort((a, b) => (a.key + a.validFrom < b.key + b.validFrom ? -1 : 1));
    for (const standard of standardBooks) {
      const book = await new RuleBooks(fresh.store).bookOf(standard.utility);
      expect({ ...book, rules: inOrder(book.rules) }).toEqual({
        ...standard,
        rules: inOrder(standard.rules),
      });
    }
  });

  it('keep a value until its last day, and its successor from the day after, in the zone of the office', async () => {
    const books = new RuleBooks(fresh.store);
    const feeAt = async (at: string) =>
      (await books.rulesFor('Alder Creek Water', instant(at))).get('returned payment fee');
    expect(await feeAt('2027-01-01T07:59:59.999Z')).toBe(2_500);
    expect(await feeAt('2027-01-01T08:00:00.000Z')).toBe(3_000);
  });

  it('reckon the day by daylight saving where the office keeps it', async () => {
    const books = new RuleBooks(fresh.store);
    const dateAt = async (utility: string, at: string) => (await books.rulesFor(utility, instant(at))).date;
    expect(await dateAt('Alder Creek Water', '2026-07-01T06:59:59.999Z')).toBe('2026-06-30');
    expect(await dateAt('Alder Creek Water', '2026-07-01T07:00:00.000Z')).toBe('2026-07-01');
    expect(await dateAt('Alder Creek Water', '2026-12-01T07:00:00.000Z')).toBe('2026-11-30');
    expect(await dateAt('City of Phoenix', '2026-12-01T07:00:00.000Z')).toBe('2026-12-01');
  });

  it('open no design project for a utility that does none', async () => {
    const casework = new Casework({
      store: fresh.store,
      processes: new Processes([designProject]),
      books: new RuleBooks(fresh.store),
      clock: { now: () => noon },
    });
    const opened = casework.open(
      'design project',
      { utility: 'City of Phoenix', facts: { kind: 'new service' } },
      { caller: { name: 'Ana', role: 'project associate' }, id: 'one' },
    );
    await expect(opened).rejects.toMatchObject({ code: 'rules/not-covered' });
    expect(await fresh.store.query('SELECT case_number FROM case_states')).toEqual([]);
  });

  it('refuses a book whole, with every fault named', async () => {
    const faulty = withValues(
      '2027.1',
      'short payment tolerance',
      { value: -1 },
      { value: 5, validFrom: '2025-01-01' },
    );
    const refused = load({ ...faulty, rules: [...faulty.rules, { key: 'no such key' } as unknown as Rule] });
    await expect(refused).rejects.toMatchObject({ code: 'rules/book' });
    await expect(refused).rejects.toThrow(
      /short payment tolerance: value.*; .*no such key: is not a known key.*overlaps/s,
    );
    expect(await versions()).toHaveLength(1);
    expect(await fresh.store.query(`SELECT key FROM rules WHERE version = '2027.1'`)).toEqual([]);
  });

  it('refuses other content under a version that is loaded', async () => {
    const changed = withValues(apsRuleBook.version, 'short payment tolerance', { value: 200 });
    await expect(load(changed)).rejects.toThrow(`'short payment tolerance' differs`);
  });

  it('cannot hold two values of one key on one day, whoever writes them', async () => {
    const overlap = `
      INSERT INTO rules SELECT book, version, key, valid_from + 30, NULL, jurisdiction, utility, value, source, clause, standing
      FROM rules WHERE key = 'intake'`;
    await expect(fresh.store.query(overlap)).rejects.toThrow('one_value_of_a_key_on_a_day');
  });

  it('puts the version in force that was loaded last, and keeps the earlier one', async () => {
    const books = new RuleBooks(fresh.store);
    expect((await books.rulesFor('APS', noon)).get('short payment tolerance')).toBe(100);
    await load(withValues('2027.1', 'short payment tolerance', { value: 250 }));
    books.forget();
    const rules = await books.rulesFor('APS', noon);
    expect([rules.book.version, rules.get('short payment tolerance')]).toEqual(['2027.1', 250]);
    expect(await versions()).toHaveLength(2);
  });

  it("changes values at midnight of the office's own zone", async () => {
    await load(
      withValues(
        '2027.1',
        'short payment tolerance',
        { value: 100, validTo: '2026-05-31' },
        { value: 300, validFrom: '2026-06-01' },
      ),
    );
    const books = new RuleBooks(fresh.store);
    const toleranceAt = async (at: string) =>
      (await books.rulesFor('APS', instant(at))).get('short payment tolerance');
    expect(await toleranceAt('2026-06-01T06:59:59.999Z')).toBe(100);
    expect(await toleranceAt('2026-06-01T07:00:00.000Z')).toBe(300);
  });

  it('reads a version once, however many ask, and hands out the same book', async () => {
    const books = new RuleBooks(fresh.store);
    const asked = await Promise.all(Array.from({ length: 20 }, () => books.bookOf('APS')));
    expect(new Set(asked).size).toBe(1);
  });

  it('does not wait for a connection that transactions hold', async () => {
    const held = [1, 2, 3].map(() => fresh.store.createQueryRunner());
    await Promise.all(held.map((runner) => runner.startTransaction()));
    await expect(new RuleBooks(fresh.store).rulesFor('APS', noon)).resolves.toBeDefined();
    await Promise.all(held.map((runner) => runner.release()));
  });

  it('says when there is no book for a utility', async () => {
    await expect(new RuleBooks(fresh.store).rulesFor('SRP', noon)).rejects.toMatchObject({
      code: 'rules/none',
    });
  });
});
