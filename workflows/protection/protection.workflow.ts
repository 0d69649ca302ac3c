import { carry } from '../engine/carry.js';

/** A fact that keeps service on, until its time is over. */
export async function protection(caseNumber: string): Promise<void> {
  await carry(caseNumber, {});
}
