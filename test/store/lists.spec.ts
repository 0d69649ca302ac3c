import {
  caseList,
  countCases,
  type CaseQuestion,
  type ListedCase,
} from '../../libs/billing-store/src/reads/case-list.js';
import type { CaseFilters } from '../../libs/billing-store/src/reads/case-filters.js';
import { openByStage, waitingByParty } from '../../libs/billing-store/src/reads/counts.js';
import type { Page } from '../../libs/billing-store/src/reads/cursor.js';
import { storeHealth } from '../../libs/billing-store/src/reads/health.js';
import { countToDos, toDoList } from '../../libs/billing-store/src/reads/to-do-list.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const many = 600;
const now = instant('2026-03-02T16:00:00.000Z');

/** Cases in bulk: every tenth has no due date, every seventh is closed, and due dates repeat. */
const someCases = `
  INSERT INTO cases (case_number, process, utility, account, status, title, kind, level, address, owner, assignee, party,
    on_hold, open_stages, opened_at, due_at, next_due, entry, at, hash, search)
  SELECT number, 'design project', 'APS', 'A-' || n % 50, status, 'new service ' || n, (ARRAY['new service', 'upgrade'])[n % 2 + 1],
    n % 3 + 1, n || ' W Palm_Lane', (ARRAY['project associate', 'senior project manager'])[n % 2 + 1],
    (ARRAY['Ana', 'Ben', NULL])[n % 3 + 1], CASE WHEN status <> 'closed' THEN (ARRAY['utility', 'customer', 'authority'])[n % 3 + 1] END,
    false, CASE WHEN status = 'closed' THEN '{}' ELSE ARRAY['permit', 'easement'] END,
    $1::timestamptz + n * interval '1 minute', CASE WHEN status <> 'closed' AND n % 10 > 0 THEN $1::timestamptz + (n % 40 - 20) * interval '1 hour' END,
    CASE WHEN status <> 'closed' THEN $1::timestamptz + (n % 40 - 20) * interval '1 hour' END, 1, $1, '', lower(number || ' new service ' || n || ' w palm_lane')
  FROM (SELECT n, 'DP-2026-' || lpad(n::text, 6, '0') AS number,
          CASE WHEN n % 7 = 0 THEN 'closed' WHEN n % 11 = 0 THEN 'cancelling' ELSE 'open' END AS status
        FROM generate_series(1, $2::integer) AS n) AS numbered`;

const theirStages = `
  INSERT INTO stages (case_number, key, status, opening, owner, clock, opened_at, due_at, removed, case_assignee)
  SELECT case_number, key, CASE WHEN c.status = 'closed' THEN 'done' ELSE 'open' END, 1, 'permit desk', 'authority', opened_at,
    CASE WHEN key = 'permit' THEN due_at END, false, CASE WHEN c.status <> 'closed' THEN assignee END
  FROM cases c, (VALUES ('permit'), ('easement')) AS names (key)`;

const theirToDos = `
  INSERT INTO to_dos (case_number, key, what, role, assignee, about, raised_at, due_at, done_at)
  SELECT case_number, '1', 'permit is late', 'supervisor', assignee, 'permit/1', opened_at, due_at,
    CASE WHEN status = 'closed' THEN opened_at END FROM cases`;

describe('lists', () => {
  let fresh: FreshStore;
  let all: ListedCase[];

  beforeAll(async () => {
    fresh = await freshStore();
    await fresh.store.query(someCases, [now, many]);
    for (const rows of [theirStages, theirToDos]) await fresh.store.query(rows);
    all = await walk({ filters: { status: 'any' } });
  });
  afterAll(() => fresh.close());

  const walk = (question: CaseQuestion): Promise<ListedCase[]> =>
    everyPage((cursor) => caseList(fresh.store, { limit: 37, ...question, ...(cursor ? { cursor } : {}) }));

  async function everyPage<Row>(page: (cursor?: string) => Promise<Page<Row>>): Promise<Row[]> {
    const rows: Row[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const read: Page<Row> = await page(cursor);
      rows.push(...read.rows);
      cursor = read.next;
    }
    return rows;
  }

  const numbers = (rows: { caseNumber: string }[]): string[] => rows.map(({ caseNumber }) => caseNumber);
  const byDue = (a: ListedCase, b: ListedCase): number =>
    orderOf(a) === orderOf(b) ? 0 : orderOf(a) < orderOf(b) ? -1 : 1;
  const orderOf = ({ dueAt, caseNumber }: ListedCase): string => `${dueAt ?? 'infinity'} ${caseNumber}`;
  const isOpen = ({ status }: ListedCase): boolean => status !== 'closed';
  const isLate = (row: ListedCase): boolean => isOpen(row) && row.dueAt !== null && row.dueAt < now;

  it.each<[string, CaseFilters, (row: ListedCase) => boolean]>([
    ['everything that is not closed', {}, isOpen],
    ['my queue', { assignee: 'Ana' }, (row) => isOpen(row) && row.assignee === 'Ana'],
    [
      "a role's cases",
      { owner: 'project associate' },
      (row) => isOpen(row) && row.owner === 'project associate',
    ],
    ['what waits on the customer', { waitingOn: 'customer' }, (row) => row.party === 'customer'],
    ['an account', { account: 'A-7' }, (row) => isOpen(row) && row.account === 'A-7'],
    ['what is overdue', { dueBefore: now }, isLate],
    ['my overdue', { assignee: 'Ben', dueBefore: now }, (row) => isLate(row) && row.assignee === 'Ben'],
    ['cancelling', { status: 'cancelling' }, ({ status }) => status === 'cancelling'],
    [
      'a kind and a level',
      { kind: 'upgrade', level: 2, status: 'open' },
      ({ kind, level, status }) => kind === 'upgrade' && level === 2 && status === 'open',
    ],
    ['another process', { process: 'service order' }, () => false],
    ['a utility', { utility: 'APS' }, isOpen],
    [
      'words of a title',
      { text: 'SERVICE 59' },
      (row) => isOpen(row) && row.title.includes('service') && /59/.test(row.caseNumber + row.title),
    ],
    ['a number', { text: 'dp-2026-000123' }, ({ caseNumber }) => caseNumber === 'DP-2026-000123'],
    ['a sign that LIKE would take for any letter', { text: 'palm_lane' }, isOpen],
    ['nothing for a sign that is not there', { text: 'palm%lane' }, () => false],
  ])('show %s, first due first and those without a date last', async (_, filters, belongs) => {
    const expected = all.filter(belongs).sort(byDue);
    expect(numbers(await walk({ filters }))).toEqual(numbers(expected));
    expect(await countCases(fresh.store, filters)).toEqual({ count: expected.length, more: false });
  });

  it.each<[string, CaseFilters]>([
    ['a stage', { stage: 'permit' }],
    ["a team's open stages, each case once", { team: 'permit desk' }],
    ['a stage of a team', { team: 'permit desk', stage: 'permit' }],
  ])('show %s in the order in which that stage falls due', async (_, filters) => {
    const expected = all.filter(isOpen).sort(byDue);
    expect(numbers(await walk({ filters }))).toEqual(numbers(expected));
  });

  const away = (utility: string) => [{ utility, person: 'Ana' }];

  it.each<[string, CaseFilters, (string | null)[]]>([
    ['somebody who is away', { offered: away('APS') }, ['Ana']],
    ['somebody who is away in another utility', { offered: away('SRP') }, []],
    ['nobody', { unassigned: true }, [null]],
    ['nobody, or somebody who is away', { untaken: away('APS') }, [null, 'Ana']],
    ['one person', { assignee: 'Ben' }, ['Ben']],
  ])("show of a team's open stages those whose case is with %s", async (_, filters, people) => {
    const expected = all.filter((row) => isOpen(row) && people.includes(row.assignee)).sort(byDue);
    expect(numbers(await walk({ filters: { team: 'permit desk', ...filters } }))).toEqual(numbers(expected));
  });

  it('show a stage without due dates by case number', async () => {
    const rows = await walk({ filters: { stage: 'easement' } });
    expect(numbers(rows)).toEqual(numbers(all.filter(isOpen)).sort());
    expect(rows.every(({ dueAt }) => dueAt === null)).toBe(true);
  });

  it('show the last opened first when asked, and always when closed cases are among them', async () => {
    const opened = (rows: ListedCase[]) => rows.map(({ openedAt }) => openedAt);
    expect(opened(await walk({ sort: 'opened' }))).toEqual(opened(all.filter(isOpen)).sort().reverse());
    expect(opened(all)).toEqual(opened(all).sort().reverse());
    expect(all).toHaveLength(many);
    expect(await walk({ filters: { status: 'closed' } })).toHaveLength(Math.floor(many / 7));
  });

  it('keep their place while cases move', async () => {
    const first = await caseList(fresh.store, { limit: 5, filters: { assignee: 'Ana' } });
    const [moved] = first.rows;
    await fresh.store.query('UPDATE cases SET due_at = NULL WHERE case_number = $1', [moved?.caseNumber]);
    const cursor = first.next ?? '';
    const second = await caseList(fresh.store, { limit: 5, filters: { assignee: 'Ana' }, cursor });
    await fresh.store.query('UPDATE cases SET due_at = $2 WHERE case_number = $1', [
      moved?.caseNumber,
      moved?.dueAt,
    ]);
    const expected = all.filter((row) => isOpen(row) && row.assignee === 'Ana').sort(byDue);
    expect(numbers(second.rows)).toEqual(numbers(expected).slice(5, 10));
  });

  it.each([
    [
      'another list',
      async () => (await caseList(fresh.store, { limit: 5, filters: { assignee: 'Ben' } })).next ?? '',
    ],
    ['nobody', () => Promise.resolve('bm90IG91cnM')],
    ['letters that are none of base64url', () => Promise.resolve('***')],
    ['nothing at all', () => Promise.resolve('')],
    [
      'a cursor that was cut',
      async () => ((await caseList(fresh.store, { limit: 5 })).next ?? '').slice(0, -4),
    ],
  ])('refuse the cursor of %s', async (_, made) => {
    const cursor = await made();
    await expect(caseList(fresh.store, { filters: { assignee: 'Ana' }, cursor })).rejects.toMatchObject({
      code: 'input/cursor',
    });
    await expect(toDoList(fresh.store, { filters: { assignee: 'Ana' }, cursor })).rejects.toMatchObject({
      code: 'input/cursor',
    });
  });

  it('never read a whole table for two letters', async () => {
    await expect(caseList(fresh.store, { filters: { text: 'w 12' } })).rejects.toMatchObject({
      code: 'input/invalid',
    });
  });

  it('never have more than 200 rows on a page', async () => {
    expect((await caseList(fresh.store, { limit: 10_000 })).rows).toHaveLength(200);
    expect((await caseList(fresh.store, { limit: 0 })).rows).toHaveLength(1);
  });

  it('show To Dos of a role and of a person, first due first', async () => {
    const walked = (filters: { role?: string; assignee?: string }) =>
      everyPage((cursor) => toDoList(fresh.store, { filters, limit: 41, ...(cursor ? { cursor } : {}) }));
    expect(numbers(await walked({ role: 'supervisor' }))).toEqual(numbers(all.filter(isOpen).sort(byDue)));
    const mine = all.filter((row) => isOpen(row) && row.assignee === 'Ben').sort(byDue);
    expect(numbers(await walked({ assignee: 'Ben' }))).toEqual(numbers(mine));
    expect(await countToDos(fresh.store, { assignee: 'Ben' })).toEqual({ count: mine.length, more: false });
  });

  it('count by stage and by whom cases wait on', async () => {
    const open = all.filter(isOpen);
    expect(await openByStage(fresh.store, now)).toMatchObject(
      ['easement', 'permit'].map((stage) => ({ stage, count: open.length, more: false })),
    );
    const parties = await waitingByParty(fresh.store);
    expect(parties.map(({ party }) => party)).toEqual(['authority', 'customer', 'utility']);
    expect(parties.reduce((sum, { count }) => sum + count, 0)).toBe(open.length);
  });

  it('tell what is not carried', async () => {
    await fresh.store.query(
      'INSERT INTO news (case_number, entry, since) SELECT case_number, 1, opened_at FROM cases LIMIT 3',
    );
    const health = await storeHealth(fresh.store, now);
    const passed = all.filter((row) => isOpen(row) && Number(row.caseNumber.slice(-6)) % 40 < 20).length;
    expect(health).toMatchObject({
      untold: { count: 3, more: false },
      owed: { count: 0 },
      duesPassed: { count: passed },
    });
  });
});
