import { Problem } from '../../problem.js';
import { phrase } from '../../phrase.js';
import { dateOf } from '../../time/calendar.js';
import type { CaseDraft } from '../case-draft.js';

export function mustNotBeHeld(draft: CaseDraft): void {
  const { hold } = draft.state.head;
  if (!hold) return;
  const since = dateOf(draft.calendar, hold.since);
  throw new Problem('case/on-hold', phrase`The case is on hold since ${since}: ${hold.reason}.`, {
    rule: 'hold',
    remedy: phrase`Resume the case first.`,
  });
}

/** What a caller names, among what there is: not a name that every object has. */
export const found = <T>(all: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;

export const noted = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });
