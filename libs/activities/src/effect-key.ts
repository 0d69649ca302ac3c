import type { EffectKey } from '../../../workflows/engine/activities.js';

/** An effect's key everywhere is the case number, a slash, and its key within the case. */
export function inCase(effect: EffectKey): { caseNumber: string; key: string } {
  const slash = effect.indexOf('/');
  return { caseNumber: effect.slice(0, slash), key: effect.slice(slash + 1) };
}
