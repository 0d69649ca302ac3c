import { party, type Effects } from '../engine/activities.js';
import { carry } from '../engine/carry.js';
import type { SeveranceEffect } from './effect-names.js';

/** One service on its way to being cut, and back: waits for notices to be old enough and for what protects to end. */
export async function severance(caseNumber: string): Promise<void> {
  await carry(caseNumber, effects);
}

const letters = party({
  notice: 'send disconnection notice',
  occupants: 'send occupant notice',
  thirdParty: 'tell third party',
});

const field = party({
  disconnect: 'order disconnection',
  restrict: 'restrict flow',
  recall: 'recall order',
  reconnect: 'reconnect',
});

const store = party({ interlock: 'ask the interlock' });

const effects: Effects<SeveranceEffect> = {
  'send disconnection notice': letters.notice,
  'send occupant notice': letters.occupants,
  'tell third party': letters.thirdParty,
  'ask the interlock': store.interlock,
  'order disconnection': field.disconnect,
  'restrict flow': field.restrict,
  'recall order': field.recall,
  reconnect: field.reconnect,
};
