import type { IncomingMessage } from 'node:http';
import exceljs from 'exceljs';
import request from 'supertest';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { AnArrangedAccount } from '../store/an-arranged-account.js';
import { startApi, type Api } from '../support/api.js';

const manager = { 'X-Actor': 'Raul Castillo; role=manager' };

const binary = (response: IncomingMessage, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
};

interface Outcomes {
  filters: Record<string, string>;
  total: { count: number; ends: { end: string; count: number }[] };
  groups: { filters: Record<string, string>; count: number; ends: { end: string; count: number }[] }[];
  survival: { month: number; broken: number; kept: number }[];
}

describe('what became of arrangements, over HTTP', () => {
  let api: Api;
  const numbers: string[] = [];
  beforeAll(async () => {
    api = await startApi({ clock: { now: () => instant('2026-07-01T19:00:00Z') } });
    const fresh = {
      ...{ store: api.store, url: api.databaseUrl, close: () => api.end() },
      inOne: <Result>(work: Parameters<typeof inTransaction<Result>>[1]) => inTransaction(api.store, work),
    };
    for (const [months, paid, until] of [
      [3, 45_000, undefined],
      [3, 15_000, undefined],
      [6, 5_000, '2026-06-30'],
    ] as const) {
      const number = `A-${numbers.length + 1}`;
      const arranged = await AnArrangedAccount.beside(fresh, number, { electric: 45_000 });
      await arranged.isAgreed(months);
      await arranged.pays(paid);
      if (until) await arranged.comesTo(until);
      numbers.push(arranged.caseNumber);
    }
  });
  afterAll(() => api.end());

  const asked = async (query = ''): Promise<Outcomes> =>
    (await api.get(`/api/outcomes${query}`).set(manager).expect(200)).body as Outcomes;
  const casesOf = async (filters: Record<string, string>): Promise<string[]> => {
    const query = new URLSearchParams(filters).toString();
    const { body } = await api.get(`/api/outcomes/cases?${query}`).set(manager).expect(200);
    return (body as { rows: { caseNumber: string }[] }).rows.map(({ caseNumber }) => caseNumber).sort();
  };

  it('are counted by end and told apart by term, with the ledger’s sums', async () => {
    const { total, groups } = await asked();
    expect(total).toMatchObject({ count: 3, arranged: 135_000, paid: 65_000, owed: 70_000, otherwise: 0 });
    expect(groups.map(({ filters, count }) => [filters['months'], count])).toEqual([
      ['3', 2],
      ['6', 1],
    ]);
  });

  it.each(['term', 'size', 'counselor', 'rules', 'utility'])(
    'by %s: every number is followed to its cases',
    async (by) => {
      const { filters, groups, total } = await asked(`?by=${by}`);
      for (const group of [{ filters: {}, ...total }, ...groups]) {
        expect(await casesOf({ ...filters, ...group.filters })).toHaveLength(group.count);
        for (const { end, count } of group.ends)
          expect(await casesOf({ ...filters, ...group.filters, outcome: end })).toHaveLength(count);
      }
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total.count);
    },
  );

  it('show the share still kept after each month, and which broke in it', async () => {
    const { survival, filters } = await asked();
    const [broke] = survival.filter(({ broken }) => broken > 0);
    expect(broke).toMatchObject({ broken: 1 });
    expect(broke?.kept).toBeCloseTo(2 / 3);
    expect(await casesOf({ ...filters, brokenInMonth: String(broke?.month) })).toEqual([numbers[2]]);
    for (const { month } of survival.filter(({ broken }) => broken === 0))
      expect(await casesOf({ ...filters, brokenInMonth: String(month) })).toEqual([]);
  });

  it('are asked of a span, and of one end alone', async () => {
    expect((await asked('?from=2026-04-01T00:00:00Z')).total.count).toBe(0);
    const { total } = await asked('?outcome=completed');
    expect(total.ends.map(({ end, count }) => [end, count])).toEqual([['completed', 1]]);
  });

  it('come as a workbook with every case, and the question printed in it', async () => {
    const server = api.app.getHttpServer() as Parameters<typeof request>[0];
    const response = await request(server)
      .get('/api/outcomes.xlsx?by=counselor&months=3')
      .set(manager)
      .buffer(true)
      .parse(binary as never)
      .expect(200);
    const book = new exceljs.Workbook();
    await book.xlsx.load(response.body as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Outcomes', 'Survival', 'Cases', 'Question']);
    const cases = book.getWorksheet('Cases')?.getColumn(1).values ?? [];
    expect(cases).toEqual(expect.arrayContaining(numbers.slice(0, 2)));
    expect(cases).not.toContain(numbers[2]);
    const question = JSON.stringify(book.getWorksheet('Question')?.getSheetValues());
    for (const part of ['months', '"3"', 'counselor', 'Raul Castillo, manager'])
      expect(question).toContain(part);
  });

  it('are for those who look after credit, not for a permit desk', async () => {
    const desk = { 'X-Actor': 'P. Example; role=permit desk' };
    for (const path of ['outcomes', 'outcomes/cases', 'outcomes.xlsx'])
      await api.get(`/api/${path}`).set(desk).expect(403);
  });
});
