import type { DataSource } from 'typeorm';
import { caseList } from '../../libs/billing-store/src/reads/case-list.js';
import { harms, type HarmKind } from '../../libs/domain/src/work/harm.js';
import { freshStore, type FreshStore } from './fresh-store.js';

describe('cases that wait', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await freshStore();
  });
  afterAll(() => fresh.close());

  /** How the database would find a page of the cases that do such harm. */
  async function planOf(harm: HarmKind): Promise<string> {
    let plan: { 'QUERY PLAN': string }[] = [];
    const explaining = {
      query: async (text: string, values: unknown[]) => {
        await fresh.store.query('SET enable_seqscan = off');
        plan = await fresh.store.query(`EXPLAIN (COSTS OFF) ${text}`, values);
        return [];
      },
    } as unknown as DataSource;
    await caseList(explaining, { filters: { harm } });
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  }

  it.each(Object.keys(harms) as HarmKind[])(
    'are found by an index when what becomes worse is "%s", however rare that is',
    async (harm) => {
      const plan = await planOf(harm);
      expect(plan).toMatch(/Index Scan using cases_by_harm[\s\S]+Index Cond: \(CASE/);
      expect(plan).not.toContain('Sort');
    },
  );
});
