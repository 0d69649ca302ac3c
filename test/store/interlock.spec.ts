import { verify } from '../../libs/billing-store/src/journal/verify.js';
import type { Process } from '../../libs/domain/src/cases/process.js';
import { severance } from '../../workflows/severance/process.js';
import { Disconnections, type Threatened } from '../support/disconnections.js';
import { Races } from '../support/races-for-an-order.js';
import { wrongfulOrders } from '../support/wrongful-orders.js';

jest.setTimeout(180_000);

describe('the interlock, with many connections at once', () => {
  let town: Disconnections;
  beforeEach(async () => void (town = await Disconnections.begun()));
  afterEach(() => town.ends());

  it('lets no order stand that is protected, whoever comes first', async () => {
    const { races, wrongful, ...counts } = await new Races(town, 7).run(200);
    expect(wrongful).toEqual([]);
    expect(races).toBeGreaterThanOrEqual(200);
    expect(counts.went).toBeGreaterThan(20);
    expect(counts.refused).toBeGreaterThan(20);
    expect(counts.stopped).toBeGreaterThan(20);
    expect(await verify(town.store, { report: () => undefined })).toMatchObject({ wrong: 0 });
  });

  it('is found to have failed where an order does not hear of what protects', async () => {
    const deaf: Process = {
      ...severance,
      decide: (situation, command, told) =>
        command.kind === 'account changed' ? [] : severance.decide(situation, command, told),
    };
    const unheard = await Disconnections.begun({ severance: deaf });
    const { wrongful } = await new Races(unheard, 7).run(40).finally(() => unheard.ends());
    expect(wrongful.join()).toMatch(/ stands under /);
  });

  describe('with one order', () => {
    let one: Threatened;
    let before: string;
    beforeEach(async () => {
      [one] = (await town.threatens(1)) as [Threatened];
      town.comesToOrders();
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

    it('refuses it by the name of what protects', async () => {
      await town.opens('protection', one.account, { kind: 'medical claim' });
      await expect(town.does(one.severance, { kind: 'dispatch' })).rejects.toMatchObject({
        code: 'order/protected',
        message: expect.stringContaining('medical claim') as string,
      });
    });
  });
});
