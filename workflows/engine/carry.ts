import type { Effects } from './activities.js';
import { Branches } from './branches.js';
import { LatestStanding } from './latest-standing.js';
import { Run } from './run.js';

/**
 * Carries a case through time: waits for what falls due, performs what is owed, undoes what is to be undone. A run begins by
 * asking where the case stands and holds nothing that the store does not know; it ends when the case is closed.
 */
export async function carry(caseNumber: string, effects: Effects<string>): Promise<void> {
  const standing = new LatestStanding(caseNumber);
  await standing.takeUp();
  if (!standing.isLive) return;
  const branches = new Branches(standing, effects);
  const run = new Run(caseNumber);

  while (standing.isLive) {
    const followed = standing.now;
    branches.follow();
    await standing.moves(followed, () => branches.haveEnded || (branches.areIdle && run.isLong));
    if (standing.now === followed && branches.areIdle && run.isLong) await run.beginAnew();
  }
}
