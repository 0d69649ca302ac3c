/** Everything that a pledge brings about outside the store. A name is never taken away. */
export const pledgeEffects = ['remind agency'] as const;

export type PledgeEffect = (typeof pledgeEffects)[number];
