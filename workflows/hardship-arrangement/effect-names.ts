/** Everything that an arrangement brings about outside the store. A name is never taken away: an older case may still owe it. */
export const effects = {
  'send offer': 'Sends the terms that were offered, with the true total of every month.',
  'send confirmation': 'Sends the schedule that was agreed, or what it was changed to.',
  'send reminder': 'Reminds of one installment before it falls due.',
  'send missed notice': 'Says that an installment is missing, and what that means.',
  'send broken notice': 'Says that the arrangement has ended, what is due, and the way back.',
  'send completion': 'Says that the arrangement is paid.',
  'send condolence': 'Writes to the family of a customer who has died.',
  'send bankruptcy notice':
    'Acknowledges a bankruptcy: what leaves collection, and by when assurance is asked for.',
  'send final bill notice': 'Says what is open after the account was closed.',
  'send link': 'Sends the customer a link to the page of the case.',
  'transfer balance': 'Moves what is open of a closed account to another account of the same customer.',
  'file with agency': 'Gives a final bill to a collection agency.',
  'erase interview answers': 'Erases what the household told, when its time is over.',
  'open severance': 'Opens the disconnection of an account whose arrangement was broken.',
} as const;

export type EffectName = keyof typeof effects;
export const effectNames = Object.keys(effects) as EffectName[];
