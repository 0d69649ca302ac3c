import type { Process, Situation } from '../../../libs/domain/src/cases/process.js';
import type { AccountMoney } from '../../../libs/domain/src/accounts/standing.js';
import { severance } from '../../../workflows/severance/process.js';
import { firstWrongful, liveAll } from './many-lives.js';

/** A severance that does not see a part of the account. */
const blindTo = (spoil: (account: AccountMoney) => AccountMoney): Process => {
  const seen = <S extends Pick<Situation, 'account'>>(situation: S): S => {
    const { account } = situation;
    return account?.money
      ? { ...situation, account: { ...account, money: spoil(account.money) } }
      : situation;
  };
  return {
    ...severance,
    open: (opening, known, told) => severance.open(opening, seen(known), told),
    decide: (situation, command, told) => severance.decide(seen(situation), command, told),
    judge: (situation, due, now) => severance.judge(seen(situation), due, now),
  };
};

const without =
  (...kinds: string[]) =>
  (account: AccountMoney): AccountMoney => ({
    ...account,
    protections: account.protections.filter(({ kind }) => !kinds.includes(kind)),
  });

describe('whatever happens, in whatever order, late or twice', () => {
  it('nothing is dispatched, or stays in the field, while it is protected', () => {
    const { wrongful, ...counts } = liveAll({ from: 1, lives: 10_000 });
    expect(wrongful).toEqual([]);
    expect(counts.handed).toBeGreaterThan(1_000);
    expect(counts.cut).toBeGreaterThan(100);
    expect(counts.recalled).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(1_000);
  });
});

describe('the check of wrongful dispatches notices', () => {
  it.each<[string, Process]>([
    ['an interlock that sees no pledge', blindTo(without('pledge'))],
    ['an interlock that sees no medical claim', blindTo(without('medical claim'))],
    ['an interlock that sees no arrangement', blindTo(without('arrangement'))],
    ['an interlock that sees no dispute and no receipt', blindTo(without('dispute', 'receipt'))],
    [
      'an interlock that sees no payment',
      blindTo((account) => ({
        ...account,
        charges: account.charges.map((one) => ({ ...one, entries: [] })),
      })),
    ],
    [
      'an interlock that takes everybody for a business in the season',
      blindTo((account) => ({ ...account, customerClass: 'business' })),
    ],
    [
      'an order that is not recalled',
      {
        ...severance,
        decide: (situation, command, told) =>
          command.kind === 'account changed' ? [] : severance.decide(situation, command, told),
      },
    ],
  ])('%s', (_, process) => {
    expect(firstWrongful({ from: 1, lives: 3_000, process })).toMatch(/seed \d+: /);
  });
});
