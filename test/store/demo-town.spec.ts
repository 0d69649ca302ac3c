import type { DataSource } from 'typeorm';
import { openTown } from '../../apps/town/src/town.js';
import { agenciesThatServe } from '../../libs/billing-store/src/agencies/agencies.js';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { caseList } from '../../libs/billing-store/src/reads/case-list.js';
import { absencesAt } from '../../libs/billing-store/src/absences/absences.js';
import { followUpCounts } from '../../libs/billing-store/src/reads/follow-ups.js';
import { verify, type Finding } from '../../libs/billing-store/src/journal/verify.js';
import { addedUp } from '../../libs/domain/src/work/kept.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';

const today = instant('2026-11-20T17:00:00.000Z');

describe('the demo town', () => {
  let database: FreshDatabase;
  let store: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    store = await dataSource(database.url).initialize();
    await openTown(store, today, 0.25);
  });
  afterAll(async () => {
    await store.destroy();
    await database.drop();
  });

  const column = async (query: string): Promise<unknown[]> =>
    (await store.query<Record<string, unknown>[]>(query)).flatMap((row) => Object.values(row));

  it('has jobs of every kind and level', async () => {
    expect(await column('SELECT DISTINCT kind FROM cases WHERE level IS NOT NULL ORDER BY 1')).toHaveLength(
      8,
    );
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

  it('serves homes of three utilities, some written to in Spanish', async () => {
    expect(
      await store.query(
        `SELECT a.utility, count(DISTINCT a.number)::int AS accounts, count(DISTINCT p.commodity)::int AS services
         FROM accounts a JOIN services s ON s.account = a.number JOIN service_points p ON p.number = s.service_point
         WHERE s.status = 'active' AND a.number >= 'A-2000' GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { utility: 'APS', accounts: 28, services: 1 },
      { utility: 'Alder Creek Water', accounts: 10, services: 1 },
      { utility: 'City of Phoenix', accounts: 23, services: 3 },
    ]);
    const languages = `SELECT DISTINCT language FROM customers WHERE language IS NOT NULL ORDER BY 1`;
    expect(await column(languages)).toEqual(['en', 'es']);
  });

  it('has a year of bills, most of them paid, and arrears of every age', async () => {
    const [bills, unpaid] = await column(
      `SELECT count(DISTINCT c.bill)::int AS bills, (count(DISTINCT c.bill) FILTER (WHERE ${openOf('c')} > 0))::int AS unpaid FROM charges c
       WHERE c.bill IS NOT NULL`,
    );
    expect(Number(bills)).toBeGreaterThan(500);
    expect(Number(unpaid) / Number(bills)).toBeLessThan(0.4);
    expect(
      await column(
        `SELECT DISTINCT width_bucket('${today.slice(0, 10)}' - c.due_on, ARRAY[1, 31, 61, 91]) FROM charges c
         WHERE ${openOf('c')} > 0 ORDER BY 1`,
      ),
    ).toEqual([0, 1, 2, 3, 4]);
  });

  it('holds deposits, and has had payments that came back', async () => {
    expect(await column('SELECT count(*)::int FROM deposits')).not.toEqual([0]);
    expect(await column('SELECT count(*)::int FROM payments WHERE returned_at IS NOT NULL')).not.toEqual([0]);
  });

  const ways = async (process: string): Promise<unknown[]> =>
    column(
      `SELECT DISTINCT coalesce(outcome, (array_cat(open_stages, ARRAY['waits for a person']))[1]) FROM cases
       WHERE process = '${process}' ORDER BY 1`,
    );

  it('has arrangements in every state', async () => {
    expect(await ways('hardship arrangement')).toEqual(
      expect.arrayContaining([
        ...['arrangement', 'broken', 'cancelled', 'completed', 'final bill', 'interview', 'offer'],
        'renegotiated',
      ]),
    );
    const states = `SELECT DISTINCT item.value ->> 'state' FROM case_states s JOIN cases c USING (case_number),
      json_each(s.state::json -> 'items') AS item WHERE c.process = 'hardship arrangement'`;
    expect(await column(states)).toEqual(
      expect.arrayContaining(['kept', 'late', 'missed', 'open', 'tolerated']),
    );
  });

  it('has pledges in every state', async () => {
    expect(await ways('pledge')).toEqual(['confirmed', 'expired', 'paid', 'promised', 'short', 'withdrawn']);
  });

  it('has pledges of agencies where these help, and of no others', async () => {
    const pledges = await store.query<{ account: string; agency: string }[]>(
      `SELECT account, company AS agency FROM cases WHERE process = 'pledge'`,
    );
    expect(pledges.length).toBeGreaterThan(5);
    for (const { account, agency } of pledges) {
      const serving = (await agenciesThatServe(store, account)).map(({ id }) => id);
      expect([account, serving]).toEqual([account, expect.arrayContaining([agency])]);
    }
  });

  it('cuts what may be cut alone: no sewer, no solid waste, whatever an arrangement was over', async () => {
    const cut = await column(
      `SELECT DISTINCT s.state::json -> 'facts' ->> 'service' FROM case_states s JOIN cases c USING (case_number)
       WHERE c.process = 'severance' ORDER BY 1`,
    );
    expect(cut).toEqual(['electric', 'water']);
  });

  it('has disconnections at every phase, and one that is over', async () => {
    expect(await ways('severance')).toEqual(
      expect.arrayContaining(['in the field', 'notices', 'off', 'ready', 'restored']),
    );
  });

  it('has letters that wait for approval, as a letter that the rules hold does anywhere, and none that fails', async () => {
    const stuck = await column('SELECT DISTINCT stuck FROM effects WHERE stuck IS NOT NULL');
    expect(stuck).toEqual(['document/held']);
    const asked = await column(
      `SELECT what FROM to_dos WHERE done_at IS NULL AND what LIKE '%waits for approval%'`,
    );
    expect(asked.length).toBeGreaterThan(0);
  });

  it('names in its notices the agencies that help where the household lives', async () => {
    const notices = await column(
      `SELECT text FROM documents WHERE kind LIKE '%disconnection notice' AND text <> ''`,
    );
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.filter((text) => !/(\d{3}-555-\d{4})/.test(String(text)))).toEqual([]);
  });

  it('has what protects, and calls that were promised', async () => {
    expect(await column('SELECT DISTINCT kind FROM protections ORDER BY 1')).toEqual([
      ...['arrangement', 'customer died', 'dispute', 'medical', 'medical claim', 'pledge', 'promise to pay'],
      'receipt',
    ]);
    const promised = `SELECT count(*)::int FROM to_dos WHERE done_at IS NULL AND what LIKE 'promised: %'`;
    expect(await column(promised)).not.toEqual([0]);
  });

  it('keeps most of its word to customers, and has a counselor who is away', async () => {
    const counted = await followUpCounts(store, { now: today });
    expect(counted.length).toBeGreaterThan(1);
    const { kept, late, missed } = addedUp(counted.map(({ counts }) => counts));
    expect([kept > late, late > 0, missed > 0]).toEqual([true, true, true]);
    expect(await absencesAt(store, today)).toHaveLength(1);
  });

  it('brings the use of a year with its bills, and some of it is estimated', async () => {
    const [counted] = await column(
      'SELECT min(reads)::int FROM (SELECT count(*) AS reads FROM meter_reads GROUP BY split_part(bill, $$-$$, 2)) AS of_homes',
    );
    expect(Number(counted)).toBeGreaterThanOrEqual(4);
    expect(await column('SELECT DISTINCT how FROM meter_reads ORDER BY 1')).toEqual(['estimated', 'read']);
  });

  it('is in order by every check of what is stored', async () => {
    const wrong: string[] = [];
    const report = ({ wrong: what }: Finding): void => void wrong.push(what);
    await verify(store, { report });
    expect(wrong).toEqual([]);
  });

  it('is opened once', async () => {
    expect(await openTown(store, today)).toBeUndefined();
  });
});

/** What is open of a charge. */
const openOf = (charge: string): string =>
  `(SELECT sum(e.amount) FROM ledger_entries e WHERE e.ledger_account = ${charge}.ledger_account)`;
