import type { Overdue } from '../../../../libs/billing-store/src/reads/told-late.js';
import { harmsInTurn } from '../../../../libs/domain/src/work/harm.js';
import type { OverdueByHarm } from './manager-schemas.js';

/** The worst harm first, each with whose turn it is. */
export function byHarm(rows: readonly Overdue[]): OverdueByHarm['harms'] {
  return harmsInTurn.flatMap(({ harm }) => {
    const parties = rows.filter((row) => row.harm === harm);
    const [first, ...others] = parties;
    if (!first) return [];
    return {
      harm,
      count: parties.reduce((sum, { count }) => sum + count, 0),
      since: others.reduce((earliest, { since }) => (since < earliest ? since : earliest), first.since),
      parties: parties.map(({ party, count }) => ({ party, count })),
    };
  });
}
