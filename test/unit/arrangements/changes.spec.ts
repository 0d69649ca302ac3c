import { AnArrangement, at, counselor, supervisor } from './an-arrangement.js';
import { alderCreek, anAccount, aps, owed, phoenix } from './an-account.js';
import { rulesAsOf } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';
import { MoneyInMemory } from '../../support/money-in-memory.js';

const marsh = rulesAsOf(marshAndMesa, localDate('2026-03-02'));
const offerOfThree = '3 months, bill due date';

/** $90.00 over three months at Phoenix: 12 March, 12 April, 12 May. */
const three = () => new AnArrangement(phoenix, { charges: [owed(9_000, 'water')] }).isAgreed(offerOfThree);

/** $450.00 over twelve months at APS: 12 March and on. */
const twelve = () => new AnArrangement(aps, {}).isAgreed('12 months, bill due date');

describe('on the way', () => {
  it('a date is moved as often and as far as the rules say', () => {
    const arrangement = three().comesTo('2026-03-09').calls();
    const move = (to: string) => ({ kind: 'move installment', installment: 1, to: localDate(to) }) as const;
    expect(arrangement.refusal(move('2026-03-23')).reason.rule).toBe('date moves');
    arrangement.does(move('2026-03-22'));
    expect(arrangement.comesTo('2026-03-21').ended).toBeUndefined();
    expect(arrangement.isPaid(3_000).standings[0]).toBe('kept');
    expect(arrangement.owed).toBe(6_000);
  });

  it('the term is lengthened, and what was paid ahead stays paid', () => {
    const arrangement = three().comesTo('2026-03-09').isPaid(4_000).calls();
    arrangement.does({ kind: 'extend', months: 3 });
    expect(arrangement.standings).toHaveLength(6);
    expect(arrangement.owed).toBe(5_000);
    expect(arrangement.refusal({ kind: 'extend', months: 1 }).reason.rule).toBe('extensions');
    arrangement.comesTo('2026-04-11').isPaid(5_000);
    expect(arrangement.ended).toBe('completed');
  });

  it('an exception takes a second person whom the rules name', () => {
    const asked = new AnArrangement(aps).isOffered();
    asked.does({ kind: 'ask for exception', from: 'arrangement months', to: 24, reason: 'N-1' }, supervisor);
    const grant = { kind: 'decide exception', exception: 1, granted: true } as const;
    expect(asked.refusal(grant, counselor).code).toBe('caller/not-allowed');
    expect(asked.refusal(grant, supervisor).code).toBe('approval/same-person');
    asked.does(grant, { name: 'M. Lind', role: 'manager' });
    asked.isAgreed('24 months, bill due date');
    expect(asked.standings).toHaveLength(24);
  });

  it('a new arrangement takes the place of one that runs, which ends as renegotiated', () => {
    const old = twelve().comesTo('2026-03-10').isPaid(3_750);
    const more = owed(5_000, 'electric', {
      key: 'B-2/electric',
      dueOn: localDate('2026-03-01'),
      at: at('2026-02-15'),
    });
    old.account.bills(more);
    const given = {
      facts: { takesOver: ['HA-2026-000001'] },
      number: 'HA-2026-000002',
      account: old.account,
      now: at('2026-03-11'),
    };
    const merged = new AnArrangement(aps, {}, given).isAgreed('12 months, bill due date');
    old.comesTo('2026-03-11').isTold();
    expect([old.ended, merged.owed, merged.standings.length]).toEqual(['renegotiated', 46_250, 12]);
    expect(merged.protections).toEqual(['arrangement']);
    expect(old.account.money.arrangements.map(({ outcome }) => outcome)).toEqual([undefined, 'renegotiated']);
  });

  it('a new arrangement counts nothing that was paid on the one whose place it takes', () => {
    const old = twelve().comesTo('2026-03-10').isPaid(2_000);
    const given = {
      ...{ facts: { takesOver: ['HA-2026-000001'] }, number: 'HA-2026-000002' },
      ...{ account: old.account, now: at('2026-03-11') },
    };
    const renewed = new AnArrangement(aps, {}, given).isAgreed('12 months, bill due date').isTold();
    expect(renewed.owed).toBe(43_000);
    const { amount, open } = renewed.state.items['installment/1']?.fields ?? {};
    expect([amount, open]).toEqual([3_584, 3_584]);
  });

  it('a death ends it, not as broken, and nothing is collected for the rule’s time', () => {
    const arrangement = twelve();
    arrangement.does({ kind: 'customer died', toldOn: localDate('2026-03-02') });
    expect(arrangement.protections).toEqual(['customer died']);
    expect(arrangement.account.money.arrangements[0]?.outcome).toBe('cancelled');
    expect(arrangement.open('B-1/electric')).toBe(45_000);
  });

  it('a bankruptcy cancels it, and gives the debtor 20 days for an assurance', () => {
    const arrangement = twelve();
    arrangement.does({ kind: 'bankruptcy', petitionAt: at('2026-03-01') });
    expect(arrangement.protections).toEqual(['bankruptcy']);
    expect(arrangement.state.stages['bankruptcy']?.dueAt).toBe('2026-03-23T07:00:00.000Z');
    arrangement.does({ kind: 'settle', how: 'deposit paid' });
    expect(arrangement.ended).toBe('cancelled');
  });

  it('a cancelled one puts the debt back', () => {
    const arrangement = twelve();
    arrangement.does({ kind: 'cancel', reason: 'paid by a relative' });
    expect([arrangement.open('B-1/electric'), ...arrangement.protections]).toEqual([45_000]);
  });

  it('for every account when a moratorium ends, nobody has to call', () => {
    const bulk = new AnArrangement(aps, {}, { facts: { bulk: true } });
    expect([bulk.standings.length, ...bulk.protections]).toEqual([4, 'arrangement']);
  });

  it.each([
    ['APS: from $75.00 on', aps, 7_500, true],
    ['APS: not below', aps, 7_499, false],
    ['Marsh and Mesa: none without the pay day to which it aligns', marsh, 45_000, false],
    ['City of Phoenix: none', phoenix, 45_000, false],
    ['Alder Creek: none', alderCreek, 45_000, false],
  ])('in bulk, %s', (...[, rules, owes, isMade]) => {
    const arranges = () => new AnArrangement(rules, { charges: [owed(owes)] }, { facts: { bulk: true } });
    if (isMade) expect(arranges().protections).toEqual(['arrangement']);
    else expect(arranges).toThrow(/No arrangement in bulk/);
  });
});

describe('a final bill', () => {
  const closed = () => {
    const arrangement = three();
    arrangement.account.money = { ...arrangement.account.money, finalBilled: true };
    return arrangement.isTold();
  };

  it('ends the arrangement; the case follows the bill', () => {
    const arrangement = closed();
    expect(arrangement.state.facts['outcome']).toBe('closed by final bill');
    expect(arrangement.effects).toContain('send final bill notice');
    expect(arrangement.isPaid(9_000).ended).toBe('closed by final bill');
  });

  it('may be paid by a small plan of its own, no longer than the rules say', () => {
    const arrangement = closed().isOffered();
    arrangement.does({ kind: 'accept', offer: '4 months, bill due date', agreed: 'by phone' });
    expect([arrangement.standings.length, arrangement.owed]).toEqual([4, 9_000]);
    expect(arrangement.isPaid(9_000).ended).toBe('completed');
  });

  it('is written off after its time, by a second person who may give up as much', () => {
    const arrangement = closed();
    const ask = { kind: 'ask to write off', reason: 'N-1' } as const;
    expect(arrangement.refusal(ask).code).toBe('arrangement/limit');
    arrangement.comesTo('2026-09-03').does(ask);
    expect(arrangement.refusal({ kind: 'approve write-off' }).code).toBe('approval/same-person');
    arrangement.does({ kind: 'approve write-off' }, supervisor);
    expect([arrangement.owed, arrangement.state.facts['finalBill']]).toEqual([0, 'written off']);
  });

  it('goes to an agency, or to another account of the customer', () => {
    const given = closed().comesTo('2026-05-02');
    given.does({ kind: 'give to agency', agency: 'CA-1' });
    expect(given.effects).toContain('file with agency');
    const moved = closed();
    moved.does({ kind: 'transfer balance', to: 'A-2' });
    expect(moved.effects).toContain('transfer balance');
  });

  it('opens a case by itself where there was no arrangement', () => {
    const account = new MoneyInMemory(anAccount({ finalBilled: true }), aps);
    const followed = new AnArrangement(aps, {}, { account });
    expect(followed.state.stages['final bill']?.status).toBe('open');
  });
});
