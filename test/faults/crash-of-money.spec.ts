import { setTimeout as pause } from 'node:timers/promises';
import { aHousehold, type Household } from './household.js';
import { moneyFindings, type Posted } from './money-findings.js';
import { Chance, isFull, say, seeds } from './seeds.js';
import { strikesAll } from './strikes.js';
import { StruckTown } from './struck-town.js';
import { Teller } from './teller.js';
import { Log, Voice } from './voice.js';

const day = 86_400_000;
const tellers = isFull ? 4 : 2;
/** More than can be seen to while everything is killed. */
const households = 2_000;
/** Where money is most easily lost or counted twice; all of them in the full matrix. */
const kills = isFull
  ? undefined
  : [
      'api, after the commit',
      'api, right after an acknowledgement',
      'PostgreSQL, right after an acknowledgement',
      'worker, before the commit',
      'worker, in an activity after its effect',
    ];
const accountsInFile = 4;
const rowsOfEach = isFull ? 100 : 15;

interface Given {
  log: Log;
  chance: Chance;
  now: () => number;
}

interface FileStanding {
  posted: number;
  postedBefore: number;
  refused: number;
}

/** A file with money for some households, and rows for accounts that nobody has. */
function fileFor(some: Household[], seed: number) {
  const rows = some.flatMap(({ account }) =>
    Array.from({ length: rowsOfEach }, (_, index) => ({
      payment: `L-${account}-${index}`,
      account,
      amount: 101,
    })),
  );
  const at = new Date(Date.now() - day).toISOString();
  const line = ({ payment, account }: { payment: string; account: string }): string =>
    `${payment},${account},1.01,cash,${at}`;
  const strangers = [1, 2, 3].map((index) =>
    line({ payment: `nobody-${seed}-${index}`, account: 'A-NOBODY' }),
  );
  const header = 'payment,account,amount,tender,received_at';
  return { rows, content: [header, ...rows.map(line), ...strangers].join('\n'), refused: strangers.length };
}

describe('the money of households while the programs and servers are killed', () => {
  let town: StruckTown;
  beforeAll(async () => void (town = await StruckTown.founded()));
  afterAll(() => town.ends());

  /** Everything that was posted in this town. */
  const books: Posted = { households: [], ofFile: [] };

  /** So many households move in. */
  const settle = (street: number | string, many: number): Promise<Household[]> =>
    town.store(async (store) => {
      const accounts = Array.from({ length: many }, (_, index) => `A-${street}-${index}`);
      for (const text of moveIn) await store.query(text, [accounts]);
      return accounts.map(aHousehold);
    });

  /** Installments fall due, pledges expire, orders that nobody answers are dispatched anew; and everything is killed again. */
  async function weeksGoBy(teller: Teller, households: Household[], given: Given): Promise<void> {
    const landing = await town.flies(45, 2_000);
    const goHome = (): void => teller.goesHome();
    const struck = strikesAll({ town, ...given }, kills);
    const landed = pause(landing - Date.now()).then(() => struck);
    await Promise.all([landed.finally(goHome), teller.goesOnTaking(households)]);
    say(`  45 days later: caught up after ${await town.catchesUp()} ms`);
  }

  it.each(seeds(5))(
    'counts each payment once, checks no installment twice, sends no letter twice, and goes on with its file (seed %i)',
    async (seed) => {
      say(`crash of money: seed ${seed}`);
      const given = { log: new Log(), chance: new Chance(seed), now: town.now };
      const all = await settle(seed, households);
      const seen: Household[] = [];
      const next = (): Household | undefined => {
        const household = all[seen.length];
        if (household) seen.push(household);
        return household;
      };
      const counter = Array.from(
        { length: tellers },
        (_, index) => new Teller(`teller-${seed}-${index}`, town.apiAddress, given),
      );
      await counter[0]?.knowsAnAgency();
      const file = fileFor(all.slice(0, accountsInFile), seed);
      const lockbox = new Voice({ name: `lockbox-${seed}`, api: town.apiAddress, ...given });

      const goHome = (): void => counter.forEach((teller) => teller.goesHome());
      const [standing] = await Promise.all([
        lockbox.says<FileStanding>('supervisor', '/api/payments/files', file.content),
        strikesAll({ town, ...given }, kills).finally(goHome),
        ...counter.map((teller) => teller.works(next)),
      ]).finally(goHome);
      const took = await town.catchesUp();
      const { log } = given;
      say(`  caught up after ${took} ms; ${seen.length} households, ${log.acknowledged.length} acknowledged`);

      expect(log.acknowledged).toHaveLength(log.sent.size);
      expect(standing).toMatchObject({ refused: file.refused });
      expect(standing.posted + standing.postedBefore).toBe(file.rows.length);
      books.households.push(...all.slice(0, Math.max(seen.length, accountsInFile)));
      books.ofFile.push(...file.rows);
      expect(await town.store((store) => moneyFindings(store, log, books))).toEqual([]);
      if (isFull) await weeksGoBy(new Teller(`teller-${seed}-later`, town.apiAddress, given), seen, given);
      expect(log.acknowledged).toHaveLength(log.sent.size);
      expect(await town.store((store) => moneyFindings(store, log, books))).toEqual([]);
    },
    1_800_000,
  );

  it('would be found out if a payment were lost, an installment checked twice, or a letter sent twice', async () => {
    const log = new Log();
    const given = { log, chance: new Chance(7), now: town.now };
    const [household = aHousehold('')] = await settle('seven', 1);
    const teller = new Teller('teller-7', town.apiAddress, given);
    await teller.knowsAnAgency();
    await teller.arranges(household);
    for (let times = 0; times < 4; times++) await teller.pays(household);
    await town.catchesUp();
    const lost = { payment: 'P-lost', amount: 100 };
    books.households.push({ ...household, paid: [...household.paid, lost] });
    await town.store((store) => store.query(planted));
    const found = (await town.store((store) => moneyFindings(store, log, books))).join('\n');
    expect(found).toMatch(/P-lost: is not there/);
    expect(found).toMatch(/A-seven-0: owes \d+, and should be: owes \d+/);
    expect(found).toMatch(/installment\/1: was checked from another standing than it had/);
    expect(found).toMatch(/send confirmation\/: two letters tell the same/);
  }, 1_200_000);
});

const since = `'2025-01-02T19:00:00Z'`;
const moveIn = [
  `INSERT INTO customers (number, name, kind, since) SELECT 'C-1', 'Elena Ortega', 'residential', ${since}
   WHERE cardinality($1::text[]) > 0 ON CONFLICT DO NOTHING`,
  `INSERT INTO accounts (number, utility, customer, opened_at)
   SELECT unnest($1::text[]), 'APS', 'C-1', ${since}`,
  `INSERT INTO premises (number, utility, address, city)
   SELECT 'P' || account, 'APS', '12 W Palm Ln', 'Phoenix' FROM unnest($1::text[]) account`,
  `INSERT INTO service_points (number, premise, commodity, details)
   SELECT 'SP' || account, 'P' || account, 'electric', '{}' FROM unnest($1::text[]) account`,
  `INSERT INTO services (key, service_point, account, status, starts_at)
   SELECT 'SP' || account, 'SP' || account, account, 'active', ${since} FROM unnest($1::text[]) account`,
];

const planted = `
  INSERT INTO decisions SELECT case_number, entry, place + 1000, rule, book, version, clause, source, standing, inputs, outcome
  FROM decisions WHERE rule = 'month is kept by' AND inputs->>'installment' = '1'
    AND case_number IN (SELECT case_number FROM cases WHERE account = 'A-seven-0');
  INSERT INTO effects SELECT (jsonb_populate_record(e, jsonb_build_object('key', e.key || ' again'))).*
  FROM effects e JOIN cases c USING (case_number) WHERE c.account = 'A-seven-0' AND e.name = 'send confirmation'`;
