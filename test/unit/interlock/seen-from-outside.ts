import type { Protection } from '../../../libs/domain/src/accounts/standing.js';
import type { CaseState } from '../../../libs/domain/src/cases/state.js';
import type { Instant } from '../../../libs/domain/src/time/instant.js';

/** What one life has come to. */
export interface Lived {
  wrongful: string[];
  handed: number;
  cut: number;
  recalled: number;
  refused: number;
}

/** An order that a crew has, or is about to get. */
export interface OrderOut {
  name: string;
  until: number;
  isWithCrew: boolean;
}

/** The order that is with the field or on its way, and is not being stopped. */
export function orderOutIn({ items, effects }: CaseState): OrderOut | undefined {
  const inField = Object.entries(items).filter(([key]) => key.startsWith('in the field: '));
  const order = inField.find(([, { ended }]) => !ended)?.[1];
  const call = Object.values(effects).find(
    (one) => one.item === order?.name && one.name === 'order disconnection' && one.state !== 'given up',
  );
  if (!order || !call || call.unwanted) return undefined;
  const until = Date.parse(String(order.fields['until']));
  return { name: order.name, until, isWithCrew: call.state === 'done' };
}

const hour = 3_600_000;
const day = 24 * hour;

/** Restated: 30 days for a pledge and a claim, 72 hours for a receipt. */
export function endOfHold(of: string, at: number): number {
  if (of === 'receipt') return at + 72 * hour;
  const midnight = Math.floor((at - 7 * hour) / day) * day + 7 * hour;
  // A dispute holds for five working days, which are at least five days, whichever count.
  return midnight + (of === 'dispute' ? 5 : 31) * day;
}

/** The account's rows once an arrangement is made, or the last one ends. */
export function arranged(
  rows: readonly Protection[],
  { key, at, ends }: { key: string; at: Instant; ends: boolean },
): Protection[] {
  const row = { key, account: 'A-1', kind: 'arrangement', from: at, clause: 'made up' } as const;
  if (!ends) return [...rows, row];
  return rows.map((one) => (one.kind === 'arrangement' && !one.endedAt ? { ...one, endedAt: at } : one));
}
