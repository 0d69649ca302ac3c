import type { Clock } from '../../libs/casework/src/clock.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';

const supervisor = { 'X-Actor': 'Ana Ruiz; role=supervisor' };
const counselor = { 'X-Actor': 'Dana Cole; role=credit counselor' };

describe('deposits and late fees of an account', () => {
  let api: Api;
  let now = instant('2026-01-05T16:00:00Z');
  const clock: Clock = { now: () => now };
  const account = 'A-100310';
  beforeAll(async () => {
    api = await startApi({ clock });
    await api.store.query(
      `INSERT INTO accounts (number, utility, opened_at) VALUES ($1, 'APS', '2026-01-05T15:00:00Z')`,
      [account],
    );
  });
  afterAll(() => api.end());

  const posts = (path: string, body: object, as = supervisor) =>
    api.post(`/api/accounts/${account}/${path}`, body, as);
  const deposits = async () => (await api.get(`/api/accounts/${account}/deposits`).expect(200)).body.deposits;
  const pays = (payment: string, amount: number) =>
    posts('service-payments', { payment, amount, tender: 'cash', receivedAt: now }).expect(200);

  it('are asked for, held with interest for the days, and applied only when somebody says so', async () => {
    const asked = { key: 'DEP-1', service: 'electric', amount: 20_000, dueOn: '2026-01-20' };
    await posts('deposits', asked, counselor).expect(200);
    await pays('P-1', 20_000);
    now = instant('2027-01-05T16:00:00Z');
    expect((await posts('deposits/DEP-1/interest', {}).expect(200)).body.isNew).toBe(true);
    expect((await posts('deposits/DEP-1/interest', {}).expect(200)).body.isNew).toBe(false);
    expect(await deposits()).toMatchObject([{ key: 'DEP-1', asked: 20_000, held: 20_200, open: 0 }]);
    await posts('bills', {
      ...{ number: 'B-1', kind: 'regular', periodFrom: '2026-12-01', periodTo: '2026-12-31' },
      ...{ issuedOn: '2027-01-05', dueOn: '2027-01-25', at: now },
      lines: [{ service: 'electric', kind: 'service', amount: 30_000 }],
    }).expect(200);
    expect(await deposits()).toMatchObject([{ held: 20_200 }]);
    const applied = await posts('deposits/DEP-1/apply', { reason: 'the customer asks for it' }, counselor);
    expect(applied.body.isNew).toBe(true);
    expect(await deposits()).toMatchObject([{ held: 0 }]);
    const { body } = await api.get(`/api/accounts/${account}/arrears`).expect(200);
    expect(body.total).toBe(9_800);
  });

  it('late fees are charged once a month when they are asked for', async () => {
    now = instant('2027-02-01T16:00:00Z');
    const { body } = await posts('late-fees', {}).expect(200);
    expect(body.fees).toMatchObject([{ key: 'late fee/B-1/electric/2027-02', amount: 147 }]);
    expect((await posts('late-fees', {}).expect(200)).body).toMatchObject({ isNew: false, fees: [] });
  });

  it('a deposit is owed back for a reason, once', async () => {
    const asked = { key: 'DEP-2', service: 'electric', amount: 5_000, dueOn: '2027-02-10' };
    await pays('P-2', 9_947);
    await posts('deposits', asked).expect(200);
    await pays('P-3', 5_000);
    const reason = { reason: 'twelve months paid on time' };
    expect((await posts('deposits/DEP-2/refund', reason).expect(200)).body.isNew).toBe(true);
    expect((await posts('deposits/DEP-2/refund', reason).expect(200)).body.isNew).toBe(false);
  });

  it.each([
    ['a deposit that is not there', 'deposits/DEP-9/apply', { reason: 'x y' }, 'deposit/not-found'],
    ['a deposit applied without a reason', 'deposits/DEP-1/apply', {}, 'input/invalid'],
    ['late fees asked for at the counter', 'late-fees', {}, 'caller/not-allowed'],
    [
      'a refund by whoever may not give one',
      'deposits/DEP-2/refund',
      { reason: 'x y' },
      'caller/not-allowed',
    ],
  ])('refuses %s', async (...[, path, body, code]) => {
    expect((await posts(path, body, counselor)).body.code).toBe(code);
  });
});
