import { readAccountMoney } from '../../libs/billing-store/src/accounts/account-money.js';
import { recordInvoice } from '../../libs/billing-store/src/ledger/job-money.js';
import { verify } from '../../libs/billing-store/src/journal/verify.js';
import { AccountFacts, type Posted } from '../../libs/casework/src/account-facts.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import type { Process } from '../../libs/domain/src/cases/process.js';
import { cents } from '../../libs/domain/src/money.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { threeRows } from '../support/three-rows.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const now = instant('2026-03-02T16:00:00.000Z');
const cashier = { name: 'Ben', role: 'representative' };
const rules = rulesAsOf(apsRuleBook, localDate('2026-03-02'));

/** A process that cannot decide a fact: a mistake in its code, not a refusal. */
const puzzled: Process = {
  ...threeRows,
  decide: (situation, command, told) => {
    if (command.kind === 'fact') throw new TypeError('no such thing');
    return threeRows.decide(situation, command, told);
  },
};

describe('posting a payment', () => {
  let fresh: FreshStore;
  beforeEach(async () => void (fresh = await freshStore()));
  afterEach(() => fresh.close());

  const counter = async (process: Process) => {
    await fresh.store.query(`INSERT INTO accounts (number, utility, opened_at) VALUES ('A-1', 'APS', $1)`, [
      now,
    ]);
    const books = { rulesFor: () => rules };
    const casework = new Casework({
      store: fresh.store,
      processes: new Processes([process]),
      books,
      clock: { now: () => now },
    });
    const opening = { utility: 'APS', account: 'A-1', facts: {} };
    const { caseNumber } = await casework.open('service call', opening, { caller: cashier, id: 'open' });
    const invoice = {
      account: 'A-1',
      caseNumber,
      purpose: 'payment',
      number: 'INV-1',
      amount: cents(5_000),
      issuedAt: now,
    };
    await fresh.inOne((client) => recordInvoice(client, invoice));
    const facts = new AccountFacts(casework);
    const pay = (id: string, amount = 5_000): Promise<Posted> =>
      facts.post(
        {
          kind: 'payment',
          payment: 'PAY-1',
          invoice: 'INV-1',
          amount: cents(amount),
          tender: 'cash',
          receivedAt: now,
        },
        { caller: cashier, id },
      );
    return { caseNumber, pay };
  };
  const cashIn = async (): Promise<string> => {
    const [row] = await fresh.store.query<{ cash: string }[]>(
      `SELECT coalesce(sum(amount), 0)::text AS cash FROM ledger_entries WHERE ledger_account = 'cash'`,
    );
    return row?.cash ?? '';
  };

  it('is not refused for a case that cannot decide it: that case gets a To Do, and nothing of it is half done', async () => {
    const { caseNumber, pay } = await counter(puzzled);

    expect(await pay('one')).toMatchObject({ isNew: true, cases: [{ caseNumber, did: 'left to a person' }] });
    expect(await cashIn()).toBe('5000');
    const toDos = await fresh.store.query('SELECT what, role FROM to_dos WHERE case_number = $1', [
      caseNumber,
    ]);
    expect(toDos).toEqual([{ what: 'decide by hand: payment PAY-1', role: 'project associate' }]);
    expect(await verify(fresh.store, { report: () => undefined })).toMatchObject({ wrong: 0 });
    const money = await fresh.inOne((client) => readAccountMoney(client, 'A-1', now));
    expect(money).toMatchObject({ leftToAPerson: true });
  });

  it('counts once, under the same command id and under another', async () => {
    const { pay } = await counter(threeRows);
    const first = await pay('one');

    expect(await pay('one')).toEqual(first);
    expect(await pay('two')).toMatchObject({ isNew: false, cases: [] });
    await expect(pay('three', 4_000)).rejects.toMatchObject({ code: 'ledger/key-reused' });
    expect(await cashIn()).toBe('5000');
  });

  it('counts once when it is sent eight times at once', async () => {
    const { pay } = await counter(threeRows);
    const posted = await Promise.all(Array.from({ length: 8 }, (_, index) => pay(`at once ${index}`)));

    expect(posted.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await cashIn()).toBe('5000');
  });
});
