import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ClockView, Decisions } from '../../../api/src/cases/case-schemas.js';
import type { CasePage } from '../../../api/src/cases/list-schemas.js';
import type { Story } from '../../../api/src/cases/story-schemas.js';
import type { Counts } from '../../../api/src/counts/count-schemas.js';
import type { DesignProjectView } from '../../../api/src/design-projects/design-project-schemas.js';
import type { Documents } from '../../../api/src/documents/document-schemas.js';
import type { ProcessList } from '../../../api/src/processes/process-schemas.js';
import type { ToDoPage } from '../../../api/src/to-dos/list-schemas.js';
import type { Work } from '../../../api/src/work/work-schemas.js';
import { read, type Query } from './client';

export type Case = DesignProjectView;
export type CaseStage = Case['stages'][number];
export type Process = ProcessList['processes'][number];
export type StageShape = Process['stages'][number];
export type { ClockView, Counts, Decisions, Documents, Story, ToDoPage, Work };
export type StoryLine = Story['lines'][number];
export type ListedCase = CasePage['rows'][number];
export type WorkRow = Work['rows'][number];

const part = <T>(caseNumber: string, name: string) =>
  queryOptions({
    queryKey: ['case', caseNumber, name],
    queryFn: () => read<T>(`/api/cases/${caseNumber}/${name}`),
  });

export const caseOf = (caseNumber: string) =>
  queryOptions({
    queryKey: ['case', caseNumber, 'itself'],
    queryFn: () => read<Case>(`${viewOf(caseNumber)}/${caseNumber}`),
  });

/** Every process has a view of its own, or the one that all have. */
const viewOf = (caseNumber: string): string =>
  caseNumber.startsWith('DP-') ? '/api/design-projects' : '/api/cases';

export const clockOf = (caseNumber: string) => part<ClockView>(caseNumber, 'clock');
export const decisionsOf = (caseNumber: string) => part<Decisions>(caseNumber, 'decisions');
export const documentsOf = (caseNumber: string) => part<Documents>(caseNumber, 'documents');

export const storyOf = (caseNumber: string) =>
  queryOptions({
    queryKey: ['case', caseNumber, 'story'],
    queryFn: () => wholeStory(caseNumber),
  });

const mostPages = 10;

/** Page after page, up to two thousand entries. */
async function wholeStory(caseNumber: string): Promise<StoryLine[]> {
  const lines: StoryLine[] = [];
  let after: number | null = 0;
  for (let page = 0; after !== null && page < mostPages; page += 1) {
    const story: Story = await read<Story>(`/api/cases/${caseNumber}/story`, { after, limit: 200 });
    lines.push(...story.lines);
    after = story.next;
  }
  return lines;
}

export const processesThereAre = queryOptions({
  queryKey: ['processes'],
  queryFn: () => read<ProcessList>('/api/processes'),
  staleTime: Infinity,
});

/** The stages of the tables, and the phases of agreements. */
export const everyStage = ({ processes }: ProcessList): { name: string; owner: string }[] =>
  processes.flatMap(({ stages, phases }) => [...stages, ...phases]);

export const workFor = (filters: Query) =>
  queryOptions({
    queryKey: ['lists', 'work', filters],
    queryFn: () => read<Work>('/api/work', filters),
    placeholderData: keepPreviousData,
  });

export const casesFor = (filters: Query) =>
  queryOptions({
    queryKey: ['lists', 'cases', filters],
    queryFn: () => read<CasePage>('/api/cases', filters),
    placeholderData: keepPreviousData,
  });

export const toDosFor = (filters: Query) =>
  queryOptions({
    queryKey: ['lists', 'to dos', filters],
    queryFn: () => read<ToDoPage>('/api/to-dos', filters),
    placeholderData: keepPreviousData,
  });

export const counts = queryOptions({
  queryKey: ['lists', 'counts'],
  queryFn: () => read<Counts>('/api/counts'),
});
