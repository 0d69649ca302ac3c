import { party, type Effects } from '../engine/activities.js';
import { carry } from '../engine/carry.js';
import type { InvitationEffect } from './effect-names.js';

/** A letter with a link of an account: ends when it has gone out. */
export async function invitation(caseNumber: string): Promise<void> {
  await carry(caseNumber, effects);
}

const letters = party({ link: 'send link' });

const effects: Effects<InvitationEffect> = { 'send link': letters.link };
