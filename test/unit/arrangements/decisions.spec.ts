import { AnArrangement, at } from './an-arrangement.js';
import { alderCreek, aps, owed, phoenix } from './an-account.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';

const offerOfThree = '3 months, bill due date';

/** $90.00 over three months at Phoenix: 12 March, 12 April, 12 May. */
const three = () => new AnArrangement(phoenix, { charges: [owed(9_000, 'water')] }).isAgreed(offerOfThree);

/** $450.00 over twelve months at APS: 12 March and on. */
const twelve = () => new AnArrangement(aps, {}).isAgreed('12 months, bill due date');

describe('before anything is said', () => {
  it('it is known who is calling', () => {
    const asked = new AnArrangement(aps);
    expect(asked.refusal({ kind: 'record interview', answers: 'I-1', results: [] }).code).toBe(
      'caller/not-verified',
    );
    expect(asked.refusal({ kind: 'verify caller', as: 'holder', method: 'a friendly voice' }).code).toBe(
      'caller/not-verified',
    );
  });

  it('what was shown on one day does not carry over to the next', () => {
    const asked = new AnArrangement(aps).calls().comesTo('2026-03-03');
    expect(asked.refusal({ kind: 'record interview', answers: 'I-1', results: [] }).code).toBe(
      'caller/not-verified',
    );
  });

  it('a third-party designee is told nothing of the account', () => {
    const asked = new AnArrangement(aps);
    asked.does({ kind: 'verify caller', as: 'third-party designee', method: 'photo identification' });
    expect(asked.refusal({ kind: 'offer' }).code).toBe('caller/notices-only');
  });

  it('an agency with a release may speak, and not agree', () => {
    const asked = new AnArrangement(aps).isOffered();
    const agency = { as: 'agency', agency: 'AG-1', method: 'photo identification' } as const;
    const expired = { kind: 'verify caller', ...agency, releasedOn: localDate('2025-03-01') } as const;
    expect(asked.refusal(expired).code).toBe('caller/not-verified');
    asked.does({ kind: 'verify caller', ...agency, releasedOn: localDate('2025-03-02') });
    expect(
      asked.refusal({ kind: 'accept', offer: '12 months, bill due date', agreed: 'by phone' }).code,
    ).toBe('caller/out-of-scope');
  });
});

describe('an arrangement that is agreed on', () => {
  it('moves the debt into installments, to the cent, and protects the account', () => {
    const arrangement = twelve();
    expect(arrangement.owed).toBe(45_000);
    expect(arrangement.open('B-1/electric')).toBe(0);
    expect(arrangement.open('HA-2026-000001/installment/12/electric')).toBe(3_750);
    expect(arrangement.protections).toEqual(['arrangement']);
    expect(arrangement.effects).toEqual(['send offer', 'send confirmation']);
  });

  it('is refused when what is owed has changed since the offer', () => {
    const asked = new AnArrangement(aps).isOffered().isPaid(1_000);
    const accept = { kind: 'accept', offer: '12 months, bill due date', agreed: 'by phone' } as const;
    expect(asked.refusal(accept).code).toBe('arrangement/outdated');
  });

  it('is refused to whom the rules bar, with the rule and what would change it', () => {
    const asked = new AnArrangement(aps, { budgetBilling: true }).calls();
    asked.does({ kind: 'record interview', answers: 'I-1', results: [] });
    expect(asked.refusal({ kind: 'offer' })).toMatchObject({
      code: 'arrangement/ineligible',
      reason: { rule: 'arrangement barred', remedy: 'Leave budget billing first.' },
    });
  });
});

describe('installments', () => {
  it('are kept by money that comes in full, in parts, early or all at once', () => {
    const arrangement = three();
    arrangement.comesTo('2026-03-10').isPaid(1_000).isPaid(2_000);
    expect(arrangement.standings).toEqual(['kept', 'open', 'open']);
    arrangement.comesTo('2026-03-20').isPaid(6_000);
    expect([arrangement.ended, arrangement.protections]).toEqual(['completed', []]);
    expect(arrangement.effects).toContain('send completion');
  });

  it('are reminded of, checked, and called about', () => {
    const arrangement = three().comesTo('2026-03-18');
    expect(arrangement.effects.filter((name) => name === 'send reminder')).toHaveLength(1);
    expect(arrangement.toDos).toContain('call: an installment is missing');
    expect(arrangement.isPaid(3_000).toDos).toEqual([]);
    expect(arrangement.standings).toEqual(['late', 'open', 'open']);
  });

  it('Phoenix: the first miss breaks, what is open goes back, and a disconnection begins where enough is owed', () => {
    const arrangement = three().comesTo('2026-03-10').isPaid(1_000).comesTo('2026-03-20');
    expect([arrangement.ended, arrangement.standings[0]]).toEqual(['broken', 'missed']);
    expect([arrangement.open('B-1/water'), arrangement.owed]).toEqual([8_000, 8_000]);
    expect(arrangement.protections).toEqual([]);
    expect(arrangement.effects).toContain('send broken notice');
  });

  it('APS: a month takes the installment and the current charges', () => {
    const arrangement = twelve();
    const bill = { key: 'B-2/electric', bill: 'B-2', dueOn: localDate('2026-03-12'), at: at('2026-03-03') };
    arrangement.account.bills(owed(10_000, 'electric', bill));
    arrangement.comesTo('2026-03-11').isPaid(3_750);
    expect(arrangement.standings[0]).toBe('open');
    expect(arrangement.isPaid(10_000).standings[0]).toBe('kept');
  });

  it('APS: the first miss in twelve months is tolerated, the second breaks', () => {
    const arrangement = twelve().comesTo('2026-03-20');
    expect([arrangement.standings[0], arrangement.ended]).toEqual(['tolerated', undefined]);
    expect(arrangement.effects).toContain('send missed notice');
    arrangement.comesTo('2026-03-25').isPaid(3_750).comesTo('2026-04-25');
    expect([arrangement.standings[1], arrangement.ended]).toEqual(['missed', 'broken']);
    expect(arrangement.effects).toContain('open severance');
  });

  it('APS: what is still missing is missing from the next month too', () => {
    const arrangement = twelve().comesTo('2026-04-10').isPaid(3_750).comesTo('2026-04-21');
    expect(arrangement.ended).toBe('broken');
  });

  it('a payment that was received in time and posted late takes the miss away, also one that broke', () => {
    const arrangement = three().comesTo('2026-03-20');
    expect(arrangement.ended).toBe('broken');
    arrangement.isPaid(3_000, at('2026-03-12'));
    expect([arrangement.ended, ...arrangement.standings]).toEqual([undefined, 'kept', 'open', 'open']);
    expect([arrangement.open('B-1/water'), arrangement.owed]).toEqual([0, 6_000]);
    expect(arrangement.protections).toEqual(['arrangement']);
  });

  it('a payment that is returned was never there', () => {
    const arrangement = three().comesTo('2026-03-10').isPaid(3_000).comesTo('2026-03-25');
    expect(arrangement.standings[0]).toBe('kept');
    arrangement.isReturned('PAY-1');
    expect([arrangement.ended, arrangement.standings[0]]).toEqual(['broken', 'missed']);
    expect(arrangement.owed).toBe(9_000);
  });

  it('a completed arrangement lives again when its last payment is returned in time', () => {
    const arrangement = three().comesTo('2026-03-10').isPaid(9_000);
    expect(arrangement.ended).toBe('completed');
    arrangement.comesTo('2026-03-11').isReturned('PAY-1');
    expect([arrangement.ended, ...arrangement.standings]).toEqual([undefined, 'open', 'open', 'open']);
  });

  it('Alder Creek: the down payment is the first of them', () => {
    const arrangement = new AnArrangement(alderCreek, { charges: [owed(30_000, 'water')] });
    arrangement.isAgreed('12 months, bill due date').isPaid(3_000);
    expect(arrangement.standings.slice(0, 2)).toEqual(['kept', 'open']);
  });
});
