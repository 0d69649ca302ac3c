/** Everything that an invitation brings about outside the store. A name is never taken away. */
export const invitationEffects = ['send link'] as const;

export type InvitationEffect = (typeof invitationEffects)[number];
