import { queryOptions } from '@tanstack/react-query';
import type { CaseQuestion } from '../../../api/src/cases/question-schemas.js';
import type { Counted } from '../../../api/src/counts/manager-schemas.js';
import type { Questions } from '../../../api/src/questions/question-schemas.js';
import { read } from '../api/client';

/** What a question over cases may name; each is a part of the address. The compiler holds it against what the API takes. */
export const questionNames = [
  ...(['text', 'status', 'outcome', 'process', 'kind', 'level', 'utility', 'account'] as const),
  ...([
    'stage',
    'team',
    'waitingOn',
    'owner',
    'assignee',
    'inHandOf',
    'unassigned',
    'onHold',
    'harm',
  ] as const),
  ...(['late', 'dueBefore', 'dueWithin', 'escalatedTo', 'atStageOver', 'atStageUnder', 'daysOf'] as const),
  ...(['openedFrom', 'openedBefore', 'openedWithin', 'closedFrom', 'closedBefore', 'closedWithin'] as const),
  ...(['passed', 'passedWithin', 'sort'] as const),
] as const satisfies readonly (keyof CaseQuestion)[];

export type QuestionName = (typeof questionNames)[number];
export type Question = Partial<Record<QuestionName, string>>;
/** What of it is changed; what is undefined is taken away. */
export type Change = Partial<Record<QuestionName, string | undefined>>;

/** Without what is empty, and without the page one was at. */
export const cleaned = (question: Change & { cursor?: string | undefined }): Question =>
  Object.fromEntries(
    Object.entries(question).filter(
      ([name, value]) => name !== 'cursor' && value !== undefined && value !== '',
    ),
  );

export type KeptQuestion = Questions['questions'][number];

export const countOf = (question: Question) =>
  queryOptions({
    queryKey: ['lists', 'count', question],
    queryFn: () => read<Counted>('/api/counts/cases', question),
  });

export const keptQuestions = queryOptions({
  queryKey: ['questions'],
  queryFn: () => read<Questions>('/api/questions'),
});
