import type { CaseNames } from '../../../../libs/billing-store/src/reads/case-names.js';
import type { GateReading, Listed } from '../../../../libs/domain/src/cases/process.js';
import type {
  Ask,
  CaseState,
  Due,
  Effect,
  Item,
  Review,
  StageState,
  ToDo,
} from '../../../../libs/domain/src/cases/state.js';
import type { CaseView } from './case-schemas.js';
import { textNamed, type Texts } from './texts.js';

type Part<K extends 'stages' | 'items' | 'effects' | 'asks' | 'toDos' | 'reviews'> = CaseView[K][number];

/** What a view of a case is made of. */
export interface CaseRead {
  state: CaseState;
  listed: Listed;
  names: CaseNames;
  /** The gates of its open stages. */
  gates: ReadonlyMap<string, GateReading[]>;
  /** The texts that the case names, by their ids. */
  texts: Texts;
  /** What time will bring about by itself, as far as it is told. */
  dues: readonly Due[];
}

/** A case as people look at it: what it is, where it stands, and what is missing. */
export function viewOf(read: CaseRead): CaseView {
  const { state, listed, names, gates, texts, dues } = read;
  return {
    ...headOf(state),
    title: listed.title,
    kind: listed.kind,
    level: listed.level ?? null,
    ...names,
    facts: state.facts,
    stages: each(state.stages, (stage, name) => stageOf(name, stage, gates.get(name) ?? [])),
    items: each(state.items, itemOf),
    effects: each(state.effects, effectOf),
    asks: each(state.asks, (ask, key) => askOf(key, ask, texts)),
    toDos: each(state.toDos, toDoOf),
    reviews: each(state.reviews, (review) => reviewOf(review, texts)),
    ahead: aheadOf(dues),
  };
}

const aheadOf = (dues: readonly Due[]): CaseView['ahead'] =>
  dues
    .filter(({ paused }) => paused !== true)
    .map(({ at, name }) => ({ at, what: name }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));

const each = <T, View>(parts: Record<string, T>, view: (part: T, key: string) => View): View[] =>
  Object.entries(parts).map(([key, part]) => view(part, key));

const orNull = <T>(value: T | undefined): T | null => value ?? null;

function headOf({ head, entry, at }: CaseState) {
  const { caseNumber, process, utility, status, owner, openedAt } = head;
  return {
    ...{ caseNumber, process, utility, status, owner, openedAt, entry, at },
    account: orNull(head.account),
    outcome: orNull(head.outcome),
    assignee: orNull(head.assignee),
    coOwner: orNull(head.coOwner),
    party: orNull(head.party),
    hold: holdOf(head.hold),
    closedAt: orNull(head.closedAt),
  };
}

function holdOf(hold: CaseState['head']['hold']): CaseView['hold'] {
  if (!hold) return null;
  const { reason, party, since, reviewOn } = hold;
  return { reason, party, since, reviewOn };
}

function stageOf(name: string, stage: StageState, gate: GateReading[]): Part<'stages'> {
  const { status, opening, owner, clock } = stage;
  return {
    ...{ name, status, opening, owner, clock },
    assignee: orNull(stage.assignee),
    openedAt: orNull(stage.openedAt),
    dueAt: status === 'open' ? orNull(stage.dueAt) : null,
    endedAt: orNull(stage.endedAt),
    reportedBy: orNull(stage.reportedBy?.name),
    missing: gate.flatMap(({ missing }) => missing),
  };
}

function itemOf({ stage, name, state, party, owner, ended, since, dueAt, fields }: Item): Part<'items'> {
  return { stage, name, state, party, owner, ended, since, dueAt: orNull(dueAt), fields };
}

function effectOf(
  { name, stage, item, state, owedAt, settledAt, stuck }: Effect,
  key: string,
): Part<'effects'> {
  const optional = { item: orNull(item), settledAt: orNull(settledAt), stuck: orNull(stuck) };
  return { key, name, stage, state, owedAt, ...optional };
}

function askOf(key: string, ask: Ask, texts: Texts): Part<'asks'> {
  const { stage, of, party, askedBy, askedAt, dueAt, question, answer, answeredAt } = ask;
  return {
    ...{ key, stage, of, party, askedBy, askedAt, dueAt },
    question: textNamed(texts, question),
    answer: answer === undefined ? null : textNamed(texts, answer),
    answeredAt: orNull(answeredAt),
  };
}

function toDoOf({ what, role, assignee, about, raisedAt, dueAt, doneAt }: ToDo, key: string): Part<'toDos'> {
  const optional = { assignee: orNull(assignee), dueAt: orNull(dueAt), doneAt: orNull(doneAt) };
  return { key, what, role, about, raisedAt, ...optional };
}

function reviewOf(review: Review, texts: Texts): Part<'reviews'> {
  const { stage, opening, outcome, by, at, note } = review;
  return { stage, opening, outcome, by, at, note: note === undefined ? null : textNamed(texts, note) };
}
