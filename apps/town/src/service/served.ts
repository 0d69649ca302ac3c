import type { Casework } from '../../../../libs/casework/src/casework.js';
import { localDate } from '../../../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { actsOf } from './acts.js';
import { homesOf, settleHomes } from './homes.js';
import { TownLedger } from './town-ledger.js';

/** So many accounts are posted at a time. */
const lanes = 4;

/** Homes that take service of the three utilities, each with its bills and payments of the year. Answers with how many. */
export async function serve(casework: Casework, today: Instant, share: number): Promise<number> {
  const homes = homesOf(today, share);
  await settleHomes(casework.doors.store, homes);
  const ledger = new TownLedger(casework);
  const waiting = [...homes];
  const lane = async (): Promise<void> => {
    for (let home = waiting.shift(); home; home = waiting.shift())
      await ledger.postAll(home.account, actsOf(home, localDate(today.slice(0, 10))));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return homes.length;
}
