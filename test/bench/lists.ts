import type { DataSource } from 'typeorm';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { caseList, type CaseQuestion } from '../../libs/billing-store/src/reads/case-list.js';
import { agesByStage } from '../../libs/billing-store/src/reads/ageing.js';
import { owedByPeople, owedByTeams } from '../../libs/billing-store/src/reads/hours-owed.js';
import { escalations, overdueByHarm } from '../../libs/billing-store/src/reads/told-late.js';
import { loadStandardBooks } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { toDoList } from '../../libs/billing-store/src/reads/to-do-list.js';
import { whoseDays } from '../../libs/billing-store/src/reads/whose-days.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshDatabase } from '../support/database.js';
import { Explained, type Explanation } from './explained.js';
import { generateCases } from './generated-cases.js';

/** What one page of a queue costs in the database. */
export interface ListPage extends Explanation {
  list: string;
  page: 'first' | 'deep';
  rows: number;
}

type Ask = (
  store: DataSource,
  page: { cursor?: string; limit?: number },
) => Promise<{ rows: unknown[]; next: string | null }>;

const casesOf =
  (question: CaseQuestion): Ask =>
  (store, page) =>
    caseList(store, { ...question, ...page });

const assignee = 'associate 77';
const now = instant('2026-06-01T00:00:00.000Z');
const rules = rulesAsOf(apsRuleBook, localDate('2026-06-01'));

/** A count is one page. */
const whole =
  (read: (store: DataSource) => Promise<unknown[]>): Ask =>
  async (store) => ({ rows: await read(store), next: null });

/** Twenty people are away. */
const offered = Array.from({ length: 20 }, (_, index) => ({
  utility: 'APS',
  person: `associate ${index * 3}`,
}));

/** The queues that people open. */
const lists: Record<string, Ask> = {
  'everything, first due first': casesOf({}),
  'everything, last opened first': casesOf({ sort: 'opened' }),
  'my queue': casesOf({ filters: { assignee } }),
  'cases of a role': casesOf({ filters: { owner: 'supervisor' } }),
  "a team's queue": casesOf({ filters: { team: 'permit desk' } }),
  'at a stage': casesOf({ filters: { stage: 'permit' } }),
  'mine at a stage': casesOf({ filters: { stage: 'permit', assignee } }),
  overdue: casesOf({ filters: { dueBefore: now } }),
  'waiting on the authority': casesOf({ filters: { waitingOn: 'authority' } }),
  'of an account': casesOf({ filters: { account: 'B-4711' } }),
  'of a utility': casesOf({ filters: { utility: 'SRP' } }),
  'of a kind and level': casesOf({ filters: { kind: 'upgrade', level: 3 } }),
  'being cancelled': casesOf({ filters: { status: 'cancelling' } }),
  closed: casesOf({ filters: { status: 'closed' } }),
  'text that is rare': casesOf({ filters: { text: 'pr-47110' } }),
  'text that is common': casesOf({ filters: { text: 'upgrade' } }),
  'To Dos of a role': (store, page) => toDoList(store, { filters: { role: 'permit desk' }, ...page }),
  'offered in a team’s queue': casesOf({ filters: { team: 'permit desk', offered } }),
  'To Dos that are offered': (store, page) =>
    toDoList(store, { filters: { role: 'permit desk', offered }, ...page }),
  'what nobody has': casesOf({ filters: { unassigned: true } }),
  'late, by harm': casesOf({ filters: { harm: 'crew waits', dueBefore: now } }),
  'by harm that is rare': casesOf({ filters: { harm: 'stays off' } }),
  'long at a stage': casesOf({ filters: { stage: 'permit', atStageUntil: now } }),
  'how many at each stage, and how long': whole((store) => agesByStage(store, now)),
  'whose days they were': whole((store) => whoseDays(store, now)),
  'hours owed by people': whole((store) => owedByPeople(store, { rules, now })),
  'hours owed by teams': whole((store) => owedByTeams(store, { rules, now })),
  'overdue by harm': whole((store) => overdueByHarm(store, now)),
  escalations: whole(escalations),
  'my To Dos': (store, page) => toDoList(store, { filters: { assignee }, ...page }),
};

/** A store of very many cases, and where it is. */
export interface Store {
  url: string;
  store: DataSource;
}

export async function onVeryManyCases<Result>(
  count: number,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const database = await freshDatabase();
  const store = await dataSource(database.url, { poolSize: 1 }).initialize();
  try {
    await loadStandardBooks(store);
    await generateCases(store, count);
    return await work({ url: database.url, store });
  } finally {
    await store.destroy();
    await database.drop();
  }
}

export async function measureLists({ store }: Store): Promise<ListPage[]> {
  const pages: ListPage[] = [];
  for (const [list, ask] of Object.entries(lists)) pages.push(...(await measureList(store, list, ask)));
  return pages;
}

/** So many pages of the longest kind lie before the deep one. */
const pagesBefore = 20;

async function measureList(store: DataSource, list: string, ask: Ask): Promise<ListPage[]> {
  const first = await explain(store, ask, {});
  const pages: ListPage[] = [{ list, page: 'first', ...first }];
  let cursor: string | null | undefined;
  for (let page = 0; page < pagesBefore && cursor !== null; page++)
    cursor = (await ask(store, { limit: 200, ...(cursor ? { cursor } : {}) })).next;
  if (cursor) pages.push({ list, page: 'deep', ...(await explain(store, ask, { cursor })) });
  return pages;
}

async function explain(
  store: DataSource,
  ask: Ask,
  page: { cursor?: string },
): Promise<Explanation & { rows: number }> {
  const explained = new Explained(store);
  const { rows } = await ask(explained.asStore, page);
  return { rows: rows.length, ...explained.worst() };
}
