import { party } from '../engine/activities.js';

/** Whom an arrangement speaks to, and what it asks them. */

export const letters = party({
  offer: 'send offer',
  confirmation: 'send confirmation',
  reminder: 'send reminder',
  missed: 'send missed notice',
  broken: 'send broken notice',
  completion: 'send completion',
  condolence: 'send condolence',
  bankruptcy: 'send bankruptcy notice',
  finalBill: 'send final bill notice',
  link: 'send link',
});
export const collections = party({
  transferBalance: 'transfer balance',
  fileWithAgency: 'file with agency',
  openSeverance: 'open severance',
});
export const interviews = party({ erase: 'erase interview answers' });
