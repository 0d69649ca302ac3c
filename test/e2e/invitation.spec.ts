import { Deliveries } from '../../libs/activities/src/deliveries.js';
import { Effects } from '../../libs/activities/src/effects.js';
import { LinkActivities } from '../../libs/activities/src/link.activities.js';
import { Mail } from '../../libs/activities/src/mail.js';
import { Standings } from '../../libs/billing-store/src/news/standings.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { InBox } from '../../libs/partners/src/in-box.js';
import { PostStandIn } from '../../libs/partners/src/post/post-stand-in.js';
import { effectKey } from '../../workflows/engine/activities.js';
import { processes } from '../../workflows/processes.js';
import { counselor } from '../support/counselor-over-http.js';
import { CountingMail } from '../support/counting-mail.js';
import { Office } from '../support/office.js';
import { Visitor } from '../support/visitor.js';

describe('a link of the account that goes by letter', () => {
  let office: Office;
  const mail = new CountingMail();
  beforeAll(async () => void (office = await Office.opened()));
  afterAll(() => office.closes());

  const gives = (account: string, headers = {}) =>
    office.api
      .post(`/api/account-links/${account}`, { by: 'letter' }, { ...counselor, ...headers })
      .expect(201);
  const invitationsOf = async (
    account: string,
  ): Promise<{ number: string; status: string; outcome: string }[]> =>
    office.api.store.query(
      `SELECT case_number AS number, status, outcome FROM cases WHERE account = $1 AND process = 'invitation'`,
      [account],
    );
  /** Whoever performs what the invitations of an account owe. */
  const performs = async (account: string): Promise<void> => {
    const { store } = office.api;
    const standings = new Standings(store);
    const casework = new Casework({
      store,
      clock: office.clock,
      processes: new Processes(processes),
      books: new RuleBooks(store),
    });
    const effects = new Effects(casework, standings, { current: () => ({ id: 'once', since: 0 }) });
    const deliveries = new Deliveries(store, new PostStandIn(new InBox(store)), mail);
    const links = new LinkActivities(effects, new Mail(store, deliveries), store);
    for (const { number } of await invitationsOf(account)) {
      for (const { key } of (await standings.of(number)).effects) await links.send(effectKey(number, key));
    }
  };
  const prefersMail = (account: string, language: string | null) =>
    office.api.store.query(
      `UPDATE customers SET email = 'casa@example.com', letters_by = 'e-mail', language = $2
       WHERE number = (SELECT customer FROM accounts WHERE number = $1)`,
      [account, language],
    );

  it('is e-mailed to its customer in the customer’s language, and opens the page on which a plan is asked for', async () => {
    const account = await office.owing('A-1');
    await prefersMail(account, 'es');
    const { body } = await gives(account);
    expect(body).toMatchObject({ account, caseNumber: null, by: 'letter', address: null });
    await performs(account);
    const [email] = mail.sent;
    expect(email).toMatchObject({ to: 'casa@example.com', subject: 'Puede pedir un plan para pagar' });
    expect(email?.attached).toMatchObject({ contentType: 'application/pdf' });

    const [address = ''] = /http\S+#[0-9A-Z-]+/.exec(email?.text ?? '') ?? [];
    const visitor = new Visitor(office.api);
    expect((await visitor.opens(address)).status).toBe(200);
    expect((await visitor.get('arrangement/account').expect(200)).body).toMatchObject({
      account,
      pastDue: 45_000,
    });
    await visitor.post('arrangement').expect(201);
  });

  it('is in the letter alone: what is kept of it does not open', async () => {
    const [kept] = await office.api.store.query<{ text: string }[]>(
      `SELECT text FROM documents WHERE kind = 'link to ask for a plan'`,
    );
    expect(kept?.text).toContain('/my#(not kept)');
  });

  it('is carried by an invitation of its own, which is over when the letter has gone, and asked for twice is one', async () => {
    const account = await office.owing('A-2');
    const once = { 'Idempotency-Key': 'invite-A-2' };
    expect((await gives(account, once)).body).toEqual((await gives(account, once)).body);
    expect(await invitationsOf(account)).toMatchObject([{ status: 'open', outcome: null }]);
    await performs(account);
    expect(await invitationsOf(account)).toMatchObject([{ status: 'closed', outcome: 'sent' }]);
  });

  it('goes nowhere when it was taken back before', async () => {
    const account = await office.owing('A-3');
    await prefersMail(account, null);
    const { link } = (await gives(account)).body as { link: string };
    await office.api.post(`/api/account-links/${account}/${link}/revoke`, {}, counselor).expect(200);
    const sent = mail.sent.length;
    await performs(account);
    expect(mail.sent).toHaveLength(sent);
    expect(await invitationsOf(account)).toMatchObject([{ outcome: 'taken back' }]);
  });

  it('is written in the language that the household was heard to speak, whatever its file says', async () => {
    const account = await office.owing('A-4');
    await prefersMail(account, 'en');
    const contact = { language: 'Spanish', interpreter: false, confidentialAddress: false };
    await office.api.post(`/api/accounts/${account}/contact`, contact, counselor).expect(200);
    await gives(account);
    await performs(account);
    expect(mail.sent.at(-1)?.subject).toBe('Puede pedir un plan para pagar');
  });
});
