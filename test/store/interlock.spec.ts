import { verify } from '../../libs/billing-store/src/journal/verify.js';
import type { Process } from '../../libs/domain/src/cases/process.js';
import { Disconnections } from '../support/disconnections.js';
import { Races } from '../support/races-for-an-order.js';
import { threatens, type Threatened } from '../support/threatened.js';
import { wrongfulOrders } from '../support/wrongful-orders.js';
import { blindTo, deaf, unpaid, without } from '../unit/interlock/planted-faults.js';

/** What two hundred races are to have seen. */
const everyDeed = [
  ...[
    'accept',
    'pledge',
    'medical claim',
    'prove',
    'dispute',
    'appeal',
    'receipt',
    'promise to pay',
    'payment',
  ],
  ...['withdraw', 'end protection', 'cancel', 'payment returned', 'bill', 'field answer', 'take up'],
];

const plantedFaults: [string, Process, RegExp][] = [
  ['an order does not hear of what protects', deaf, / stands under /],
  ['a pledge is not seen', blindTo(without('pledge')), /: (went|stands) under pledge/],
  ['no money is seen that came or was moved', unpaid, /: (went|stands) under (below threshold|arrangement)/],
];

describe('the interlock, with many connections at once', () => {
  let town: Disconnections;
  beforeEach(async () => void (town = await Disconnections.begun()));
  afterEach(() => town.ends());

  it('lets no order go, stand or be carried out that is protected, whoever comes first', async () => {
    const { races, wrongful, arrangements, done, ...counts } = await new Races(town, 7).run(200);
    expect(wrongful).toEqual([]);
    expect(races).toBeGreaterThanOrEqual(200);
    expect(counts.went).toBeGreaterThan(20);
    expect(counts.refused).toBeGreaterThan(20);
    expect(counts.stopped).toBeGreaterThan(10);
    expect(Object.keys(arrangements)).toEqual(expect.arrayContaining(['broken', 'completed']));
    expect(everyDeed.filter((deed) => !done[deed])).toEqual([]);
    const found: unknown[] = [];
    await verify(town.store, { report: (finding) => void found.push(finding) });
    expect(found).toEqual([]);
  });

  it.each(plantedFaults)('is found to have failed: %s', async (_, severance, found) => {
    const failing = await Disconnections.begun({ severance });
    const { wrongful } = await new Races(failing, 7).run(120).finally(() => failing.ends());
    expect(wrongful.join()).toMatch(found);
  });

  describe('with one order', () => {
    let one: Threatened;
    let before: string;
    beforeEach(async () => {
      [one] = (await threatens(town, 1)) as [Threatened];
      town.clock.skipTo('2026-02-10T16:30:00Z');
      before = town.clock.now();
    });

    it('is found to have failed where a protection held that the order did not see', async () => {
      await town.does(one.severance, { kind: 'dispatch' });
      expect(await wrongfulOrders(town.store, town.clock.now())).toEqual([]);
      await town.store.query(
        `INSERT INTO protections (key, account, kind, holds_from, clause) VALUES ('P-1', $1, 'medical', $2, 'untold')`,
        [one.account, before],
      );
      expect(await wrongfulOrders(town.store, town.clock.now())).toEqual([
        `${one.severance} went under medical`,
        `${one.severance} stands under medical`,
      ]);
    });

    it('recalls it in the transaction that protects the account', async () => {
      await town.does(one.severance, { kind: 'dispatch' });
      await town.performs(one.severance);
      await town.opens('pledge', one.account, { agency: 'Salvation Army', amount: 5_000 });
      const { effects, items } = await town.state(one.severance);
      const recalls = Object.values(effects).filter(({ name }) => name === 'recall order');
      expect(recalls).toMatchObject([{ state: 'owed' }]);
      expect(items['in the field: order 1']).toMatchObject({ state: 'being recalled' });
    });

    it('lists no notice any more that was taken away when the notices began anew', async () => {
      town.clock.skipTo('2026-04-01T16:30:00Z');
      await town.does(one.severance, { kind: 'take up' });
      const listed = await town.store.query(
        `SELECT name, state FROM items WHERE case_number = $1 AND stage = 'notices'`,
        [one.severance],
      );
      expect(listed).toEqual([{ name: 'first disconnection notice', state: 'to be given' }]);
      expect(await verify(town.store, { report: () => undefined })).toMatchObject({ wrong: 0 });
    });

    it('refuses it by the name of what protects', async () => {
      await town.opens('protection', one.account, { kind: 'medical claim' });
      await expect(town.does(one.severance, { kind: 'dispatch' })).rejects.toMatchObject({
        code: 'order/protected',
        message: expect.stringContaining('medical claim') as string,
      });
    });
  });
});
