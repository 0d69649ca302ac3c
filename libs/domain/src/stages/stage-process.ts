import type { Opening } from '../cases/command.js';
import type { EntryBody } from '../cases/entry.js';
import type { Process, Situation, Told } from '../cases/process.js';
import type { CaseState } from '../cases/state.js';
import type { Rules } from '../rules/rule-book.js';
import { adoptTable } from './adopt.js';
import { byTime } from './by-time.js';
import { obey } from './decide.js';
import { Draft } from './draft.js';
import { readGate } from './gate.js';
import { fallDue } from './judge.js';
import { settle } from './settle.js';
import type { StageProcess } from './stage.js';
import { tableOf, type Table } from './table.js';
import { rowOf } from './commands/must.js';

/** Makes a process of a stage table: the stage engine. */
export function stageProcess<F>(process: StageProcess<F>): Process {
  const table = tableOf(process);
  return {
    name: process.name,
    prefix: process.prefix,
    workflow: process.workflow,
    readsAccount: process.readsAccount,
    listed: (state) => process.listed(state),
    checkFacts: (facts) => process.checkFacts(facts),
    open: (opening, rules, told) => [openCase(table, opening, { rules, told })],
    decide: (situation, command, told) => {
      const draft = new Draft(table, situation, told);
      const act = obey(draft, command);
      if (!act) return [];
      settle(draft);
      return [draft.entry(act)];
    },
    judge: (situation, due, present) => {
      const at = situation.state.dues[due]?.at;
      if (at === undefined) return [];
      const draft = new Draft(table, situation, { now: at, actor: byTime });
      const act = fallDue(draft, due, present);
      settle(draft);
      return [draft.entry(act)];
    },
    adopt: (situation, now) => adopted(table, situation, { now, actor: byTime }),
    gate: (situation, stage, now) => {
      const draft = new Draft(table, situation, { now, actor: byTime });
      return readGate(draft, rowOf(draft, stage));
    },
  };
}

function adopted<F>(table: Table<F>, situation: Situation, told: Told): EntryBody[] {
  if (situation.state.head.table === table.hash || situation.state.head.status !== 'open') return [];
  const draft = new Draft(table, situation, told);
  adoptTable(draft);
  settle(draft);
  return [draft.entry({ kind: 'table adopted' })];
}

function openCase<F>(table: Table<F>, opening: Opening, given: { rules: Rules; told: Told }): EntryBody {
  const { process } = table;
  const state = { ...empty, at: given.told.now };
  const draft = new Draft(table, { state, rules: given.rules }, given.told);
  const { caseNumber, utility, account, assignee } = opening;
  draft.change({
    of: 'head',
    is: {
      caseNumber,
      process: process.name,
      utility,
      ...(account === undefined ? {} : { account }),
      ...(assignee === undefined ? {} : { assignee }),
      status: 'open',
      openedAt: given.told.now,
      owner: process.owner,
      table: table.hash,
    },
  });
  draft.change({ of: 'facts', is: process.checkFacts(opening.facts) });
  for (const row of process.stages) {
    const waiting = {
      status: 'waiting',
      opening: 0,
      owner: row.owner,
      clock: row.clock ?? 'utility',
    } as const;
    draft.change({ of: 'stages', key: row.name, is: waiting });
  }
  settle(draft);
  return draft.entry({ kind: 'opened', process: process.name });
}

const empty: CaseState = {
  entry: 0,
  at: '' as CaseState['at'],
  head: {} as CaseState['head'],
  facts: {},
  stages: {},
  items: {},
  effects: {},
  asks: {},
  toDos: {},
  reviews: {},
  dues: {},
  spans: {},
  corrections: {},
};
