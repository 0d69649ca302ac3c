import { openByStage } from '../../libs/billing-store/src/reads/counts.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const now = instant('2026-03-02T16:00:00.000Z');

describe('what a manager asks first', () => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore();
    await fresh.store.query(`
      INSERT INTO cases (case_number, process, utility, owner, status, assignee, party, title, kind, search, on_hold,
        open_stages, opened_at, due_at, next_due, entry, at, hash)
      SELECT 'DP-2026-' || lpad(n::text, 6, '0'), 'design project', 'APS', 'project associate', 'open',
        CASE WHEN n % 3 = 0 THEN 'Ana' ELSE 'Ben' END, CASE WHEN n % 2 = 0 THEN 'utility' ELSE 'customer' END,
        'new service', 'new service', '', false, '{permit}', '${now}',
        '${now}'::timestamptz + (n - 4) * interval '1 day', null, 1, '${now}', ''
      FROM generate_series(1, 9) AS n`);
    await fresh.store.query(`
      INSERT INTO stages (case_number, key, status, opening, owner, clock, opened_at, due_at, removed)
      SELECT case_number, 'permit', 'open', 1, 'permit desk', 'utility', opened_at, due_at, false FROM cases`);
  });
  afterAll(() => fresh.close());

  it('each stage says whose days its cases are, and how many are late', async () => {
    expect(await openByStage(fresh.store, now)).toEqual([
      {
        stage: 'permit',
        count: 9,
        more: false,
        late: 3,
        parties: [
          { party: 'customer', count: 5 },
          { party: 'utility', count: 4 },
        ],
      },
    ]);
  });

  it('a stage with thousands of cases is counted no further than two thousand', async () => {
    await fresh.store.query(`
      INSERT INTO cases (case_number, process, utility, owner, status, party, title, kind, search, on_hold,
        open_stages, opened_at, due_at, entry, at, hash)
      SELECT 'DP-2027-' || lpad(n::text, 6, '0'), 'design project', 'APS', 'project associate', 'open', 'utility',
        'new service', 'new service', '', false, '{design}', '${now}', '${now}'::timestamptz - interval '1 day', 1, '${now}', ''
      FROM generate_series(1, 2001) AS n`);
    await fresh.store.query(`
      INSERT INTO stages (case_number, key, status, opening, owner, clock, opened_at, due_at, removed)
      SELECT case_number, 'design', 'open', 1, 'project associate', 'utility', opened_at, due_at, false
      FROM cases WHERE open_stages = '{design}'`);
    const [design] = await openByStage(fresh.store, now);
    expect(design).toMatchObject({ stage: 'design', count: 2_000, more: true, late: 2_000 });
  });
});
