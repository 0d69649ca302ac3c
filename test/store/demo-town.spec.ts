import type { DataSource } from 'typeorm';
import { openTown } from '../../apps/town/src/town.js';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { caseList } from '../../libs/billing-store/src/reads/case-list.js';
import { loadStandardBooks } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';

const today = instant('2026-11-20T17:00:00.000Z');

describe('the demo town', () => {
  let database: FreshDatabase;
  let store: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    store = await dataSource(database.url).initialize();
    await loadStandardBooks(store);
    await openTown(store, today);
  }, 120_000);
  afterAll(async () => {
    await store.destroy();
    await database.drop();
  });

  const column = async (query: string): Promise<unknown[]> =>
    (await store.query<Record<string, unknown>[]>(query)).flatMap((row) => Object.values(row));

  it('has jobs of every kind and level', async () => {
    expect(await column('SELECT DISTINCT kind FROM cases ORDER BY 1')).toHaveLength(8);
    expect(await column('SELECT DISTINCT level FROM cases WHERE level IS NOT NULL ORDER BY 1')).toEqual([
      1, 2, 3,
    ]);
  });

  it('has jobs standing at many stages, some closed, held, cancelled and late', async () => {
    const stages = await column('SELECT DISTINCT unnest(open_stages) FROM cases');
    expect(stages.length).toBeGreaterThanOrEqual(10);
    expect(await column('SELECT DISTINCT outcome FROM cases WHERE outcome IS NOT NULL ORDER BY 1')).toEqual(
      expect.arrayContaining(['cancelled']),
    );
    expect(await column('SELECT count(*)::int FROM cases WHERE on_hold')).not.toEqual([0]);
    expect(
      await column(`SELECT count(*)::int FROM to_dos WHERE done_at IS NULL AND what LIKE '%is late'`),
    ).not.toEqual([0]);
  });

  it('has a year of history that never lies in the future', async () => {
    const [first, last] = await column('SELECT min(at), max(at) FROM journal');
    expect(String(first) < '2026-01-15').toBe(true);
    expect(String(last) <= today).toBe(true);
  });

  it('owes nothing: every effect up to today is performed', async () => {
    expect(await column(`SELECT count(*)::int FROM effects WHERE state IN ('owed', 'begun')`)).toEqual([0]);
  });

  it('is found by the customer’s name and the address of the premise', async () => {
    const { rows } = await caseList(store, { filters: { text: 'begay navajo', status: 'any' } });
    expect(rows).toMatchObject([{ customer: 'Thomas Begay', address: '418 N Navajo St, Flagstaff' }]);

    await store.query(`UPDATE customers SET name = 'Thomas Littlesinger' WHERE name = 'Thomas Begay'`);
    await store.query(`UPDATE premises SET address = '420 N Navajo St' WHERE address = '418 N Navajo St'`);
    const found = await caseList(store, { filters: { text: 'littlesinger 420', status: 'any' } });
    expect(found.rows.map(({ caseNumber }) => caseNumber)).toEqual(rows.map(({ caseNumber }) => caseNumber));
  });

  it('is opened once', async () => {
    expect(await openTown(store, today)).toBeUndefined();
  });
});
