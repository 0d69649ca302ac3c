import type { Instant } from '../time/instant.js';
import { openingKey, type CaseDraft } from './case-draft.js';
import type { Act } from './entry.js';
import type { Due } from './state.js';
import { raise } from './to-dos.js';

/** Takes a due off the case, now that its instant has come. */
export function takeOff(draft: CaseDraft, key: string): Due {
  const due = draft.state.dues[key] as Due;
  draft.change({ of: 'dues', key, is: null });
  remember(draft, key, due);
  return due;
}

/** What has come in an opening does not come again in it, whatever becomes of its time limit. */
function remember(draft: CaseDraft, key: string, due: Due): void {
  const name = stageOf(due);
  const stage = draft.state.stages[name];
  if (stage?.status !== 'open' || due.watch !== openingKey(draft.state, name)) return;
  draft.change({ of: 'stages', key: name, is: { told: [...(stage.told ?? []), key] } });
}

/** What comes of a due that every kind of case has: a reminder, a rung of the ladder, a hold to be reviewed, an answer that is late. */
export function fallsInAnyCase(draft: CaseDraft, due: Due, present: Instant): Act | undefined {
  if (due.kind === 'remind') return remind(draft, due, present);
  if (due.kind === 'escalate') return escalate(draft, due);
  if (due.watch.startsWith('hold/')) return reviewHold(draft, due);
  if (due.watch.startsWith('ask/')) return askIsLate(draft, due);
  return undefined;
}

function remind(draft: CaseDraft, due: Due, present: Instant): Act {
  const stage = stageOf(due);
  const passed = Object.values(draft.state.dues).some(
    (other) => other.watch === due.watch && other.kind === 'escalate' && other.at <= present,
  );
  if (passed) return { kind: 'reminder dropped', stage };
  const open = draft.state.stages[stage];
  raise(draft, {
    what: `${stage} is due soon`,
    role: open?.owner ?? draft.state.head.owner,
    about: due.watch,
    ...(open?.assignee ? { assignee: open.assignee } : {}),
    ...(open?.dueAt ? { dueAt: open.dueAt } : {}),
  });
  return { kind: 'reminded', stage };
}

/** Late is told, rung by rung, to whoever can help. The stage stays open. */
function escalate(draft: CaseDraft, due: Due): Act {
  const stage = stageOf(due);
  const rung = due.rung ?? 'owner';
  const open = draft.state.stages[stage];
  const role = rung === 'owner' ? (open?.owner ?? draft.state.head.owner) : rung;
  raise(draft, {
    what: `${stage} is late`,
    role,
    about: due.watch,
    ...(open?.dueAt ? { dueAt: open.dueAt } : {}),
  });
  return { kind: 'escalated', stage, rung };
}

function reviewHold(draft: CaseDraft, due: Due): Act {
  const { head } = draft.state;
  raise(draft, { what: 'review the hold', role: head.owner, about: due.watch, dueAt: due.at });
  return { kind: 'hold to be reviewed', reason: head.hold?.reason };
}

function askIsLate(draft: CaseDraft, due: Due): Act {
  const ask = draft.state.asks[due.watch.slice('ask/'.length)];
  if (ask) {
    raise(draft, { what: 'answer is overdue', role: ask.of, about: due.watch, dueAt: due.at });
    raise(draft, { what: 'answer is overdue', role: ask.askedBy.role, about: due.watch, dueAt: due.at });
  }
  return { kind: 'answer is late', of: ask?.of, stage: ask?.stage };
}

/** The stage that a due of an opening is about. */
export const stageOf = (due: Due): string => due.watch.slice(0, due.watch.lastIndexOf('/'));
