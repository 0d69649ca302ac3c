import type { Effects } from './activities.js';
import { Branches, type Walks } from './branches.js';
import { LatestStanding } from './latest-standing.js';
import { Run } from './run.js';

/**
 * Carries a case through time: waits for what falls due, performs what is owed, undoes what is to be undone. A run begins by
 * asking where the case stands and holds nothing that the store does not know; it ends when the case is closed. `walks` says
 * how the items of a kind are waited for, where that is told in the process itself.
 */
export async function carry(caseNumber: string, effects: Effects<string>, walks: Walks = {}): Promise<void> {
  const standing = new LatestStanding(caseNumber);
  await standing.takeUp();
  if (!standing.isLive) return;
  const branches = new Branches(standing, effects, walks);
  const run = new Run(caseNumber);

  while (standing.isLive) {
    const followed = standing.now;
    branches.follow();
    await standing.moves(followed, () => branches.haveEnded || (branches.areIdle && run.isLong));
    if (standing.now === followed && branches.areIdle && run.isLong) await run.beginAnew();
  }
}
