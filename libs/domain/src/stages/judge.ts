import type { Act } from '../cases/entry.js';
import { fallsInAnyCase, stageOf, takeOff } from '../cases/falling-due.js';
import type { Due, Item } from '../cases/state.js';
import type { Instant } from '../time/instant.js';
import { beginCancellation } from './cancel.js';
import { partiesOf } from './clock.js';
import { openingKey } from '../cases/case-draft.js';
import type { Draft } from './draft.js';
import { owe } from '../cases/effects.js';
import { missingAt } from './gate.js';
import { dueNow, enter, hasState } from './items.js';
import { runOut } from './lasting.js';
import type { Stage } from './stage.js';
import { raise } from '../cases/to-dos.js';

/** What a due instant brings. `present` is the real time of the transaction: a reminder whose occasion has passed by then is dropped. */
export function fallDue<F>(draft: Draft<F>, key: string, present: Instant): Act {
  const due = takeOff(draft, key);
  return fallsInAnyCase(draft, due, present) ?? expire(draft, due);
}

function expire<F>(draft: Draft<F>, due: Due): Act {
  const item = draft.state.items[due.watch];
  if (item) return itemIsDue(draft, due, item);
  return stageExpires(draft, due);
}

function itemIsDue<F>(draft: Draft<F>, due: Due, item: Item): Act {
  const row = draft.row(item.stage);
  const come = row && dueNow(draft, row, item);
  if (!come) return { kind: 'nothing to do' };
  const { then, raises, fields = {} } = come;
  if (raises) raise(draft, { ...raises, about: due.watch, dueAt: due.at });
  if (then && hasState(row, then)) enter(draft, row, { name: item.name, state: then, fields });
  return {
    kind: 'item fell due',
    stage: item.stage,
    item: item.name,
    ...(then ? { state: then } : {}),
    why: due.name,
  };
}

function stageExpires<F>(draft: Draft<F>, due: Due): Act {
  const stage = stageOf(due);
  const row = draft.row(stage);
  const { notice, cancel, lasts } = (due.details ?? {}) as {
    notice?: string;
    cancel?: boolean;
    lasts?: boolean;
  };
  if (!row) return { kind: 'nothing to do' };
  if (notice) return giveNotice(draft, row, notice);
  if (cancel) return giveUpWaiting(draft, row);
  if (!lasts) return timeIsOver(draft, row);
  runOut(draft, row);
  return { kind: 'ran out', stage };
}

/** Time itself was waited for. Where that is not all that was waited for, a person is asked. */
function timeIsOver<F>(draft: Draft<F>, row: Stage<F>): Act {
  const { owner = draft.state.head.owner } = draft.state.stages[row.name] ?? {};
  const endsByItself = row.reportsItself === true && missingAt(draft, row).length === 0;
  if (!endsByItself) {
    raise(draft, {
      what: `${row.name} can be reported`,
      role: owner,
      about: openingKey(draft.state, row.name),
    });
  }
  return { kind: 'time is over', stage: row.name };
}

/** Nobody is cancelled for not answering while others have to act: a person decides. */
function giveUpWaiting<F>(draft: Draft<F>, row: Stage<F>): Act {
  const stage = row.name;
  if (!isAwaited(draft, row)) {
    const { owner = draft.state.head.owner } = draft.state.stages[stage] ?? {};
    const what = `${stage} has waited long: go on or cancel`;
    raise(draft, { what, role: owner, about: openingKey(draft.state, stage) });
    return { kind: 'time is over', stage };
  }
  const reason = 'no answer to the notices';
  beginCancellation(draft, reason);
  return { kind: 'cancelled', reason, stage };
}

/** Whether the stage waits for the party whose stage it is: an answer that is being worked on needs no notice. */
const isAwaited = <F>(draft: Draft<F>, row: Stage<F>): boolean =>
  partiesOf(draft, row.name).includes(row.clock ?? 'utility');

function giveNotice<F>(draft: Draft<F>, row: Stage<F>, notice: string): Act {
  if (!isAwaited(draft, row)) return { kind: 'nothing to do', stage: row.name };
  const opening = draft.state.stages[row.name]?.opening ?? 1;
  if (row.unanswered) {
    const effect = row.unanswered.send;
    owe(draft, { stage: row.name, opening }, { effect, details: { of: notice } });
  }
  return { kind: 'notice', stage: row.name, notice };
}
