import type { Disconnections } from './disconnections.js';

/** An account that may be cut, and what there is of it. */
export interface Threatened {
  account: string;
  /** Its disconnection; another one when that one has ended. */
  severance: string;
  /** An arrangement that is talked about, or runs. */
  arrangement: string;
  /** What was recorded in its favour, and paid; the latest last. */
  pledges: string[];
  protections: string[];
  payments: string[];
}

/** From the first notice to the day on which the final one has gone out, in milliseconds. */
const untilFinal = 4 * 86_400_000;

/** So many accounts, each fourth of them a business, all with their notices given. */
export async function threatens(town: Disconnections, many: number): Promise<Threatened[]> {
  const nothing = { severance: '', arrangement: '' };
  const all = Array.from({ length: many }, (_, index): Threatened => ({
    ...{ account: `A-${index + 1}`, ...nothing, pledges: [], protections: [], payments: [] },
  }));
  for (let next = 0; next < many; next += 8) {
    await Promise.all(
      all.slice(next, next + 8).map(async (one, index) => {
        await town.owing(one.account, index % 4 === 3 ? 'business' : 'residential');
        await beginsNotices(town, one);
      }),
    );
  }
  town.clock.skipTo(dayOfFinal(town.clock.now()));
  for (const one of all) await givesFinalNotice(town, one);
  return all;
}

/** By this day the final notice has had its turn where the first was given at an instant. */
export const dayOfFinal = (first: string): string => new Date(Date.parse(first) + untilFinal).toISOString();

export async function givesFinalNotice(town: Disconnections, { severance }: Threatened): Promise<void> {
  await town.tries(town.does(severance, { kind: 'take up' }));
  await town.performs(severance);
}

/** Time comes to all cases of an account; a disconnection and an arrangement are begun where there is none, and the first notice is given. */
export async function beginsNotices(town: Disconnections, one: Threatened): Promise<void> {
  for (const { caseNumber } of await town.casesOf(one.account)) {
    await town.tries(town.does(caseNumber, { kind: 'take up' }));
    await town.performs(caseNumber);
  }
  one.severance = await theCase(town, one, { process: 'severance', facts: { service: 'electric' } });
  one.arrangement = await theCase(town, one, { process: 'hardship arrangement', facts: {} });
  await town.performs(one.severance);
  for (let tries = 0; tries < 2; tries++) {
    await town.tries(town.does(one.severance, { kind: 'contact', by: 'phone', reached: true }));
  }
}

/** The one that is open, or a new one; where none may be opened, the last one. */
async function theCase(
  town: Disconnections,
  { account, ...one }: Threatened,
  { process, facts }: { process: string; facts: { [name: string]: string } },
): Promise<string> {
  const open = await town.casesOf(account);
  const found = open.findLast((each) => each.process === process)?.caseNumber;
  if (found !== undefined) return found;
  const before = process === 'severance' ? one.severance : one.arrangement;
  let opened = before;
  await town.tries(town.opens(process, account, facts).then((caseNumber) => (opened = caseNumber)));
  return opened;
}
