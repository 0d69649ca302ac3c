import type { StageState } from '../../cases/state.js';
import { found } from '../../cases/commands/must.js';
import { Problem } from '../../problem.js';
import { phrase } from '../../phrase.js';
import type { Draft } from '../draft.js';
import type { Stage } from '../stage.js';

export function rowOf<F>(draft: Draft<F>, stage: string): Stage<F> {
  const row = draft.row(stage);
  if (row) return row;
  const names = [...draft.table.rows.keys()].join(', ');
  throw new Problem(
    'stage/not-found',
    phrase`${draft.table.process.name} has no stage "${stage}". Its stages: ${names}.`,
  );
}

export function stageOf<F>(draft: Draft<F>, stage: string): StageState {
  const state = found(draft.state.stages, stage);
  if (state) return state;
  throw new Problem('stage/not-found', phrase`${draft.state.head.caseNumber} has no stage "${stage}".`);
}

export function mustBeOpen<F>(draft: Draft<F>, stage: string): Stage<F> {
  const row = rowOf(draft, stage);
  if (draft.state.stages[stage]?.status === 'open') return row;
  const open = Object.entries(draft.state.stages).filter(([, state]) => state.status === 'open');
  const now = open.map(([name]) => name).join(', ') || 'no stage';
  throw new Problem(
    'stage/not-open',
    phrase`${stage} is ${draft.state.stages[stage]?.status ?? 'unknown'}. Now at: ${now}.`,
    {
      rule: stage,
      remedy: phrase`It opens when what comes before it is done: ${(draft.table.before.get(stage) ?? []).join(', ') || 'nothing'}.`,
    },
  );
}
