import type { StageState } from '../cases/state.js';
import { openingKey } from '../cases/case-draft.js';
import type { Draft } from './draft.js';
import { setDue } from '../cases/dues.js';
import { reopenStage, undoStarted } from './opening.js';
import type { Stage } from './stage.js';

/** What was made in a stage runs out unless what it lasts for is reported by then; while that is done, nothing runs. */
export function watchLasting<F>(draft: Draft<F>): void {
  for (const row of draft.table.process.stages) if (row.lasts) watch(draft, row, row.lasts.until);
}

function watch<F>(draft: Draft<F>, row: Stage<F>, until: string): void {
  const opening = openingKey(draft.state, row.name);
  const key = `${opening}/lasts`;
  const at = isPassed(draft.state.stages[until]) ? undefined : draft.state.stages[row.name]?.lastsUntil;
  if (draft.state.dues[key]?.at === at) return;
  if (at === undefined) return draft.change({ of: 'dues', key, is: null });
  const name = `${row.name} runs out`;
  setDue(draft, key, { kind: 'expire', at, watch: opening, name, details: { lasts: true } });
}

const isPassed = (stage: StageState | undefined): boolean =>
  stage?.status === 'done' || stage?.status === 'not needed';

/** What was made has run out: it is made again, now or when the turn of its stage returns. */
export function runOut<F>(draft: Draft<F>, row: Stage<F>): void {
  undoStarted(draft, row);
  if (draft.state.stages[row.name]?.status === 'done') return reopenStage(draft, row);
  draft.change({ of: 'stages', key: row.name, is: { wasDone: null, lastsUntil: null } });
}
