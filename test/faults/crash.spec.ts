import { Clerk } from './clerk.js';
import { findings } from './crash-findings.js';
import { Chance, isFull, say, seeds } from './seeds.js';
import { strikesAll } from './strikes.js';
import { StruckTown } from './struck-town.js';
import { Log } from './voice.js';

describe('people at work while the programs and servers are killed', () => {
  let town: StruckTown;
  beforeAll(async () => void (town = await StruckTown.founded()));
  afterAll(() => town.ends());

  it.each(seeds(5))(
    'keeps every acknowledged command once, has every effect once, and catches up (seed %i)',
    async (seed) => {
      say(`crash: seed ${seed}`);
      const chance = new Chance(seed);
      const log = new Log();
      const clerks = Array.from(
        { length: 2 },
        (_, index) => new Clerk(`clerk-${seed}-${index + 1}`, town.apiAddress, { log, chance }),
      );
      const goHome = (): void => clerks.forEach((clerk) => clerk.goesHome());
      const striking = isFull ? [1, 2, 3] : [1];
      const struck = striking
        .reduce((before) => before.then(() => strikesAll({ town, log, chance })), Promise.resolve())
        .finally(goHome);
      await Promise.all([struck, ...clerks.map((clerk) => clerk.works())]).finally(goHome);
      const took = await town.catchesUp();
      say(`  everybody gone home: caught up after ${took} ms; ${log.acknowledged.length} acknowledged`);

      expect(log.acknowledged).toHaveLength(log.sent.size);
      expect(await town.store((store) => findings(store, log))).toEqual([]);
      await town.hasNoRunOf([...new Set(log.entries.map(({ caseNumber }) => caseNumber))]);
    },
    1_200_000,
  );
});
