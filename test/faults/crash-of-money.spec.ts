import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { ServiceAccount } from '../support/service-account.js';
import { aHousehold, type Household } from './household.js';
import { moneyFindings, type Posted } from './money-findings.js';
import { Chance, isFull, say, seeds } from './seeds.js';
import { strikesAll } from './strikes.js';
import { StruckTown } from './struck-town.js';
import { Teller } from './teller.js';
import { Log, Voice } from './voice.js';

const day = 86_400_000;
const households = isFull ? 16 : 4;
const rowsOfEach = isFull ? 40 : 10;

interface FileStanding {
  posted: number;
  postedBefore: number;
  refused: number;
}

/** A file with money for each household, and rows for accounts that nobody has. */
function fileFor(accounts: string[], seed: number) {
  const rows = accounts.flatMap((account) =>
    Array.from({ length: rowsOfEach }, (_, index) => ({
      payment: `L-${account}-${index}`,
      account,
      amount: 101,
    })),
  );
  const at = new Date(Date.now() - day).toISOString();
  const line = ({ payment, account }: { payment: string; account: string }): string =>
    `${payment},${account},1.01,cash,${at}`;
  const strangers = accounts.map((_, index) =>
    line({ payment: `nobody-${seed}-${index}`, account: 'A-NOBODY' }),
  );
  const content = ['payment,account,amount,tender,received_at', ...rows.map(line), ...strangers].join('\n');
  return { rows, content, refused: strangers.length };
}

describe('the money of households while the programs and servers are killed', () => {
  let town: StruckTown;
  beforeAll(async () => void (town = await StruckTown.founded()), 120_000);
  afterAll(() => town.ends(), 60_000);

  /** Everything that was posted in this town. */
  const books: Posted = { households: [], ofFile: [] };

  async function settles(accounts: string[]): Promise<void> {
    const store = await dataSource(town.databaseUrl).initialize();
    for (const account of accounts)
      await ServiceAccount.opened(store, (work) => inTransaction(store, work), account);
    await store.destroy();
  }

  it.each(seeds(5))(
    'counts each payment once, checks no installment twice, sends no letter twice, and goes on with its file (seed %i)',
    async (seed) => {
      say(`crash of money: seed ${seed}`);
      const chance = new Chance(seed);
      const log = new Log();
      const accounts = Array.from({ length: households }, (_, index) => `A-${seed}${index}`);
      await settles(accounts);
      const given = { log, chance, now: () => town.now() };
      const tellers = accounts.map((account) => new Teller(`teller-${account}`, town.apiAddress, given));
      await tellers[0]?.knowsAnAgency();
      const file = fileFor(accounts, seed);
      const lockbox = new Voice({ name: `lockbox-${seed}`, api: town.apiAddress, log, chance });

      const posted = accounts.map(aHousehold);
      const day1 = tellers.map((teller, index) => teller.arranges(posted[index] as Household));
      const [standing] = await Promise.all([
        lockbox.says<FileStanding>('supervisor', '/api/payments/files', file.content),
        ...day1,
        strikesAll({ town, log, chance }),
      ]);
      town.passes(45 * day);
      const later = tellers.map((teller, index) => teller.pays(posted[index] as Household));
      await Promise.all([...later, ...(isFull ? [strikesAll({ town, log, chance })] : [town.worker.kill()])]);
      const took = await town.catchesUp();
      say(`  caught up after ${took} ms; ${log.acknowledged.length} acknowledged`);

      expect(log.acknowledged).toHaveLength(log.sent.size);
      expect(standing).toMatchObject({ refused: file.refused });
      expect(standing.posted + standing.postedBefore).toBe(file.rows.length);
      books.households.push(...posted);
      books.ofFile.push(...file.rows);
      expect(await town.store((store) => moneyFindings(store, log, books))).toEqual([]);
    },
    1_200_000,
  );

  it('would be found out if a payment were lost, an installment checked twice, or a letter sent twice', async () => {
    const log = new Log();
    const given = { log, chance: new Chance(7), now: () => town.now() };
    await settles(['A-7']);
    const teller = new Teller('teller-A-7', town.apiAddress, given);
    const household = aHousehold('A-7');
    await teller.knowsAnAgency();
    await teller.arranges(household);
    for (let times = 0; times < 4; times++) await teller.pays(household);
    await town.catchesUp();
    const lost = { payment: 'P-lost', amount: 100 };
    books.households.push({ ...household, paid: [...household.paid, lost] });
    await town.store((store) => store.query(planted));
    const found = (await town.store((store) => moneyFindings(store, log, books))).join('\n');
    expect(found).toMatch(/P-lost: is not there/);
    expect(found).toMatch(/A-7: owes \d+, and should be: owes \d+/);
    expect(found).toMatch(/installment\/1: was checked from another standing than it had/);
    expect(found).toMatch(/send confirmation\/: two letters tell the same/);
  }, 1_200_000);
});

const planted = `
  INSERT INTO decisions SELECT case_number, entry, place + 1000, rule, book, version, clause, source, standing, inputs, outcome
  FROM decisions WHERE rule = 'month is kept by' AND inputs->>'installment' = '1'
    AND case_number IN (SELECT case_number FROM cases WHERE account = 'A-7');
  INSERT INTO effects SELECT (jsonb_populate_record(e, jsonb_build_object('key', e.key || ' again'))).*
  FROM effects e JOIN cases c USING (case_number) WHERE c.account = 'A-7' AND e.name = 'send confirmation'`;
