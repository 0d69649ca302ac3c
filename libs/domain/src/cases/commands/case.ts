import { Problem } from '../../problem.js';
import { phrase } from '../../phrase.js';
import { dateOf, dueAfter, limitText } from '../../time/calendar.js';
import { earlier, later, millisecondsBetween, type Instant } from '../../time/instant.js';
import type { CaseDraft } from '../case-draft.js';
import { clockLedger } from '../clock-ledger.js';
import type { Command } from '../command.js';
import { dropDues, pauseClocks, resumeClocks, setDue } from '../dues.js';
import type { Act } from '../entry.js';
import type { ToDo } from '../state.js';
import { endToDos, raise } from '../to-dos.js';
import { found, mustNotBeHeld, noted } from './must.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Stops the stage clocks for a reason; the review date raises a To Do, so that it is never forgotten. */
export function hold(draft: CaseDraft, command: Of<'hold'>): Act {
  mustNotBeHeld(draft);
  const { reason, party, reviewOn } = command;
  const longest = draft.rules.limit('hold review longest');
  const latest = dueAfter(draft.calendar, draft.now, longest);
  if (reviewOn <= draft.now || reviewOn > latest) {
    throw new Problem('hold/review', phrase`A hold is reviewed after now and within ${limitText(longest)}.`, {
      rule: 'hold review longest',
      remedy: phrase`Name a review date up to ${latest}.`,
    });
  }
  const number = draft.state.entry + 1;
  draft.change({ of: 'head', is: { hold: { number, reason, party, since: draft.now, reviewOn } } });
  pauseClocks(draft);
  setDue(draft, `hold/${number}`, {
    kind: 'expire',
    at: reviewOn,
    watch: `hold/${number}`,
    name: 'hold: review',
  });
  return { kind: 'held', reason, party, reviewOn };
}

export function resume(draft: CaseDraft, command: Of<'resume'>): Act {
  const { hold: held } = draft.state.head;
  if (!held) throw new Problem('case/not-on-hold', phrase`The case is not on hold.`);
  resumeClocks(draft, held.since);
  dropDues(draft, `hold/${held.number}`);
  endToDos(draft, `hold/${held.number}`);
  draft.change({ of: 'head', is: { hold: null } });
  return { kind: 'resumed', ...noted(command.note) };
}

/** A timed request; the stage's time is with whoever is asked until the answer. */
export function ask(draft: CaseDraft, command: Of<'ask'>): Act {
  const { stage, of, party, question } = command;
  const number = String(Object.keys(draft.state.asks).length + 1);
  const dueAt = command.dueAt ?? dueAfter(draft.calendar, draft.now, draft.rules.limit('ask answered'));
  if (dueAt <= draft.now) throw new Problem('input/invalid', phrase`An answer cannot be due in the past.`);
  draft.change({
    of: 'asks',
    key: number,
    is: { stage, of, party, question, askedBy: draft.actor, askedAt: draft.now, dueAt },
  });
  raise(draft, { what: 'answer an ask', role: of, about: `ask/${number}`, dueAt });
  setDue(draft, `ask/${number}`, {
    kind: 'expire',
    at: dueAt,
    watch: `ask/${number}`,
    name: `${stage}: answer of ${of}`,
  });
  return { kind: 'asked', ask: number, stage, of, question };
}

export function answer(draft: CaseDraft, command: Of<'answer'>): Act {
  const asked = found(draft.state.asks, command.ask);
  if (!asked) throw new Problem('ask/not-found', phrase`There is no ask ${command.ask}.`);
  if (asked.answeredAt !== undefined)
    throw new Problem(
      'ask/answered',
      phrase`Ask ${command.ask} was answered on ${dateOf(draft.calendar, asked.answeredAt)}.`,
    );
  draft.change({ of: 'asks', key: command.ask, is: { answer: command.answer, answeredAt: draft.now } });
  dropDues(draft, `ask/${command.ask}`);
  endToDos(draft, `ask/${command.ask}`);
  return { kind: 'answered', ask: command.ask, stage: asked.stage, of: asked.of, answer: command.answer };
}

export function note(_draft: CaseDraft, command: Of<'note'>): Act {
  return { kind: 'noted', ...noted(command.note), ...(command.stage ? { stage: command.stage } : {}) };
}

function mustStand(draft: CaseDraft, key: string): ToDo {
  const toDo = found(draft.state.toDos, key);
  if (!toDo) throw new Problem('to-do/not-found', phrase`There is no To Do ${key}.`);
  if (toDo.doneAt === undefined) return toDo;
  throw new Problem('to-do/done', phrase`To Do ${key} was done at ${toDo.doneAt}.`);
}

export function toDoDone(draft: CaseDraft, command: Of<'to do done'>): Act {
  const toDo = mustStand(draft, command.toDo);
  draft.change({ of: 'toDos', key: command.toDo, is: { doneAt: draft.now, doneBy: draft.actor.name } });
  return { kind: 'to do done', what: toDo.what, ...noted(command.note) };
}

/** Gives a To Do to somebody; whose word it was stays written down. */
export function giveToDo(
  draft: CaseDraft,
  { toDo: key, to, role }: { toDo: string; to: string; role?: string },
): Act {
  const toDo = mustStand(draft, key);
  draft.change({ of: 'toDos', key, is: { assignee: to, ...(role === undefined ? {} : { role }) } });
  return { kind: 'to do given', what: toDo.what, to };
}

/** A wrongly attributed span put right by a supervisor. The old line stays readable beside it. */
export function correctClock(draft: CaseDraft, command: Of<'correct clock'>): Act {
  const { from, to, party, reason } = command;
  if (draft.actor.role !== 'supervisor' && draft.actor.role !== 'manager') {
    throw new Problem('caller/not-allowed', phrase`The clock is corrected by a supervisor or a manager.`, {
      rule: 'clock order',
      remedy: phrase`Ask a supervisor.`,
    });
  }
  if (from >= to || !isWithinClock(draft, { from, to })) {
    throw new Problem(
      'clock/span',
      phrase`The span ends after it begins, by ${draft.now} at the latest, and the case was open all that time.`,
      { rule: 'clock order' },
    );
  }
  const key = String(Object.keys(draft.state.corrections).length + 1);
  draft.change({ of: 'corrections', key, is: { from, to, party, reason, by: draft.actor } });
  return { kind: 'clock corrected', from, to, party, reason };
}

/** Whether every moment of a span is one of the case's: a closed case has no clock. */
function isWithinClock(draft: CaseDraft, { from, to }: { from: Instant; to: Instant }): boolean {
  const covered = clockLedger(draft.state, draft.now).map((line) =>
    Math.max(0, millisecondsBetween(later(from, line.from), earlier(to, line.to))),
  );
  return covered.reduce((sum, part) => sum + part, 0) === millisecondsBetween(from, to);
}
