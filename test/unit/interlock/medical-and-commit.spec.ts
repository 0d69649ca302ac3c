import { severance } from '../../../workflows/severance/process.js';
import { pledge } from '../../../workflows/pledge/process.js';
import { protection } from '../../../workflows/protection/process.js';
import { quoteToStayOn } from '../../../libs/domain/src/interlock/quote.js';
import { runningDues } from '../../../libs/domain/src/cases/process.js';
import { dateOf, dueAfter, type Limit } from '../../../libs/domain/src/time/calendar.js';
import { isLive } from '../../../libs/domain/src/interlock/live.js';
import { onTheWall, utilities, type UtilityName } from './a-rightful-order.js';
import { Office } from './a-small-office.js';
import { aBill, anAccount, paid } from './a-town-account.js';

/** A household of a utility that owes $400.00 since long. */
function office(name: UtilityName): Office {
  const { book, service, morning } = utilities[name];
  const bill = { ...aBill(`B-1/${service}`, 40_000, '2025-10-01'), service };
  const account = anAccount(service, { charges: [bill] });
  return new Office(book, account, onTheWall(utilities[name], morning));
}
const holding = ({ account, now }: Office): string[] =>
  account.protections.filter((row) => isLive(row, now)).map(({ kind }) => kind);
const limitOf = (text: string): Limit => {
  const [count = '', ...unit] = text.split(' ');
  return { count: Number(count), unit: unit.join(' ') } as Limit;
};
const passes = (town: Office, limit: string, less = 0): void => {
  const at = dueAfter(town.rules.calendar(), town.now, limitOf(limit));
  town.now = new Date(Date.parse(at) - less).toISOString() as typeof at;
};

describe('a household in which somebody is ill', () => {
  it.each<[UtilityName, string, string]>([
    ['APS', '30 calendar days', '1 years'],
    ['City of Phoenix', '14 calendar days', '6 months'],
    ['Alder Creek', '21 calendar days', '1 years'],
    ['Marsh and Mesa', '7 calendar days', '3 months'],
  ])('%s: a claim holds for %s while it waits for its proof, a proof for %s', (name, claim, proof) => {
    const town = office(name);
    const number = town.open(protection, { kind: 'medical claim' });
    const claimedAt = town.now;
    expect(holding(town)).toEqual(['medical claim']);
    passes(town, claim, 1);
    expect(holding(town)).toEqual(['medical claim']);
    town.now = claimedAt;
    town.does(number, {
      ...{ kind: 'prove', practitioner: 'Dr. Yazzie' },
      ...{ unableToPay: true, willingToPlan: true },
    });
    expect(holding(town)).toEqual(['medical']);
    passes(town, proof, 1);
    expect(holding(town)).toEqual(['medical']);
    town.now = new Date(Date.parse(town.now) + 1).toISOString() as typeof town.now;
    expect(holding(town)).toEqual([]);
    town.timeComes(number);
    expect(town.of(number).state.head).toMatchObject({ status: 'closed', outcome: 'expired' });
  });

  it.each<[UtilityName, string, boolean, boolean]>([
    ['APS', 'inability to pay', true, false],
    ['City of Phoenix', 'inability to pay, and willingness to enter a plan', true, true],
    ['Alder Creek', 'inability to pay, and willingness to enter a plan', true, true],
    ['Marsh and Mesa', 'willingness to enter a plan', false, true],
  ])('%s: the proof takes %s', (...[name, _, unable, willing]) => {
    const proves = (unableToPay: boolean, willingToPlan: boolean): boolean => {
      const town = office(name);
      const number = town.open(protection, { kind: 'medical claim' });
      const shown = { unableToPay, willingToPlan };
      return town.tries(number, { kind: 'prove', practitioner: 'Dr. Yazzie', ...shown });
    };
    expect(proves(unable, willing)).toBe(true);
    expect(proves(!unable, willing)).toBe(!unable);
    expect(proves(unable, !willing)).toBe(!willing);
  });

  it('is no business: a claim of one is refused, save where the rule names businesses', () => {
    for (const name of Object.keys(utilities) as UtilityName[]) {
      const town = office(name);
      town.account = { ...town.account, customerClass: 'business' };
      const claims = () => town.open(protection, { kind: 'medical claim' });
      if (name === 'Marsh and Mesa') expect(claims).not.toThrow();
      else expect(claims).toThrow(/No medical protection/);
    }
  });
});

describe('a commit of an agency', () => {
  const least = (town: Office): number =>
    quoteToStayOn(town.account, 'electric', { rules: town.rulesNow(), at: town.now }).amount;
  const commits = (town: Office, amount: number, share: number): string => {
    const by = dateOf(
      town.rules.calendar(),
      dueAfter(town.rules.calendar(), town.now, limitOf('3 calendar days')),
    );
    return town.open(pledge, { agency: 'Salvation Army', amount, commit: { share, by } });
  };
  const pays = (town: Office, amount: number): void =>
    town.happens(paid(town.account, { payment: `P-${amount}`, amount, at: town.now }, town.rulesNow()));

  it('protects only when it and the customer’s dated share reach the quote, and up to that date', () => {
    const town = office('APS');
    expect(least(town)).toBe(10_001);
    commits(town, 8_000, 2_000);
    expect(holding(town)).toEqual([]);
    commits(town, 8_000, 2_001);
    expect(holding(town)).toEqual(['commit']);
    passes(town, '4 calendar days');
    expect(holding(town)).toEqual([]);
  });

  it('protects for all of the pledge’s time once the share has come by its date', () => {
    const town = office('APS');
    const number = commits(town, 8_000, 2_001);
    pays(town, 2_001);
    passes(town, '29 calendar days');
    expect(holding(town)).toEqual(['commit']);
    expect(town.of(number).state.head.status).toBe('open');
  });

  it('does not protect by a share that came and does not reach the quote with it', () => {
    const town = office('APS');
    commits(town, 1_000, 500);
    pays(town, 500);
    expect(holding(town)).toEqual([]);
  });

  it('does not protect for longer by a share that came after its date', () => {
    const town = office('APS');
    commits(town, 8_000, 2_001);
    passes(town, '5 calendar days');
    pays(town, 2_001);
    expect(holding(town)).toEqual([]);
  });
});

/** Nothing is owed any more: the next thing that happens is that something falls due. */
function comesToNextDue(town: Office, number: string): void {
  const next = runningDues(town.of(number).state)[0]?.[1].at;
  if (next !== undefined && next > town.now) town.now = next;
  town.timeComes(number);
}

describe('water that is restricted before it is turned off', () => {
  const orders = (name: UtilityName, facts: object): string[] => {
    const town = office(name);
    const service = utilities[name].service;
    const supervisor = { name: 'Sol', role: 'director' };
    const number = town.open(severance, { service, reason: 'non-payment', ...facts }, supervisor);
    for (
      let turn = 0;
      turn < 40 && town.of(number).state.items['in the field: order 1'] === undefined;
      turn++
    ) {
      for (const { key } of town.owed(number))
        if (town.tries(number, { kind: 'begin', effect: key }))
          town.tries(number, { kind: 'done', effect: key });
      town.tries(number, { kind: 'contact', by: 'phone', reached: true });
      town.tries(number, { kind: 'dispatch' }, supervisor);
      if (town.owed(number).length === 0) comesToNextDue(town, number);
    }
    return Object.values(town.of(number).state.effects)
      .map(({ name: effect }) => effect)
      .filter((effect) => effect === 'restrict flow' || effect === 'order disconnection');
  };

  it.each<[UtilityName, string, object, string]>([
    ['City of Phoenix', 'a single-family home', { singleFamily: true }, 'restrict flow'],
    ['City of Phoenix', 'any other home', {}, 'order disconnection'],
    ['Alder Creek', 'a single-family home', { singleFamily: true }, 'order disconnection'],
  ])('%s, %s: %s → %s', (...[name, _, facts, order]) => {
    expect(orders(name, facts)).toEqual([order]);
  });
});
