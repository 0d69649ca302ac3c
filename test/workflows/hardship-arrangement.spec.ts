import { localDate } from '../../libs/domain/src/time/calendar.js';
import { HardshipTown, type Owing, type TownArrangement } from '../support/hardship-town.js';

const ofTwelve: Owing = { owed: 45_000, offer: '12 months, bill due date', wanted: {} };

/** The letters of every arrangement. */
const atFirst = ['send offer', 'send confirmation'];

describe('an arrangement in its time', () => {
  let town: HardshipTown;
  beforeAll(async () => void (town = await HardshipTown.founded()));
  afterAll(() => town.closes());

  it('of 24 months is kept to its end, each month with a reminder and nothing more', async () => {
    const wanted = { payDay: 15 };
    const arrangement = await town.arranges({
      ...{ utility: 'Marsh and Mesa', owed: 150_000, offer: '24 months, pay day', wanted },
    });
    for (const { number, amount, dueEndsAt } of await arrangement.installments()) {
      const evening = new Date(Date.parse(dueEndsAt) - 3_600_000).toISOString();
      if (number > 0) await town.town.sleepsUntil(evening as typeof dueEndsAt);
      await arrangement.pays(amount);
    }
    await town.town.settles();
    for (const effect of await arrangement.held()) await arrangement.isApproved(effect);

    expect(new Set(await arrangement.standings())).toEqual(new Set(['kept']));
    expect(await arrangement.account.open('2035-01-01')).toEqual({});
    expect(await arrangement.performed()).toEqual({
      ...{ 'send offer': 1, 'send confirmation': 1, 'send reminder': 24, 'send completion': 1 },
    });
    expect((await arrangement.state()).head).toMatchObject({ status: 'closed', outcome: 'completed' });
    expect(await arrangement.agreed()).toMatchObject({ months: 24, outcome: 'completed', misses: [] });
  });

  it('ends in every other way: paid off, taken over, moved, by a death, a bankruptcy, a final bill, or when asked for', async () => {
    const arranged = async (): Promise<TownArrangement> => town.arranges(ofTwelve);
    const paidOff = await arranged();
    await paidOff.pays(45_000);
    const takenOver = await arranged();
    const anew = await town.arrangesAnew(takenOver, ofTwelve.offer);
    const moved = await arranged();
    await moved.counsels({ kind: 'move premise', premise: 'P-99' });
    const died = await arranged();
    await died.counsels({ kind: 'customer died', toldOn: localDate(town.town.now.slice(0, 10)) });
    const bankrupt = await arranged();
    await bankrupt.counsels({ kind: 'bankruptcy', petitionAt: town.town.now });
    const closed = await arranged();
    await closed.isFinallyBilled(1_000);
    const cancelled = await arranged();
    await cancelled.counsels({ kind: 'cancel', reason: 'paid by a relative' });
    await town.town.settles();
    for (const effect of await died.held()) await died.isApproved(effect);
    for (const one of [died, bankrupt]) await one.counsels({ kind: 'settle', how: 'settled' });
    for (const one of [anew, moved, closed]) await one.pays(46_000);
    await town.town.settles();

    const cases = { paidOff, takenOver, anew, moved, died, bankrupt, closed, cancelled };
    const ends: Record<string, unknown> = {};
    for (const [name, one] of Object.entries(cases)) {
      const { status, outcome } = (await one.state()).head;
      const last = Object.keys(await one.performed()).filter((letter) => !atFirst.includes(letter));
      ends[name] = [status, outcome, ...last];
    }
    expect(ends).toEqual({
      paidOff: ['closed', 'completed', 'send completion'],
      takenOver: ['closed', 'renegotiated'],
      anew: ['closed', 'completed', 'send completion'],
      moved: ['closed', 'completed', 'send completion'],
      died: ['closed', 'cancelled', 'send condolence'],
      bankrupt: ['closed', 'cancelled', 'send bankruptcy notice'],
      closed: ['closed', 'closed by final bill', 'send final bill notice'],
      cancelled: ['closed', 'cancelled'],
    });
  });

  it('is broken by the second miss: two letters, and the disconnection begins with its own notices', async () => {
    const arrangement = await town.arranges(ofTwelve);
    const [first, second] = await arrangement.installments();
    if (!first || !second) throw new Error('There are no two installments');
    await town.town.sleepsUntil(first.graceEndsAt);
    expect((await arrangement.standings()).slice(0, 2)).toEqual(['tolerated', 'open']);
    expect(await arrangement.performed()).toMatchObject({ 'send missed notice': 1 });

    await town.town.sleepsUntil(second.graceEndsAt);
    const [letter = ''] = await arrangement.held();
    expect(letter).toContain('send broken notice');
    await arrangement.isApproved(letter);
    expect((await arrangement.standings()).slice(0, 3)).toEqual(['tolerated', 'missed', 'open']);
    expect(await arrangement.performed()).toMatchObject({ 'send broken notice': 1, 'open severance': 1 });
    expect(await severancesOf(arrangement.account.number)).toEqual([
      { service: 'electric', arrangement: arrangement.number, brokenAt: second.graceEndsAt },
    ]);
    expect(await arrangement.account.open('2035-01-01')).toEqual({
      [`${arrangement.account.number}/bill/electric`]: 45_000,
    });
    expect((await arrangement.state()).head).toMatchObject({ status: 'closed', outcome: 'broken' });
  });

  it('is broken as of the end of its grace when Temporal was away for the ten days around it', async () => {
    const arrangement = await town.arranges(ofTwelve);
    const [, second] = await arrangement.installments();
    if (!second) throw new Error('There is no second installment');
    const before = new Date(Date.parse(second.graceEndsAt) - 5 * 86_400_000).toISOString();
    await town.town.sleepsUntil(before as typeof second.graceEndsAt);
    await town.isAlone('10 calendar days');
    await arrangement.pays(45_000);
    expect((await arrangement.standings()).slice(0, 3)).toEqual(['tolerated', 'missed', 'open']);
    expect(await arrangement.foundAt('broken')).toBe(second.graceEndsAt);

    await town.isBack();
    for (const effect of await arrangement.held()) await arrangement.isApproved(effect);
    expect(await arrangement.performed()).toMatchObject({ 'send broken notice': 1, 'send missed notice': 1 });
    expect(await arrangement.agreed()).toMatchObject({ outcome: 'broken', endedAt: second.graceEndsAt });
    expect((await arrangement.state()).head).toMatchObject({ status: 'closed', outcome: 'broken' });
    expect(await severancesOf(arrangement.account.number)).toEqual([]);
    expect(await arrangement.account.open('2035-01-01')).toEqual({});
  });

  const severancesOf = async (account: string): Promise<unknown[]> => {
    const rows = await town.town.store.query<{ state: string }[]>(
      `SELECT state FROM case_states JOIN cases USING (case_number) WHERE account = $1 AND process = 'severance'`,
      [account],
    );
    return rows.map(({ state }) => {
      const { service, arrangement, brokenAt } = (JSON.parse(state) as { facts: Record<string, unknown> })
        .facts;
      return { service, arrangement, brokenAt };
    });
  };
});
