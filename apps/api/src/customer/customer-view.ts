import type { CustomerPaper } from '../../../../libs/billing-store/src/documents/customer-documents.js';
import type { Process } from '../../../../libs/domain/src/cases/process.js';
import type { Ask, CaseState } from '../../../../libs/domain/src/cases/state.js';
import type { AskOfCustomer, CustomerView } from './customer-schemas.js';
import { promisedIn } from './promised.js';
import { stepsOf } from './steps.js';
import { toDoOf } from './to-do.js';

/** What the customer's view of a case is made of. */
export interface OwnRead extends Pick<
  CustomerView,
  'kind' | 'address' | 'owed' | 'schedule' | 'linkGoodUntil' | 'timeZone'
> {
  state: CaseState;
  concerns: Process['concerns'];
  /** The texts that the case names, by their ids. */
  texts: ReadonlyMap<string, string>;
  files: readonly (CustomerPaper & { ask: string })[];
  letters: readonly CustomerPaper[];
}

/** A case as its customer sees it: no names, no desks, nothing that is the utility's own business. */
export function viewOf({ state, concerns, texts, files, letters, ...read }: OwnRead): CustomerView {
  const { caseNumber, status, outcome = null, party = null } = state.head;
  const about = concerns === 'job' ? 'job' : 'arrangement';
  return {
    ...{ caseNumber, about, status, outcome, turn: party, ...read },
    now: nowIn(state),
    toDo: toDoOf(state, { ...read, about }),
    steps: stepsOf(state, about),
    promised: promisedIn(state),
    asks: Object.entries(state.asks)
      .filter(([, { of }]) => of === 'customer')
      .map(([ask, asked]) => askOf(ask, asked, { texts, files })),
    documents: letters.map(({ id, title, language, kind, at }) => ({ id, title, language, kind, at })),
    questions: questionsIn(state, texts),
  };
}

const nowIn = ({ stages }: CaseState): CustomerView['now'] =>
  Object.entries(stages)
    .filter(([, { status, removed }]) => status === 'open' && !removed)
    .map(([stage, { dueAt }]) => ({ stage, by: dueAt ?? null }));

function askOf(
  ask: string,
  { question, dueAt, answeredAt, answer }: Ask,
  { texts, files }: Pick<OwnRead, 'texts' | 'files'>,
): AskOfCustomer {
  return {
    ...{ ask, dueAt, answeredAt: answeredAt ?? null },
    question: texts.get(question) ?? '',
    answer: answer === undefined ? null : (texts.get(answer) ?? ''),
    files: files
      .filter((file) => file.ask === ask)
      .map(({ id, title: name, bytes, at }) => ({ id, name, bytes, at })),
  };
}

/** What the customer has asked a person, and what was answered. */
const questionsIn = ({ asks }: CaseState, texts: OwnRead['texts']): CustomerView['questions'] =>
  Object.values(asks)
    .filter(({ askedBy }) => askedBy.role === 'customer')
    .map(({ askedAt, question, answeredAt, answer }) => ({
      ...{ askedAt, words: texts.get(question) ?? '', answeredAt: answeredAt ?? null },
      answer: answer === undefined ? null : (texts.get(answer) ?? ''),
    }));
