import type { CaseDraft } from '../case-draft.js';
import type { Command } from '../command.js';
import { owe } from '../effects.js';
import type { Act } from '../entry.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** The customer may look at the case by a link: sent by letter, or handed over by whoever made it. Its secret is nowhere here. */
export function link(draft: CaseDraft, { link: id, by }: Of<'link'>): Act {
  if (by === 'letter') owe(draft, originOf(draft), { effect: 'send link', details: { of: id } });
  return { kind: 'linked', link: id, by };
}

export const revokeLink = (_draft: CaseDraft, { link: id }: Of<'revoke link'>): Act => ({
  kind: 'link revoked',
  link: id,
});

/** The letter belongs to the stage that is open when it is made. */
function originOf({ state: { stages } }: CaseDraft): { stage: string; opening: number } {
  const all = Object.entries(stages);
  const [stage, { opening }] = all.find(([, { status }]) => status === 'open') ??
    all[0] ?? ['', { opening: 0 }];
  return { stage, opening };
}
