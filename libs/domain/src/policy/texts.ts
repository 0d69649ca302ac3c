import type { Ask } from '../cases/state.js';
import type { Role } from './roles.js';

/** Those from outside read what they wrote themselves, and what was asked of them with its answer: notes of the house are the house's. */
export const readsOwnTexts: readonly Role[] = ['contractor', 'agency'];

interface Written {
  id: string;
  /** In which role it was written. */
  role: string;
}

/** Of the texts of a case those that a role may read. */
export function textsFor<Text extends Written>(
  role: string,
  texts: readonly Text[],
  asks: Readonly<Record<string, Ask>>,
): readonly Text[] {
  if (!(readsOwnTexts as readonly string[]).includes(role)) return texts;
  const asked = Object.values(asks).filter((ask) => ask.of === role);
  const told = new Set(asked.flatMap(({ question, answer }) => [question, answer]));
  return texts.filter((text) => text.role === role || told.has(text.id));
}
