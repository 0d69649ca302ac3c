import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { protection } from '../../../workflows/protection/process.js';
import { severance } from '../../../workflows/severance/process.js';
import { inPhoenix } from '../time/office.js';
import { begun, inTheField, pay, performs, phaseOf, ready } from './a-severance.js';
import { Office, counselor } from './a-small-office.js';
import { aBill, anAccount, paid } from './a-town-account.js';

describe('a disconnection for non-payment', () => {
  it('is not begun for less than the threshold', () => {
    const account = anAccount('electric', { charges: [aBill('B-1/electric', 29_999, '2026-02-02')] });
    const office = new Office(apsRuleBook, account, inPhoenix('2026-02-23T09:00'));
    expect(() => office.open(severance, { service: 'electric' })).toThrow(/Less is past due/);
  });

  it('waits for its notices to be old enough, and names all that is missing to whoever asks sooner', () => {
    const { office, number } = begun();
    expect(phaseOf(office, number)).toBe('notices');
    expect(() => office.does(number, { kind: 'dispatch' })).toThrow(/notice steps.*tries to reach/s);
  });

  it('goes to the field when nothing stands', () => {
    const { office, number } = inTheField();
    expect(phaseOf(office, number)).toBe('in the field');
    expect(office.of(number).state.items['in the field: order 1']?.state).toBe('in the field');
  });

  it('ends when the debt is paid below the threshold', () => {
    const { office, number } = ready();
    pay(office, 10_001);
    expect(phaseOf(office, number)).toBe('paid');
    expect(office.owed(number)).toEqual([]);
  });

  it('is not begun again for the same service while it is under way', () => {
    const { office } = begun();
    expect(() => office.open(severance, { service: 'electric' })).toThrow(/under way/);
  });

  it('threatens nobody in the season: no notice goes out', () => {
    const account = anAccount('electric', { charges: [aBill('B-1/electric', 40_000, '2026-05-02')] });
    const office = new Office(apsRuleBook, account, inPhoenix('2026-06-03T09:00'));
    const number = office.open(severance, { service: 'electric' });
    expect(office.owed(number)).toEqual([]);
    office.now = inPhoenix('2026-10-16T00:00');
    office.timeComes(number);
    expect(office.owed(number)).toHaveLength(1);
  });
});

describe('an order in the field', () => {
  it('is recalled when the customer pays', () => {
    const { office, number } = inTheField();
    pay(office, 40_000);
    expect(office.owed(number).map(({ name }) => name)).toEqual(['recall order']);
    performs(office, number, { stopped: true });
    expect(phaseOf(office, number)).toBe('paid');
  });

  it('that was carried out although it was recalled is undone at once and free, even when the case has closed', () => {
    const { office, number } = inTheField();
    pay(office, 40_000);
    performs(office, number, { stopped: true });
    expect(office.of(number).state.head).toMatchObject({ status: 'closed', outcome: 'paid' });
    const answer = { kind: 'field answer', order: 'order 1', outcome: 'done' } as const;
    office.does(number, answer);

    expect(office.of(number).state.head.status).toBe('open');
    expect(phaseOf(office, number)).toBe('reconnection');
    expect(office.owed(number).map(({ name }) => name)).toEqual(['reconnect']);
    expect(office.account.services[0]?.off).toBe('disconnected');
  });

  it('that has not left is taken back at once', () => {
    const { office, number } = ready();
    office.does(number, { kind: 'dispatch' });
    office.open(protection, { kind: 'medical claim' });
    expect(office.owed(number)).toEqual([]);
    expect(phaseOf(office, number)).toBe('ready');
  });

  it('that could not be stopped is told to a supervisor at once, and undone at once and free', () => {
    const { office, number } = inTheField();
    office.open(protection, { kind: 'medical claim' });
    performs(office, number, { stopped: false });
    const toDos = () => Object.values(office.of(number).state.toDos).filter(({ doneAt }) => !doneAt);
    expect(toDos()).toContainEqual(expect.objectContaining({ what: 'order could not be stopped' }));
    office.does(number, { kind: 'field answer', order: 'order 1', outcome: 'done' });
    expect(phaseOf(office, number)).toBe('reconnection');
    expect(office.owed(number).map(({ name }) => name)).toEqual(['reconnect']);
    expect(office.account.charges.map(({ kind }) => kind)).not.toContain('reconnection fee');
  });

  it('comes back when the hours are over, and goes anew on the next day', () => {
    const { office, number } = inTheField();
    office.now = inPhoenix('2026-03-04T15:00');
    office.timeComes(number);
    performs(office, number, { stopped: true });
    expect(phaseOf(office, number)).toBe('ready');
    office.now = inPhoenix('2026-03-05T08:00');
    office.timeComes(number);
    expect(office.owed(number).map(({ name }) => name)).toEqual(['ask the interlock']);
  });

  it('refused at the door waits for a person', () => {
    const { office, number } = inTheField();
    office.does(number, { kind: 'field answer', order: 'order 1', outcome: 'refused at door' });
    expect(phaseOf(office, number)).toBe('ready');
    expect(office.owed(number)).toEqual([]);
  });
});

describe('a service that was cut', () => {
  function off() {
    const { office, number } = inTheField();
    office.does(number, { kind: 'field answer', order: 'order 1', outcome: 'done' });
    return { office, number };
  }

  it('comes back when its quote is paid and the safety question is answered', () => {
    const { office, number } = off();
    expect(office.account.services[0]?.off).toBe('disconnected');
    office.does(number, { kind: 'quote reconnection' });
    pay(office, 41_500);
    expect(phaseOf(office, number)).toBe('reconnection');
    expect(office.account.charges.map(({ kind }) => kind)).toContain('reconnection fee');
    expect(office.owed(number)).toEqual([]);
    office.does(number, { kind: 'safety question', adultPresent: true, tapsOrBreakersOff: true });
    performs(office, number);
    office.does(number, { kind: 'field answer', order: 'order 1', outcome: 'done' });
    expect(phaseOf(office, number)).toBe('restored');
    expect(office.account.services[0]?.off).toBeUndefined();
  });

  it('is restored at once and free when it turns out that it was paid before the cut', () => {
    const { office, number } = inTheField();
    const before = office.now;
    office.now = inPhoenix('2026-03-04T11:00');
    office.does(number, { kind: 'field answer', order: 'order 1', outcome: 'done' });
    expect(phaseOf(office, number)).toBe('off');
    const late = { payment: 'PM-late', amount: 10_001, at: before };
    office.happens(paid(office.account, late, office.rulesNow()));
    expect(phaseOf(office, number)).toBe('reconnection');
    expect(office.owed(number).map(({ name }) => name)).toEqual(['reconnect']);
    expect(office.account.charges.map(({ kind }) => kind)).not.toContain('reconnection fee');
  });

  it('comes back after hours, at that price, for whoever has paid it', () => {
    const { office, number } = off();
    office.now = inPhoenix('2026-03-04T18:00');
    office.does(number, { kind: 'quote reconnection' });
    office.does(number, { kind: 'quote reconnection', afterHours: true });
    pay(office, 47_500);
    const fees = office.account.charges.filter(({ kind }) => kind === 'reconnection fee');
    expect(fees.map(({ amount }) => amount)).toEqual([7_500]);
    const due = Object.values(office.of(number).state.dues).find(({ watch }) => watch === 'reconnection');
    expect(due?.at).toBe(inPhoenix('2026-03-05T00:00'));
  });

  it('does not come back for less than its quote', () => {
    const { office, number } = off();
    office.does(number, { kind: 'quote reconnection' });
    pay(office, 41_499);
    expect(phaseOf(office, number)).toBe('off');
  });

  it('is not restored where nobody adult is there', () => {
    const { office, number } = off();
    office.does(number, { kind: 'restore', because: 'wrongly cut off' });
    expect(() =>
      office.does(number, { kind: 'safety question', adultPresent: false, tapsOrBreakersOff: true }),
    ).toThrow(/Nobody adult/);
  });
});

describe('an order for a hazard', () => {
  it('goes without notice when a supervisor attests to it, in the season and on a Sunday', () => {
    const office = new Office(apsRuleBook, anAccount('electric'), inPhoenix('2026-07-05T22:00'));
    const supervisor = { name: 'Sol', role: 'supervisor' };
    const number = office.open(severance, { service: 'electric', reason: 'hazard' }, supervisor);
    expect(phaseOf(office, number)).toBe('in the field');
    expect(office.of(number).state.facts['attestedBy']).toEqual(supervisor);
  });

  it('is refused when nobody who may do so attests to it', () => {
    const office = new Office(apsRuleBook, anAccount('electric'), instant('2026-03-04T17:00:00Z'));
    expect(() => office.open(severance, { service: 'electric', reason: 'hazard' })).toThrow(/attested by/);
  });

  it('cannot be made of a non-payment by one person alone', () => {
    const { office, number } = begun();
    office.does(number, { kind: 'change reason', to: 'tampering' });
    expect(() => office.does(number, { kind: 'confirm reason' }, counselor)).toThrow(/has proposed it/);
    office.does(number, { kind: 'confirm reason' }, { name: 'Sol', role: 'supervisor' });
    expect(office.of(number).state.facts['reason']).toBe('tampering');
  });
});
