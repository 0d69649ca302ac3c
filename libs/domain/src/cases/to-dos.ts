import type { Instant } from '../time/instant.js';
import type { CaseDraft } from './case-draft.js';

/** Raises a To Do, unless the same one stands already. */
export function raise(
  draft: CaseDraft,
  toDo: { what: string; role: string; about: string; assignee?: string; owner?: string; dueAt?: Instant },
): void {
  const stands = Object.values(draft.state.toDos).some(
    (other) =>
      other.doneAt === undefined &&
      other.what === toDo.what &&
      other.about === toDo.about &&
      other.role === toDo.role,
  );
  if (stands) return;
  const key = String(Object.keys(draft.state.toDos).length + 1);
  draft.change({ of: 'toDos', key, is: { ...toDo, raisedAt: draft.now } });
}

/** What a To Do was about has ended, and so has the To Do. */
export const endToDos = (draft: CaseDraft, about: string): void =>
  endEveryToDo(draft, (other) => other === about);

export function endEveryToDo(draft: CaseDraft, isAbout: (about: string) => boolean): void {
  for (const [key, toDo] of Object.entries(draft.state.toDos)) {
    if (toDo.doneAt === undefined && isAbout(toDo.about)) {
      draft.change({ of: 'toDos', key, is: { doneAt: draft.now } });
    }
  }
}
