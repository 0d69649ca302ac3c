import { party, type Effects } from '../engine/activities.js';
import { carry } from '../engine/carry.js';
import type { PledgeEffect } from './effect-names.js';

/** An agency's promise: waits for its money, reminds, asks a person, and ends with its time. */
export async function pledge(caseNumber: string): Promise<void> {
  await carry(caseNumber, effects);
}

const agencies = party({ remind: 'remind agency' });

const effects: Effects<PledgeEffect> = { 'remind agency': agencies.remind };
