import { agesByStage } from '../../libs/billing-store/src/reads/ageing.js';
import { caseList, countCases } from '../../libs/billing-store/src/reads/case-list.js';
import type { CaseFilters } from '../../libs/billing-store/src/reads/case-filters.js';
import { owedByPeople, owedByTeams } from '../../libs/billing-store/src/reads/hours-owed.js';
import { escalations, overdueByHarm } from '../../libs/billing-store/src/reads/told-late.js';
import { whoseDays } from '../../libs/billing-store/src/reads/whose-days.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { daysBetween, localDate } from '../../libs/domain/src/time/calendar.js';
import { instant, plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { harmOf } from '../../libs/domain/src/work/harm.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const now = instant('2026-03-02T16:00:00.000Z');
const daysAgo = (days: number) => plusMilliseconds(now, -days * 86_400_000);
const day = 86_400_000;

/** Nine cases at their permits, opened 10, 20 … 90 days ago; the first three are late. */
const cases = `
  INSERT INTO cases (case_number, process, utility, owner, status, assignee, party, title, kind, search, on_hold,
    open_stages, opened_at, due_at, next_due, entry, at, hash)
  SELECT 'DP-2026-' || lpad(n::text, 6, '0'), 'design project', 'APS', 'project associate', 'open',
    CASE WHEN n % 3 = 0 THEN 'Ana' ELSE 'Ben' END, CASE WHEN n % 2 = 0 THEN 'utility' ELSE 'customer' END,
    'new service', 'new service', '', n = 4, CASE WHEN n = 9 THEN '{design,service}' ELSE '{design,permit}' END::text[], $1::timestamptz - n * interval '10 days',
    $1::timestamptz + (n - 4) * interval '1 day', null, 1, $1, ''
  FROM generate_series(1, 9) AS n`;
const stages = `
  INSERT INTO stages (case_number, key, status, opening, owner, clock, opened_at, due_at, ended_at, removed, assignee)
  SELECT case_number, key, rows.status, 1, rows.owner, 'utility', opened_at, due_at,
    CASE WHEN rows.status = 'done' THEN opened_at END, false, CASE WHEN key = 'permit' AND case_number = 'DP-2026-000001' THEN 'Cal' END
  FROM cases, (VALUES ('permit', 'open', 'permit desk'), ('design', 'open', 'project associate'),
    ('intake', 'done', 'project associate')) AS rows (key, status, owner)
  WHERE key <> 'permit' OR case_number <> 'DP-2026-000009'`;
const toDos = `
  INSERT INTO to_dos (case_number, key, what, role, about, raised_at)
  SELECT case_number, '1', 'permit is late', CASE WHEN case_number > 'DP-2026-000001' THEN 'supervisor' ELSE 'manager' END,
    'permit/1', due_at FROM cases WHERE due_at < $1`;
/** Half of each case's time was the utility's, the later half the customer's. */
const spans = `
  INSERT INTO spans (case_number, key, party, "from", "to")
  SELECT case_number, key, halves.party, CASE key WHEN '1' THEN opened_at ELSE opened_at + ($1::timestamptz - opened_at) / 2 END,
    CASE key WHEN '1' THEN opened_at + ($1::timestamptz - opened_at) / 2 END
  FROM cases, (VALUES ('1', 'utility'), ('2', 'customer')) AS halves (key, party)`;

describe('what a manager asks of many cases', () => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore();
    for (const rows of [cases, toDos, spans]) await fresh.store.query(rows, [now]);
    await fresh.store.query(stages);
  });
  afterAll(() => fresh.close());

  const behind = async (filters: CaseFilters): Promise<number> =>
    (await countCases(fresh.store, filters)).count;
  const rules = rulesAsOf(apsRuleBook, localDate('2026-03-02'));

  it('each stage says for how long its cases are open, and the cases of each group are found', async () => {
    const [design, permit] = await agesByStage(fresh.store, now);
    expect(permit).toMatchObject({ stage: 'permit', count: 8, late: 3, ages: [0, 1, 1, 3, 3, 0] });
    expect(design?.ages).toEqual([0, 1, 1, 3, 3, 1]);
    const group = { atStageUntil: daysAgo(30), atStageAfter: daysAgo(60) };
    expect(await behind({ stage: 'permit', ...group })).toBe(3);
    expect(await behind({ stage: 'design', atStageUntil: daysAgo(90) })).toBe(1);
  });

  it('the funnel counts what came through a stage lately', async () => {
    const passedFrom = daysAgo(45);
    expect(await behind({ passed: 'intake', passedFrom })).toBe(4);
    expect(await behind({ passed: 'permit', passedFrom })).toBe(0);
  });

  it('the days of a stage are each somebody’s, and add up to the time since it opened', async () => {
    const permit = (await whoseDays(fresh.store, now)).find(({ stage }) => stage === 'permit');
    const each = ((10 + 80) * 8) / 2 / 2;
    expect(permit).toEqual({
      stage: 'permit',
      of: 8,
      milliseconds: { utility: each * day, customer: each * day },
    });
    expect(await behind({ stage: 'permit', daysOf: 'customer' })).toBe(8);
    expect(await behind({ stage: 'permit', daysOf: 'authority' })).toBe(0);
  });

  it('whose time it was is asked of the clock as it stands corrected, the last correction on top', async () => {
    const corrects = (key: number, party: string, [from, to]: [number, number]) =>
      fresh.store.query(
        `INSERT INTO corrections (case_number, key, party, "from", "to", reason, by_name, by_role)
         VALUES ('DP-2026-000002', $1, $2, $3, $4, 'wrong', 'Dana', 'supervisor')`,
        [key, party, daysAgo(from), daysAgo(to)],
      );
    await corrects(1, 'authority', [20, 10]);
    expect(await behind({ stage: 'permit', daysOf: 'utility' })).toBe(7);
    expect(await behind({ stage: 'permit', daysOf: 'authority' })).toBe(1);
    await corrects(2, 'contractor', [20, 10]);
    expect(await behind({ stage: 'permit', daysOf: 'authority' })).toBe(0);
    expect(await behind({ daysOf: 'contractor' })).toBe(1);
    await corrects(3, 'utility', [12, 11]);
    expect(await behind({ daysOf: 'utility' })).toBe(9);
    await corrects(4, 'storm', [40, 30]);
    expect(await behind({ daysOf: 'storm' })).toBe(0);
    await fresh.store.query('DELETE FROM corrections');
  });

  it('a person owes the hours of the time limits whose time is ours; what waits on others is counted and owes none', async () => {
    const [ana, ben, cal] = await owedByPeople(fresh.store, { rules, now });
    expect(ana).toMatchObject({ name: 'Ana', stage: 'design', count: 3, ours: 1 });
    expect(ben).toMatchObject({ name: 'Ben', stage: 'design', count: 6, ours: 2, late: 2 });
    expect(cal).toMatchObject({ name: 'Cal', stage: 'permit', count: 1 });
    const [opened, due] = [localDate('2026-01-01'), localDate('2026-03-04')];
    expect(ana?.days).toBe(daysBetween(rules.calendar(), opened, due, 'business days'));
    expect(await behind({ inHandOf: 'Ben', stage: 'design' })).toBe(6);
    expect(await behind({ inHandOf: 'Cal' })).toBe(1);
  });

  it('a team owes what its stages owe, whoever has them', async () => {
    const teams = await owedByTeams(fresh.store, { rules, now });
    expect(teams.map(({ name, stage, count }) => [name, stage, count])).toEqual([
      ['permit desk', 'permit', 8],
      ['project associate', 'design', 9],
    ]);
    expect(await behind({ team: 'permit desk', stage: 'permit' })).toBe(8);
  });

  it('escalations are told by role and stage, and lead to their cases', async () => {
    expect(await escalations(fresh.store)).toEqual([
      { role: 'manager', stage: 'permit', count: 1, since: daysAgo(3) },
      { role: 'supervisor', stage: 'permit', count: 2, since: daysAgo(2) },
    ]);
    expect(await behind({ escalatedTo: 'supervisor', stage: 'permit' })).toBe(2);
    expect(await behind({ escalatedTo: 'supervisor' })).toBe(2);
  });

  it('what is overdue is told by the harm that grows, as the queue says it', async () => {
    const late = await overdueByHarm(fresh.store, now);
    expect(late).toEqual([
      { harm: 'right lapses', party: 'customer', count: 2, since: daysAgo(3) },
      { harm: 'right lapses', party: 'utility', count: 1, since: daysAgo(2) },
    ]);
  });

  it('every case is found by its harm, whatever is open in it', async () => {
    const all = await caseList(fresh.store, { limit: 200 });
    const said = all.rows.map((row) => harmOf(row, now).why);
    for (const harm of new Set(said))
      expect([harm, await behind({ harm })]).toEqual([harm, said.filter((why) => why === harm).length]);
    expect(new Set(said).size).toBeGreaterThan(1);
  });
});
