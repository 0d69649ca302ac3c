import { localDate } from '../../../../libs/domain/src/time/calendar.js';
import { plusMilliseconds, type Instant } from '../../../../libs/domain/src/time/instant.js';
import type { Happening } from '../agenda.js';
import { hardships, type Hardship } from '../hardship/hardships.js';
import { billed, Lived } from '../hardship/story.js';
import { Teller } from '../hardship/teller.js';
import { morningAgo, type TownLife } from '../year.js';
import { actsOf, type Act } from './acts.js';
import { homesOf, settleHomes, type Home } from './homes.js';
import { TownLedger } from './town-ledger.js';

/** So many accounts are posted at a time. */
const lanes = 4;

/** Homes that take service of the three utilities. What comes to some of them lies ahead; the others have had their year. */
export interface Served {
  homes: number;
  ahead: Happening[];
}

/** Every home has its bills and payments of the year. */
export async function serve(
  life: TownLife,
  { today, share }: { today: Instant; share: number },
): Promise<Served> {
  const { casework } = life;
  const homes = homesOf(today, share);
  await settleHomes(casework.doors.store, homes);
  const ledger = new TownLedger(casework);
  const stricken = strike(homes);
  await postYears(
    ledger,
    homes.filter((home) => !stricken.has(home)),
    today,
  );
  const ahead: Happening[] = [];
  for (const [home, hardship] of stricken)
    ahead.push(...(await comesTo(home, { hardship, life, ledger, today })));
  return { homes: homes.length, ahead };
}

/** Each hardship comes to a household of its utility that nothing else has come to. */
function strike(homes: readonly Home[]): Map<Home, Hardship> {
  const stricken = new Map<Home, Hardship>();
  for (const hardship of hardships) {
    const home = homes.find(
      (one) =>
        one.supplier.utility === hardship.utility &&
        one.customerClass === 'residential' &&
        !stricken.has(one),
    );
    if (home) stricken.set(home, hardship);
  }
  return stricken;
}

async function postYears(ledger: TownLedger, homes: readonly Home[], today: Instant): Promise<void> {
  const waiting = [...homes];
  const lane = async (): Promise<void> => {
    for (let home = waiting.shift(); home; home = waiting.shift())
      await ledger.postAll(home.account, actsOf(home, dateOf(today)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

const dateOf = (at: Instant) => localDate(at.slice(0, 10));

/** Days without a payment before a hardship shows. */
const stoppedBefore = 110 * 86_400_000;

interface Coming {
  hardship: Hardship;
  life: TownLife;
  ledger: TownLedger;
  today: Instant;
}

/** Until then they paid on time; then nothing came for some months. What is billed from then on comes in its time. */
async function comesTo(home: Home, { hardship, life, ledger, today }: Coming): Promise<Happening[]> {
  const begins = morningAgo(life.rules, today, hardship.daysAgo);
  const stopped = plusMilliseconds(begins, -stoppedBefore);
  const isPayment = (act: Act): boolean => !('bill' in act);
  const acts = actsOf(home, dateOf(today), { pays: 'on time' }).filter(
    (act) => !isPayment(act) || act.at < stopped,
  );
  await ledger.postAll(
    home.account,
    acts.filter(({ at }) => at < begins),
  );
  const lived = new Lived(life, home);
  const later = acts.filter(({ at }) => at >= begins);
  const teller = new Teller(life, ledger, home);
  return [lived.begins(begins, hardship.tale(teller)), lived.begins(begins, billed(ledger, home, later))];
}
