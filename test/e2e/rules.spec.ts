import { aDesignProject, startApi, type Api } from '../support/api.js';

describe('the rules that an account is under', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await api.store.query(`
      INSERT INTO customers (number, name, kind, since) VALUES
        ('C-1', 'Elena Ortega', 'residential', '2026-01-05T15:00:00Z'), ('C-2', 'Corner Bakery', 'business', '2026-01-05T15:00:00Z')`);
    await api.store.query(`
      INSERT INTO accounts (number, utility, customer, opened_at) VALUES
        ('A-1', 'APS', 'C-1', '2026-01-05T15:00:00Z'), ('A-2', 'APS', 'C-2', '2026-01-05T15:00:00Z'),
        ('A-3', 'City of Phoenix', 'C-1', '2026-01-05T15:00:00Z'), ('A-4', 'Alder Creek Water', 'C-1', '2026-01-05T15:00:00Z')`);
  });
  afterAll(() => api.end());

  const rulesOf = async (account: string, on = '2026-07-01') =>
    (await api.get(`/api/accounts/${account}/rules?on=${on}`).expect(200)).body as {
      rules: { rule: string }[];
    };

  it.each([
    ['A-1', 'APS', { says: '15 calendar days after the due date', standing: 'assumption' }],
    ['A-3', 'City of Phoenix', { says: '31 calendar days after the due date', standing: 'secondary' }],
    ['A-4', 'Alder Creek Water', { says: '60 calendar days after the due date', standing: 'confirmed' }],
  ])(
    'say when service may be cut, and how well that is known: %s of %s, %j',
    async (account, utility, told) => {
      const answer = await rulesOf(account);
      expect(answer).toMatchObject({ account, utility, customerClass: 'residential', date: '2026-07-01' });
      expect(answer.rules.find(({ rule }) => rule === 'disconnect delinquency')).toMatchObject(told);
    },
  );

  it('says which are not made for a business', async () => {
    const { rules } = await rulesOf('A-2');
    expect(rules.find(({ rule }) => rule === 'season moratorium')).toMatchObject({ applies: false });
  });

  it('says what will follow', async () => {
    const { rules } = await rulesOf('A-4', '2026-12-01');
    expect(rules.find(({ rule }) => rule === 'returned payment fee')).toMatchObject({
      says: '$25.00 for each returned payment',
      next: { says: '$30.00 for each returned payment', validFrom: '2027-01-01' },
    });
  });

  it('holds for today unless another day is named, and refuses what is none', async () => {
    const { body } = await api.get('/api/accounts/A-1/rules').expect(200);
    expect(body.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await api.get('/api/accounts/A-1/rules?on=2026-02-30').expect(400);
    await api.get('/api/accounts/A-99/rules').expect(404);
  });

  it('refuses a design project for a utility that does none', async () => {
    const refused = await api
      .post('/api/design-projects', { ...aDesignProject(), utility: 'City of Phoenix' })
      .expect(422);
    expect(refused.body).toMatchObject({ type: '/problems/rules/not-covered' });
  });
});
