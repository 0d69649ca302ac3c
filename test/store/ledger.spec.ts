import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { cash, customerCredit } from '../../libs/billing-store/src/ledger/chart.js';
import { balanceOf, post, reverse, type NewPosting } from '../../libs/billing-store/src/ledger/postings.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const at = instant('2026-03-02T16:00:00Z');

describe('the ledger', () => {
  let fresh: FreshStore;
  beforeEach(async () => {
    fresh = await freshStore();
  });
  afterEach(() => fresh.close());
  const ledger = <Result>(work: (client: PoolClient) => Promise<Result>) => fresh.inOne(work);
  const posting = (...amounts: number[]): NewPosting => ({
    ...{ key: 'k', kind: 'test', at },
    lines: amounts.map((amount, index) => ({
      ledgerAccount: index === 0 ? cash : customerCredit('A-1'),
      amount: cents(amount),
    })),
  });

  it('posts once for a key, and refuses other lines under it', async () => {
    expect(await ledger((client) => post(client, posting(500, -500)))).toBe(true);
    expect(await ledger((client) => post(client, posting(500, -500)))).toBe(false);
    await expect(ledger((client) => post(client, posting(501, -501)))).rejects.toMatchObject({
      code: 'ledger/key-reused',
    });
    expect(await ledger((client) => balanceOf(client, customerCredit('A-1')))).toBe(-500);
  });

  it.each([[[500, -499]], [[500]], [[]], [[500, 0, -500]]])('refuses lines of %j', async (amounts) => {
    await expect(ledger((client) => post(client, posting(...amounts)))).rejects.toMatchObject({
      code: 'ledger/unbalanced',
    });
  });

  it('takes a posting back once, line by line', async () => {
    await ledger((client) => post(client, posting(500, -500)));
    const takeBack = (newKey: string) => ledger((client) => reverse(client, { key: 'k', newKey, at }));
    expect([await takeBack('k back'), await takeBack('k back')]).toEqual([true, false]);
    await expect(takeBack('k back again')).rejects.toMatchObject({ code: 'ledger/reversed' });
    expect(await ledger((client) => balanceOf(client, cash))).toBe(0);
  });

  it.each([
    ['an entry that is out by a cent', `('k', 'cash', 5), ('k', 'other', -4)`, 'it is out by 1 cents'],
    ['a single entry', `('k', 'cash', 5)`, 'has 1 entries; it needs two'],
  ])('cannot hold %s, whoever writes it', async (_, lines, why) => {
    const write = ledger(async (client) => {
      await client.query(`INSERT INTO postings (key, kind, at) VALUES ('k', 'test', $1)`, [at]);
      await client.query(`INSERT INTO ledger_entries (posting, ledger_account, amount) VALUES ${lines}`);
    });
    await expect(write).rejects.toThrow(why);
  });

  it('holds a posting exactly when its entries add up to nothing, whoever writes it', async () => {
    const amount = fc.integer({ min: -300, max: 300 }).filter((one) => one !== 0);
    const anyLines = fc.array(amount, { minLength: 2, maxLength: 6 });
    const balanced = anyLines
      .map((lines) => [...lines, -lines.reduce((sum, one) => sum + one, 0)])
      .filter((lines) => lines.at(-1) !== 0);
    let postings = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyLines, balanced), async (amounts) => {
        const key = `p ${++postings}`;
        const written = ledger(async (client) => {
          await client.query(`INSERT INTO postings (key, kind, at) VALUES ($1, 'test', $2)`, [key, at]);
          await client.query(
            `INSERT INTO ledger_entries (posting, ledger_account, amount) SELECT $1, 'cash', unnest($2::bigint[])`,
            [key, amounts],
          );
        });
        const isHeld = await written.then(
          () => true,
          () => false,
        );
        expect(isHeld).toBe(amounts.reduce((sum, one) => sum + one, 0) === 0);
      }),
      { numRuns: 60 },
    );
  });

  it('cannot hold a posting without entries, nor a later entry that tips one over', async () => {
    await expect(
      fresh.store.query(`INSERT INTO postings (key, kind, at) VALUES ('k', 'test', $1)`, [at]),
    ).rejects.toThrow('has 0 entries');
    await ledger((client) => post(client, posting(500, -500)));
    await expect(
      fresh.store.query(
        `INSERT INTO ledger_entries (posting, ledger_account, amount) VALUES ('k', 'cash', 7)`,
      ),
    ).rejects.toThrow('out by 7 cents');
  });

  it.each(['postings', 'ledger_entries', 'journal', 'decisions', 'anchors', 'rules'])(
    'never changes %s',
    async (table) => {
      await ledger((client) => post(client, posting(500, -500)));
      await expect(fresh.store.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('is never changed');
      if (!['postings', 'ledger_entries', 'rules'].includes(table)) return;
      const column = table === 'rules' ? 'clause' : table === 'postings' ? 'memo' : 'ledger_account';
      await expect(fresh.store.query(`UPDATE ${table} SET ${column} = 'x'`)).rejects.toThrow(
        `${table} is never changed`,
      );
      await expect(fresh.store.query(`DELETE FROM ${table}`)).rejects.toThrow(`${table} is never changed`);
    },
  );

  it('counts money above what a number can hold as refused, never rounded', async () => {
    await expect(fresh.store.query(`SELECT 9007199254740993::bigint AS amount`)).resolves.toEqual([
      { amount: '9007199254740993' },
    ]);
    await ledger(async (client) => {
      await client.query(`INSERT INTO postings (key, kind, at) VALUES ('big', 'test', $1)`, [at]);
      await client.query(
        `INSERT INTO ledger_entries (posting, ledger_account, amount)
         VALUES ('big', 'cash', 9007199254740993), ('big', 'other', -9007199254740993)`,
      );
    });
    await expect(ledger((client) => balanceOf(client, cash))).rejects.toThrow('Not a whole number of cents');
  });
});
