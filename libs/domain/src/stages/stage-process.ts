import type { Opening } from '../cases/command.js';
import type { Act, EntryBody } from '../cases/entry.js';
import { nothingYet } from '../cases/nothing-yet.js';
import type { Process, Told } from '../cases/process.js';
import type { Rules } from '../rules/rule-book.js';
import { adoptTable } from './adopt.js';
import { byTime } from '../cases/by-time.js';
import { obey } from './decide.js';
import { deriveFacts } from './derive.js';
import { Draft } from './draft.js';
import { readGate } from './gate.js';
import { fallDue } from './judge.js';
import { settle } from './settle.js';
import type { StageProcess } from './stage.js';
import { shapesOf } from './shapes.js';
import { tableOf, type Table } from './table.js';
import { rowOf } from './commands/must.js';

/** Makes a process of a stage table: the stage engine. */
export function stageProcess<F>(process: StageProcess<F>): Process {
  const table = tableOf(process);
  return {
    name: process.name,
    prefix: process.prefix,
    workflow: process.workflow,
    reads: process.reads,
    concerns: process.concerns,
    stages: shapesOf(table),
    listed: (state) => process.listed(state),
    checkFacts: (facts) => process.checkFacts(facts),
    open: (opening, { rules }, told) => openCase(table, opening, { rules, told }),
    decide: (situation, command, told) => {
      const draft = new Draft(table, situation, told);
      const act = obey(draft, command);
      return act ? settled(draft, act) : [];
    },
    judge: (situation, due, present) => {
      const { at, paused } = situation.state.dues[due] ?? {};
      if (at === undefined || paused) return [];
      const draft = new Draft(table, situation, { now: at, actor: byTime });
      return settled(draft, fallDue(draft, due, present));
    },
    adopt: (situation, now) => {
      const { head } = situation.state;
      if (head.table === table.hash || head.status !== 'open') return [];
      const draft = new Draft(table, situation, { now, actor: byTime });
      adoptTable(draft);
      return settled(draft, { kind: 'table adopted' });
    },
    gate: (situation, stage, now) => {
      const draft = new Draft(table, situation, { now, actor: byTime });
      return readGate(draft, rowOf(draft, stage));
    },
  };
}

/** The one entry that a decision comes to, with everything that follows. */
function settled<F>(draft: Draft<F>, act: Act): EntryBody[] {
  settle(draft);
  return [draft.entry(act)];
}

function openCase<F>(table: Table<F>, opening: Opening, given: { rules: Rules; told: Told }): EntryBody[] {
  const { process } = table;
  const { now } = given.told;
  const draft = new Draft(table, { state: { ...nothingYet, at: now }, rules: given.rules }, given.told);
  const { facts, ...known } = opening;
  const { name, owner } = process;
  draft.change({
    of: 'head',
    is: { ...known, process: name, status: 'open', openedAt: now, owner, table: table.hash },
  });
  draft.change({ of: 'facts', is: process.checkFacts(facts) });
  for (const row of process.stages) {
    const is = { status: 'waiting', opening: 0, owner: row.owner, clock: row.clock ?? 'utility' } as const;
    draft.change({ of: 'stages', key: row.name, is });
  }
  deriveFacts(draft);
  return settled(draft, { kind: 'opened', process: name });
}
