import type { Draft } from './draft.js';
import { isSame } from './view.js';

/** Facts have changed: those that follow from them by rule are judged anew, and so is every row. A decision is kept when its outcome is new. */
export function deriveFacts<F>(draft: Draft<F>): void {
  draft.factsChanged = true;
  const derived = draft.table.process.derive?.(draft.view);
  if (!derived) return;
  const changes = Object.entries(derived.facts).filter(
    ([fact, value]) => !isSame(draft.state.facts[fact] ?? null, value),
  );
  if (changes.length === 0) return;
  draft.change({ of: 'facts', is: Object.fromEntries(changes) });
  if (derived.coOwner !== undefined) draft.change({ of: 'head', is: { coOwner: derived.coOwner } });
  for (const decision of derived.decisions) draft.decide(decision);
}
