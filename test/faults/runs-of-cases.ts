import type { TownCase } from '../support/town-case.js';
import { until } from '../support/until.js';

/** Nothing of the case is untold or under way. */
export async function rests({ town, number }: TownCase): Promise<void> {
  const isAtRest = async (): Promise<boolean> => {
    const [{ busy }] = await town.store.query<[{ busy: number }]>(
      `SELECT (SELECT count(*) FROM news WHERE case_number = $1)::integer
         + (SELECT count(*) FROM effects WHERE case_number = $1 AND state IN ('owed', 'begun'))::integer AS busy`,
      [number],
    );
    return busy === 0;
  };
  await until(isAtRest, { what: `${number} at rest` });
}

export const runOf = async ({ workflow }: TownCase): Promise<string> => (await workflow.describe()).runId;

/** So many signals that the run begins anew as soon as it may. */
export async function tellsTooMuch(one: TownCase): Promise<void> {
  const standing = await one.standing();
  for (let sent = 0; sent < 500; sent += 50) {
    await Promise.all(Array.from({ length: 50 }, () => one.workflow.signal('moved', standing)));
  }
}

export async function hasNoRunLeft(one: TownCase): Promise<void> {
  await until(async () => !(await one.isCarried()), { what: `the last run of ${one.number} has ended` });
}
