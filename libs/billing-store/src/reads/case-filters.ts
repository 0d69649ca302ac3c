import type { CaseHead, Party } from '../../../domain/src/cases/state.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import type { HarmKind } from '../../../domain/src/work/harm.js';
import { Conditions } from './conditions.js';
import { harmColumn } from './harm-column.js';
import { historyConditions, type HistoryFilters } from './history-filters.js';
import { awayIn, offeredIn, type OfferedBy } from './offered.js';

/** Which cases; all of it must hold. Without a status those that are not closed. */
export interface CaseFilters extends HistoryFilters {
  assignee?: string;
  /** Nobody has it. */
  unassigned?: boolean;
  /** The role that owns the case. */
  owner?: string;
  /** A role that owns a stage that is open, whoever owns the case. */
  team?: string;
  /** A stage that is open. */
  stage?: string;
  account?: string;
  /** The contractor that builds it, or the agency that pledges it. */
  company?: string;
  utility?: string;
  /** Whose time it is. */
  waitingOn?: Party;
  status?: CaseHead['status'] | 'any';
  process?: string;
  kind?: string;
  level?: number;
  outcome?: string;
  onHold?: boolean;
  /** What becomes worse while it waits. */
  harm?: HarmKind;
  /** Fell due before this instant. */
  dueBefore?: Instant;
  /** Only what somebody has whose work is offered to the team. */
  offered?: readonly OfferedBy[];
  /** Nobody has it, or somebody whose work is offered to the team. */
  untaken?: readonly OfferedBy[];
  /** Words of number, title, address or account; all must occur. */
  text?: string;
}

/** A list is read from the cases, or from their open stages when it asks for a team, or for a stage whoever has the case. */
const isByStage = ({ stage, team, assignee }: CaseFilters): boolean =>
  team !== undefined || (stage !== undefined && assignee === undefined);

/** When a row of the list is due; one without a date comes last. */
export const dueOf = (filters: CaseFilters): string =>
  `coalesce(${isByStage(filters) ? 's' : 'c'}.due_at, 'infinity'::timestamptz)`;

/** By which rows of the same due date are ordered: the number of the case, as the index has it. */
export const keyOf = (filters: CaseFilters): string =>
  isByStage(filters) ? 's.case_number' : 'c.case_number';

export const tablesOf = (filters: CaseFilters): string =>
  isByStage(filters) ? 'stages s JOIN cases c ON c.case_number = s.case_number' : 'cases c';

export function conditionsOf(filters: CaseFilters): Conditions {
  const conditions = new Conditions()
    .and(statuses[filters.status ?? 'not closed'])
    .where('c.owner = ?', filters.owner)
    .where('c.account = ?', filters.account)
    .where('c.company = ?', filters.company)
    .where('c.utility = ?', filters.utility)
    .where('c.party = ?', filters.waitingOn)
    .where('c.process = ?', filters.process)
    .where('c.kind = ?', filters.kind)
    .where('c.level = ?', filters.level)
    .where('c.outcome = ?', filters.outcome)
    .where('c.on_hold = ?', filters.onHold)
    .where(`${harmColumn} = ?`, filters.harm)
    .where(`${dueOf(filters)} < ?`, filters.dueBefore);
  assigneeConditions(conditions, filters);
  historyConditions(conditions, filters);
  textConditions(conditions, filters.text);
  if (isByStage(filters)) return stageConditions(conditions, filters);
  return conditions.where('c.open_stages @> ARRAY[?::text]', filters.stage);
}

/** Who has the case stands in its open stages as well, so that an index of these may say it. */
function assigneeConditions(conditions: Conditions, filters: CaseFilters): void {
  const { assignee, unassigned, offered, untaken } = filters;
  const whoHasIt = isByStage(filters) ? 's.case_assignee' : 'c.assignee';
  conditions.where(`${whoHasIt} = ?`, assignee);
  if (unassigned) conditions.and(`${whoHasIt} IS NULL`);
  if (offered) conditions.and(awayIn(conditions, offered, whoHasIt));
  if (untaken) offeredIn(conditions, untaken, whoHasIt);
}

/** A case with several open stages of one team is listed once, by the first that falls due: asked of those cases that have several. */
function stageConditions(conditions: Conditions, { stage, team }: CaseFilters): Conditions {
  conditions.and(`s.status = 'open'`).where('s.key = ?', stage).where('s.owner = ?', team);
  if (stage !== undefined) return conditions;
  return conditions.and(`(cardinality(c.open_stages) = 1 OR NOT EXISTS (
    SELECT FROM stages earlier WHERE earlier.case_number = c.case_number AND earlier.owner = s.owner
      AND earlier.status = 'open' AND (coalesce(earlier.due_at, 'infinity'::timestamptz), earlier.key)
        < (coalesce(s.due_at, 'infinity'::timestamptz), s.key)))`);
}

/** Written out, so that the database sees that a partial index will do. */
const statuses: Record<CaseHead['status'] | 'any' | 'not closed', string> = {
  'not closed': `c.status <> 'closed'`,
  any: 'true',
  open: `c.status = 'open'`,
  cancelling: `c.status = 'cancelling'`,
  closed: `c.status = 'closed'`,
};

const isCaseNumber = /^[a-z]{2}-\d{4}-\d{6,12}$/i;

/** The index knows groups of three letters, so one word at least must have three. Numbers of cases are all much alike: a whole one is looked up. */
function textConditions(conditions: Conditions, text: string | undefined): void {
  if (text === undefined) return;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.some((word) => [...word].length >= 3))
    throw new Problem('input/invalid', phrase`Search for a word of three letters or more.`, { rule: 'text' });
  for (const word of words) {
    if (isCaseNumber.test(word)) conditions.where('c.case_number = ?', word.toUpperCase());
    else conditions.where(occurs, `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }
}

const occurs = 'c.case_number IN (SELECT t.case_number FROM case_texts t WHERE t.search LIKE ?)';
