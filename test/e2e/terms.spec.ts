import { answers, counselor } from '../support/counselor-over-http.js';
import { Office } from '../support/office.js';

describe('what a counselor sees before anything is agreed', () => {
  let office: Office;
  beforeAll(async () => void (office = await Office.opened()));
  afterAll(() => office.closes());

  it('is told rule by rule, with its clause, what is met and what would change what is not', async () => {
    const ha = await office.opens('/api/arrangements', { account: await office.owing('A-6', 5_000) });
    const address = `/api/arrangements/${ha}/qualification`;
    expect((await office.api.get(address).set(counselor).expect(403)).body).toMatchObject({
      code: 'caller/not-verified',
    });
    const { body: choices } = await office.api
      .get(`/api/arrangements/${ha}/choices`)
      .set(counselor)
      .expect(200);
    expect(choices).toMatchObject({ programs: expect.arrayContaining(['LIHEAP']), benefits: ['SSI'] });
    await office.calls(ha).expect(200);
    await office.api.post(`/api/interviews/${ha}`, { answers }, counselor).expect(200);
    const { body } = await office.api.get(address).set(counselor).expect(200);
    const { qualifies, rules, interview } = body as {
      qualifies: boolean;
      rules: { rule: string; met: boolean; wouldChange: string; clause: string }[];
      interview: { results: { about: string; met: boolean; clause: string }[] };
    };
    expect(qualifies).toBe(false);
    const lacking = rules.filter(({ met }) => !met);
    expect(lacking.map(({ rule }) => rule)).toEqual(['arrangement minimum balance']);
    expect(lacking[0]?.wouldChange).toContain('$50.00');
    expect(lacking[0]?.clause).not.toBe('');
    expect(interview.results).toContainEqual(expect.objectContaining({ about: 'LIHEAP', met: true }));
  });

  it('foresees what a moved date comes to, installment by installment, and does nothing', async () => {
    const ha = await office.opens('/api/arrangements', { account: await office.owing('A-7') });
    await office.calls(ha).expect(200);
    await office.api.post(`/api/interviews/${ha}`, { answers }, counselor).expect(200);
    await office.api.post(`/api/arrangements/${ha}/offers`, {}, counselor).expect(200);
    const offers = await office.api.get(`/api/arrangements/${ha}/offers`).set(counselor).expect(200);
    const [terms] = (
      offers.body as { offers: { name: string; installments: { number: number; dueOn: string }[] }[] }
    ).offers;
    await office.api
      .post(`/api/arrangements/${ha}/accept`, { offer: terms?.name, agreed: 'by phone' }, counselor)
      .expect(200);
    const second = terms?.installments.find(({ number }) => number === 2)?.dueOn ?? '';
    const to = new Date(Date.parse(second) + 5 * 86_400_000).toISOString().slice(0, 10);
    const intended = { kind: 'move installment', installment: 2, to };
    const { body } = await office.api.post(`/api/cases/${ha}/foresight`, intended, counselor).expect(200);
    expect((body as { items: unknown[] }).items).toMatchObject([
      { name: 'installment 2', was: { fields: { dueOn: second } }, willBe: { fields: { dueOn: to } } },
    ]);
    const { body: after } = await office.api.get(`/api/cases/${ha}`).set(counselor).expect(200);
    const items = (after as { items: { name: string; fields: { dueOn: string } }[] }).items;
    expect(items.find(({ name }) => name === 'installment 2')?.fields.dueOn).toBe(second);
  });
});
