import type { Line } from '../line.js';
import { chiefs, staff } from '../roles.js';

/** What time itself brings about, by workflows; nobody else gives these. */
export const ofTime = [
  'begin',
  'done',
  'failed',
  'remind',
  'escalate',
  'expire',
  'take up',
  'fact',
  'account changed',
] as const;

/** What holds in every kind of case. */
export const anyCase: readonly Line[] = [
  { commands: ofTime, roles: ['time'] },
  { commands: ['note', 'answer', 'to do done', 'promise'], roles: staff },
  // A customer answers what was asked of the customer, and may ask for a person at any point.
  { commands: ['answer'], roles: ['customer'], only: ['own case', 'own stage'] },
  { commands: ['ask'], roles: ['customer'], only: ['own case'] },
  { commands: ['reassign', 'correct clock'], roles: chiefs },
  // Nothing waits for somebody who is away: whoever's desk it is takes it over.
  { commands: ['reassign'], roles: staff, only: ['own stage', 'taken over'] },
];
