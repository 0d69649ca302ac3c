/** Everything that a severance brings about outside the store. A name is never taken away. */
export const severanceEffects = [
  'send disconnection notice',
  'send occupant notice',
  'tell third party',
  'ask the interlock',
  'order disconnection',
  'restrict flow',
  'recall order',
  'reconnect',
] as const;

export type SeveranceEffect = (typeof severanceEffects)[number];
