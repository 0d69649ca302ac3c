import type { Process } from '../../libs/domain/src/cases/process.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import type { Listed } from '../../libs/domain/src/cases/process.js';
import { stageProcess } from '../../libs/domain/src/stages/stage-process.js';
import { checkFacts, mustSayWhatAndWhere, type DesignProject } from './facts.js';
import { checkItemFields } from './item-fields.js';
import { levelOf } from './level.js';
import { stages } from './stages.js';

const engine = stageProcess<DesignProject>({
  name: 'design project',
  prefix: 'DP',
  workflow: 'designProject',
  reads: 'account',
  concerns: 'job',
  owner: 'project associate',
  completed: 'completed',
  stages,
  checkFacts,
  derive: levelOf,
  listed,
});

/** A design project: its table, and what the table takes for granted of the facts that come in. */
export const designProject: Process = {
  ...engine,
  needs: 'design projects',
  open: (opening, known, told) => {
    mustSayWhatAndWhere(opening.facts);
    return engine.open(opening, known, told);
  },
  decide: (situation, command, told) => {
    if (command.kind === 'record item') checkItemFields(command.fields ?? {});
    return engine.decide(situation, command, told);
  },
};

/** What lists show: the kind of job and its size. Names and addresses are joined by the store. */
function listed(state: CaseState): Listed {
  const { kind, address, amperes, kva, level, contractor } = state.facts as unknown as DesignProject;
  const size = kva === undefined ? amperes && `${amperes} A` : `${kva} kVA`;
  return {
    title: size ? `${kind}, ${size}` : kind,
    kind,
    ...(level === undefined ? {} : { level }),
    ...(address === undefined ? {} : { address }),
    ...(contractor === undefined ? {} : { company: contractor }),
  };
}
