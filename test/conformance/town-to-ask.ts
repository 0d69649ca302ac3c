import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import type { Api } from '../support/api.js';
import { ServiceAccount } from '../support/service-account.js';

const counselor = { 'X-Actor': 'R. Begay; role=credit counselor' };
const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };

/** What requests may name so that they find something: numbers that are there. */
export interface Known {
  cases: string[];
  accounts: string[];
}

/** Cases of every kind, of accounts that owe and pay; the contractor's job and the agency's pledge are among them. */
export async function townToAsk(api: Api): Promise<Known> {
  const accounts = ['A-1', 'A-2'];
  for (const account of accounts) await owing(api, account);
  await api.post('/api/agencies', { id: 'ST-VINCENT', name: 'St. Vincent' }, supervisor).expect(200);
  const opens = async (path: string, body: object, headers = counselor): Promise<string> =>
    ((await api.post(path, body, headers).expect(201)).body as { caseNumber: string }).caseNumber;
  const account = 'A-1';
  const arrangement = await opens('/api/arrangements', { account });
  const caller = { as: 'holder', method: 'photo identification' };
  await api.post(`/api/arrangements/${arrangement}/caller`, caller, counselor).expect(200);
  const pledge = { account, agency: 'ST-VINCENT', amount: 12_000, reference: 'SV-1' };
  const cases = [
    await api.opens({ contractor: 'CONTRACTOR-4' }),
    arrangement,
    await opens('/api/pledges', pledge),
    await opens('/api/protections', { account, kind: 'medical claim' }),
    await opens('/api/severances', { account: 'A-2', service: 'electric' }, supervisor),
  ];
  await api.post(`/api/cases/${cases[0]}/stages/intake/report`, {}).expect(422);
  return { cases, accounts };
}

async function owing(api: Api, number: string): Promise<void> {
  await ServiceAccount.opened(api.store, (work) => inTransaction(api.store, work), number);
  const bill = {
    ...{ number: `B-${number}`, kind: 'regular', periodFrom: '2025-12-01', periodTo: '2025-12-31' },
    ...{ issuedOn: '2026-01-05', dueOn: '2026-01-26', at: '2026-01-05T16:00:00Z' },
    lines: [{ service: 'electric', kind: 'service', amount: 45_000 }],
  };
  await api.post(`/api/accounts/${number}/bills`, bill, supervisor).expect(200);
  const payment = {
    ...{ payment: `P-${number}`, amount: 2_000, tender: 'check' },
    receivedAt: '2026-02-02T16:00:00Z',
  };
  await api.post(`/api/accounts/${number}/service-payments`, payment, supervisor).expect(200);
}
