import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import type { Api } from './api.js';
import { ServiceAccount } from './service-account.js';

export const counselor = { 'X-Actor': 'R. Begay; role=credit counselor' };
export const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };

/** What a household tells. */
export const answers = {
  ...{ householdSize: 4, monthlyIncome: 187_650, hardship: 'job loss', medicalNeed: false },
  ...{ priorityHousehold: true, assistanceAskedFor: [], payDay: 5 },
};

/** What a counselor does over HTTP, with accounts that owe. */
export class CounselorOverHttp {
  constructor(readonly api: Api) {}

  /** An account that owes an electric bill, long past due. */
  owing = async (number: string, amount = 45_000): Promise<string> => {
    const { store } = this.api;
    const account = await ServiceAccount.opened(store, (work) => inTransaction(store, work), number);
    const bill = {
      ...{ number: `B-${number}`, kind: 'regular', periodFrom: '2025-12-01', periodTo: '2025-12-31' },
      ...{ issuedOn: '2026-01-05', dueOn: '2026-01-26', at: '2026-01-05T16:00:00Z' },
      lines: [{ service: 'electric', kind: 'service', amount }],
    };
    await this.api.post(`/api/accounts/${account.number}/bills`, bill, supervisor).expect(200);
    return account.number;
  };

  opens = async (path: string, body: object): Promise<string> =>
    ((await this.api.post(path, body, counselor).expect(201)).body as { caseNumber: string }).caseNumber;

  /** An arrangement on this account, from the call to its agreement. */
  agrees = async (account: string, months: number): Promise<string> => {
    const arrangement = await this.opens('/api/arrangements', { account });
    await this.calls(arrangement).expect(200);
    await this.api.post(`/api/interviews/${arrangement}`, { answers }, counselor).expect(200);
    const at = `/api/arrangements/${arrangement}`;
    await this.api.post(`${at}/offers`, { months }, counselor).expect(200);
    const { body } = await this.api.get(`${at}/offers`).set(counselor).expect(200);
    const { offers } = body as { offers: { name: string; months: number }[] };
    const offer = offers.find((one) => one.months === months)?.name;
    await this.api.post(`${at}/accept`, { offer, agreed: 'by phone' }, counselor).expect(200);
    return arrangement;
  };

  calls = (caseNumber: string) =>
    this.api.post(
      `/api/arrangements/${caseNumber}/caller`,
      { as: 'holder', method: 'photo identification' },
      counselor,
    );
}
