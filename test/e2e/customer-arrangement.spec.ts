import { TownClock } from '../../apps/town/src/town-clock.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { instant, plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { ServiceAccount } from '../support/service-account.js';
import { Visitor } from '../support/visitor.js';

const counselor = { 'X-Actor': 'R. Begay; role=credit counselor' };
const day = 86_400_000;

describe('a customer who owes', () => {
  let api: Api;
  const clock = new TownClock(instant('2026-05-04T16:00:00.000Z'));
  beforeAll(async () => {
    api = await startApi({ clock });
  });
  afterAll(() => api.end());

  const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

  const owing = async (number: string, amount: number): Promise<string> => {
    const account = await ServiceAccount.opened(api.store, (work) => inTransaction(api.store, work), number);
    const ago = (days: number): string => plusMilliseconds(clock.now(), -days * day).slice(0, 10);
    await account.bills(ago(60), { electric: amount }, { number: `B-${number}` });
    const opened = await api.post('/api/arrangements', { account: number }, counselor).expect(201);
    return (opened.body as { caseNumber: string }).caseNumber;
  };
  const answers = {
    ...{ householdSize: 4, monthlyIncome: 187_650, hardship: 'job loss', medicalNeed: false },
    ...{ priorityHousehold: true, assistanceAskedFor: [] },
  };

  it('proposes an arrangement by the counselor’s rules, and has it', async () => {
    const visitor = await Visitor.of(api, await owing('A-71', 45_000), counselor);
    const before = await visitor.view();
    expect(before).toMatchObject({ about: 'arrangement', owed: { total: 45_000 }, schedule: [] });
    expect(before.toDo[0]).toMatchObject({ act: 'tell us' });
    const early = await visitor.post('arrangement/terms', {}).expect(409);
    expect(codeOf(early)).toBe('arrangement/no-interview');
    await visitor.post('arrangement/interview', { answers }).expect(200);
    const wanted = { months: 4 };
    const { body } = await visitor.post('arrangement/terms', wanted).expect(200);
    const { offers } = body as { offers: { name: string; months: number }[] };
    const four = offers.find(({ months }) => months === 4);
    await visitor.post('arrangement/accept', { offer: four?.name, wanted }).expect(200);
    const after = await visitor.view();
    expect(after.schedule.filter(({ number }) => number > 0)).toHaveLength(4);
    expect(after.toDo[0]).toMatchObject({ act: 'pay installment' });
    expect(after.owed.total).toBe(45_000);
  });

  it('is told which rule stands in the way and what would change it', async () => {
    const visitor = await Visitor.of(api, await owing('A-72', 2_000), counselor);
    await visitor.post('arrangement/interview', { answers }).expect(200);
    const { body } = await visitor.post('arrangement/terms', {}).expect(422);
    expect(body).toMatchObject({ code: 'arrangement/ineligible', rule: 'arrangement minimum balance' });
    expect((body as { remedy: string }).remedy).toContain('$20.00');
  });

  it('hands over to a counselor what was typed, sealed, with a To Do', async () => {
    const caseNumber = await owing('A-73', 45_000);
    const visitor = await Visitor.of(api, caseNumber, counselor);
    const typed = { answers: { householdSize: 3, monthlyIncome: 90_000 }, wanted: { months: 9 } };
    await visitor.post('arrangement/hand-over', { ...typed, words: 'I am paid late.' }).expect(200);
    const [question] = (await visitor.view()).questions;
    expect(question?.words).toContain('I am paid late.\nProposes 9 months.');
    await api
      .post(`/api/cases/${caseNumber}/asks/1/answer`, { answer: 'We call at nine.' }, counselor)
      .expect(200);
    expect((await visitor.view()).questions).toMatchObject([{ answer: 'We call at nine.' }]);
    const asked = { fields: ['householdSize', 'monthlyIncome'], purpose: 'interview' };
    const opened = await api.post(`/api/interviews/${caseNumber}/open`, asked, counselor).expect(200);
    expect((opened.body as { answers: object }).answers).toEqual(typed.answers);
    const { body } = await api.get(`/api/cases/${caseNumber}`).set(counselor).expect(200);
    expect((body as { toDos: object[] }).toDos).toContainEqual(
      expect.objectContaining({ what: 'answer an ask', role: 'credit counselor' }),
    );
    const all = await api.store.query<{ all: string }[]>(`SELECT string_agg(text, ' ') AS all FROM notes`);
    expect(all[0]?.all).not.toMatch(/90_?000|900\.00/);
  });
});
