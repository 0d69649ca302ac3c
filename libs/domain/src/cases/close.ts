import type { CaseDraft } from './case-draft.js';
import { stopAllClocks } from './dues.js';

/** Closes the case: no clock runs any more. */
export function close(draft: CaseDraft, outcome: string): void {
  stopAllClocks(draft);
  draft.change({ of: 'head', is: { status: 'closed', outcome, closedAt: draft.now, hold: null } });
}
