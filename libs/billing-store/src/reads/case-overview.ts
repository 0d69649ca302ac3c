import type { DataSource } from 'typeorm';
import type {
  Ask,
  CaseState,
  Correction,
  Due,
  Effect,
  Facts,
  Hold,
  Item,
  Review,
  Span,
  StageState,
  ToDo,
} from '../../../domain/src/cases/state.js';
import { Problem } from '../../../domain/src/problem.js';
import { columnsOf, type ListedCase } from './case-list.js';

type Keyed<Part> = Part & { key: string };

/** A case with all its parts, read in one statement, so that they belong together. */
export interface CaseOverview extends ListedCase {
  hold: Hold | null;
  facts: Facts;
  stages: Keyed<StageState>[];
  items: Keyed<Item>[];
  effects: Keyed<Effect>[];
  asks: Keyed<Ask>[];
  toDos: Keyed<ToDo>[];
  reviews: Keyed<Review>[];
  dues: Keyed<Due>[];
  spans: Keyed<Span>[];
  corrections: Keyed<Correction>[];
}

export async function caseOverview(store: DataSource, caseNumber: string): Promise<CaseOverview> {
  const [row] = await store.query<(ListedCase & { state: string })[]>(
    `SELECT ${columnsOf(`coalesce(c.due_at, 'infinity'::timestamptz)`)}, s.state
     FROM cases c JOIN case_states s ON s.case_number = c.case_number WHERE c.case_number = $1`,
    [caseNumber],
  );
  if (row === undefined) throw new Problem('case/not-found', `There is no case ${caseNumber}.`);
  const { state: text, ...listed } = row;
  return { ...listed, ...partsOf(JSON.parse(text) as CaseState) };
}

const partsOf = (state: CaseState): Omit<CaseOverview, keyof ListedCase> => ({
  hold: state.head.hold ?? null,
  facts: state.facts,
  stages: keyed(state.stages),
  items: keyed(state.items),
  effects: keyed(state.effects),
  asks: keyed(state.asks),
  toDos: keyed(state.toDos),
  reviews: keyed(state.reviews),
  dues: keyed(state.dues),
  spans: keyed(state.spans),
  corrections: keyed(state.corrections),
});

const keyed = <Part>(parts: Record<string, Part>): Keyed<Part>[] =>
  Object.entries(parts).map(([key, part]) => ({ key, ...part }));
