import { DisconnectionTown } from '../support/disconnection-town.js';

describe('an invitation to ask for a plan, carried', () => {
  let town: DisconnectionTown;
  beforeAll(async () => void (town = await DisconnectionTown.founded()));
  afterAll(() => town.closes());

  it('sends its letter once, and is over', async () => {
    const invited = await town.invites('A-1');
    await town.town.settles();
    await invited.isNoLongerCarried();
    expect((await invited.state()).head).toMatchObject({ status: 'closed', outcome: 'sent' });
    const reference = `${invited.number}/letter/1/send link/L-A-1`;
    expect(await invited.inBox()).toEqual([{ kind: 'send link', reference, withdrawn: false }]);
  });
});
