import type { Clock } from '../../libs/casework/src/clock.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';

const as = (name: string, role: string) => ({ 'X-Actor': `${name}; role=${role}` });
const counselor = as('Dana Cole', 'credit counselor');
const supervisor = as('Ana Ruiz', 'supervisor');
const manager = as('Joe Park', 'manager');

describe('the balance that an account is left with', () => {
  let api: Api;
  let now = instant('2026-01-05T16:00:00Z');
  const clock: Clock = { now: () => now };
  beforeAll(async () => {
    api = await startApi({ clock });
    await api.store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('C-1', 'Elena Ortega', 'residential', '2025-01-02T19:00:00Z')`,
    );
    for (const account of ['A-1001', 'A-1002', 'A-1003'])
      await api.store.query(
        `INSERT INTO accounts (number, utility, customer, opened_at) VALUES ($1, 'APS', 'C-1', '2025-01-02T19:00:00Z')`,
        [account],
      );
  });
  afterAll(() => api.end());

  const posts = (path: string, body: object, headers = supervisor) =>
    api.post(`/api/accounts/${path}`, body, headers);
  const owes = async (account: string) =>
    (await api.get(`/api/accounts/${account}/arrears`).expect(200)).body.total;
  const bills = (account: string, kind: string, amount: number) =>
    posts(`${account}/bills`, {
      ...{ number: `B-${account}`, kind, periodFrom: '2025-12-01', periodTo: '2025-12-31' },
      ...{ issuedOn: '2026-01-05', dueOn: '2026-01-25', at: now },
      lines: [{ service: 'electric', kind: 'service', amount }],
    }).expect(200);
  const codeOf = async (path: string, body: object, headers = supervisor) =>
    (await posts(path, body, headers)).body.code;

  it('moves to another account of the same customer, once, and only after a final bill', async () => {
    await bills('A-1002', 'regular', 2_000);
    const move = { key: 'MOVE-1', to: 'A-1001' };
    expect(await codeOf('A-1002/transfer', move, counselor)).toBe('account/not-final');
    await bills('A-1001', 'final', 8_000);
    const back = { key: 'MOVE-2', to: 'A-1002' };
    expect((await posts('A-1001/transfer', back, counselor).expect(200)).body.isNew).toBe(true);
    expect((await posts('A-1001/transfer', back, counselor).expect(200)).body.isNew).toBe(false);
    expect([await owes('A-1001'), await owes('A-1002')]).toEqual([0, 10_000]);
  });

  it('is written off when one has asked for it and another, whom the rules let, approves so much', async () => {
    await bills('A-1003', 'final', 60_000);
    const asked = { key: 'WO-1', reason: 'moved away, not found' };
    expect(await codeOf('A-1003/write-offs', asked)).toBe('write-off/not-due');
    now = instant('2026-07-07T16:00:00Z');
    expect((await posts('A-1003/write-offs', asked, manager).expect(200)).body.isNew).toBe(true);
    const approval = 'A-1003/write-offs/WO-1/approval';
    expect(await codeOf(approval, {}, manager)).toBe('approval/same-person');
    expect(await codeOf(approval, {}, supervisor)).toBe('caller/not-allowed');
    expect(await codeOf(approval, {}, counselor)).toBe('caller/not-allowed');
    const another = as('Kim Lee', 'manager');
    expect((await posts(approval, {}, another).expect(200)).body.isNew).toBe(true);
    expect((await posts(approval, {}, another).expect(200)).body.isNew).toBe(false);
    expect(await owes('A-1003')).toBe(0);
    expect(await codeOf('A-1003/write-offs/WO-9/approval', {})).toBe('write-off/not-found');
  });

  it('is asked for again when it has changed since', async () => {
    await posts('A-1002/bills', {
      ...{ number: 'B-2', kind: 'final', periodFrom: '2025-12-01', periodTo: '2025-12-31' },
      ...{ issuedOn: '2026-01-06', dueOn: '2026-01-25', at: now },
      lines: [{ service: 'electric', kind: 'service', amount: 1_000 }],
    }).expect(200);
    await posts('A-1002/write-offs', { key: 'WO-2', reason: 'moved away' }, counselor).expect(200);
    const payment = { payment: 'P-1', amount: 1_500, tender: 'cash', receivedAt: now };
    await posts('A-1002/service-payments', payment, counselor).expect(200);
    expect(await codeOf('A-1002/write-offs/WO-2/approval', {})).toBe('write-off/changed');
    expect(await owes('A-1002')).toBe(9_500);
  });

  it('as credit goes to unclaimed property when nobody has claimed it for two years', async () => {
    const payment = { payment: 'P-2', amount: 700, tender: 'cash', receivedAt: now };
    await posts('A-1003/service-payments', payment, counselor).expect(200);
    expect((await posts('A-1003/unclaimed', {}).expect(200)).body.isNew).toBe(false);
    now = instant('2028-07-10T16:00:00Z');
    expect((await posts('A-1003/unclaimed', {}).expect(200)).body.isNew).toBe(true);
    expect((await posts('A-1003/unclaimed', {}).expect(200)).body.isNew).toBe(false);
    expect(await codeOf('A-1003/unclaimed', {}, counselor)).toBe('caller/not-allowed');
  });
});
