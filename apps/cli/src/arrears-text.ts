import { money } from './dollars.js';
import { table } from './screen.js';

/** What an account owes for service on a day. */
export interface Arrears {
  on: string;
  total: number;
  pastDue: number;
  byAge: Record<string, number>;
  byService: { service: string; total: number; byAge: Record<string, number> }[];
}

const ages = ['current', '1-30', '31-60', '61-90', 'over 90'];
const someMoney = (amount = 0): string => (amount === 0 ? '' : money(amount));

/** By service and by age; where nothing is owed, that alone. */
export function arrearsText({ on, total, pastDue, byAge, byService }: Arrears): string {
  const rows = byService.map((one) => [
    one.service,
    ...ages.map((age) => someMoney(one.byAge[age])),
    someMoney(one.total),
  ]);
  const all = ['all', ...ages.map((age) => someMoney(byAge[age])), someMoney(total)];
  const told = `${money(total)} open on ${on}, ${money(pastDue)} of it past due`;
  return total === 0 ? told : `${told}\n${table(['service', ...ages, 'total'], [...rows, all])}`;
}
