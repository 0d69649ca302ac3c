import { DisconnectionTown } from '../support/disconnection-town.js';

jest.setTimeout(300_000);

describe('a disconnection and a pledge, carried through time', () => {
  let town: DisconnectionTown;
  beforeAll(async () => void (town = await DisconnectionTown.founded()));
  afterAll(() => town.closes());

  it('goes from its notices to the order, and back on when the reconnection is paid', async () => {
    const cutting = await town.threatens('A-1');
    expect(await town.phaseOf(cutting)).toBe('in the field');
    expect(await cutting.inBox()).toContainEqual(
      expect.objectContaining({ kind: 'order disconnection', withdrawn: false }),
    );

    await town.crewIsDone(cutting);
    expect(await town.phaseOf(cutting)).toBe('off');
    await cutting.does({ kind: 'quote reconnection' });
    await town.pays('A-1', 60_000);
    await cutting.does({ kind: 'safety question', adultPresent: true, tapsOrBreakersOff: true });
    await town.town.settles();
    await town.crewIsDone(cutting);
    await town.town.settles();
    expect((await cutting.state()).head).toMatchObject({ status: 'closed', outcome: 'restored' });
    await cutting.isNoLongerCarried();
  });

  it('is recalled by a pledge, and goes again when the pledge has expired', async () => {
    const cutting = await town.threatens('A-2');
    const pledge = await town.pledges('A-2', 10_000);
    await town.town.settles();
    expect(await town.phaseOf(cutting)).toBe('ready');
    expect(await cutting.inBox()).toContainEqual(
      expect.objectContaining({ kind: 'order disconnection', withdrawn: true }),
    );
    await town.town.sleeps('31 calendar days');
    expect(await pledge.acts()).toEqual(
      expect.arrayContaining(['agency reminded', 'a person asks the agency', 'pledge expired']),
    );
    expect((await pledge.state()).head).toMatchObject({ status: 'closed', outcome: 'expired' });
    await pledge.isNoLongerCarried();
    await cutting.does({ kind: 'cancel', reason: 'test over' });
    await town.town.settles();
  });

  it('has its pledge kept by the agency’s payment', async () => {
    const pledge = await town.pledges('A-3', 10_000);
    await town.town.settles();
    await town.pays('A-3', 10_000, { pledge: pledge.number, agency: 'Salvation Army' });
    await town.town.settles();
    expect((await pledge.state()).head).toMatchObject({ status: 'closed', outcome: 'paid' });
    await pledge.isNoLongerCarried();
  });
});
