import type { Process, Situation } from '../../../libs/domain/src/cases/process.js';
import type { AccountMoney } from '../../../libs/domain/src/accounts/standing.js';
import { severance } from '../../../workflows/severance/process.js';

/** A severance that does not see a part of the account. */
export const blindTo = (spoil: (account: AccountMoney) => AccountMoney): Process => {
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

/** The account without the protections of these kinds. */
export const without =
  (...kinds: string[]) =>
  (account: AccountMoney): AccountMoney => ({
    ...account,
    protections: account.protections.filter(({ kind }) => !kinds.includes(kind)),
  });

/** A severance whose order does not hear of what has changed. */
export const deaf: Process = {
  ...severance,
  decide: (situation, command, told) =>
    command.kind === 'account changed' ? [] : severance.decide(situation, command, told),
};

/** A severance that sees no payment, and no debt that was moved. */
export const unpaid: Process = blindTo((account) => ({
  ...account,
  charges: account.charges.map((one) => ({ ...one, entries: [] })),
}));
