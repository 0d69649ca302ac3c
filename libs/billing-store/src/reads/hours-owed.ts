import type { DataSource } from 'typeorm';
import type { Rules } from '../../../domain/src/rules/rule-book.js';
import { businessDaysBy } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { namesIn } from './leaps.js';

/** What somebody has at one stage, in the cases of one utility. */
export interface StageOwed {
  name: string;
  stage: string;
  /** Open stages, also those that wait on others. */
  count: number;
  late: number;
  /** Of these the ones whose time is ours, and the business days of their time limits together. */
  ours: number;
  days: number;
}

/** Nobody carries more; whoever has is shown with so many: those that fall due first. */
const [mostOfPerson, mostOfTeam] = [200, 1_000];

interface Question {
  rules: Rules;
  now: Instant;
}

/** What each person owes: the stages given to them, and those of their cases that are their own desk's. */
export const owedByPeople = (store: DataSource, question: Question): Promise<StageOwed[]> =>
  owed(store, question, { names: people, stages: ofPerson });

/** What each team owes: every open stage of its own, whoever has it. */
export const owedByTeams = (store: DataSource, question: Question): Promise<StageOwed[]> =>
  owed(store, question, { names: teams, stages: ofTeam });

const people = `(
  SELECT name FROM ${namesIn('cases', 'assignee', `status <> 'closed'`)} AS of_cases UNION
  SELECT name FROM ${namesIn('stages', 'assignee', `status = 'open' AND assignee IS NOT NULL`)} AS of_stages)`;
const teams = namesIn('stages', 'owner', `status = 'open'`);

const columns = 's.key, s.clock, s.opened_at, s.due_at, c.party, c.on_hold';

const ofPerson = `
  SELECT ${columns} FROM (SELECT * FROM cases WHERE status <> 'closed' AND assignee = names.name
    ORDER BY coalesce(due_at, 'infinity'::timestamptz), case_number LIMIT ${mostOfPerson}) AS c
  JOIN stages s ON s.case_number = c.case_number AND s.status = 'open'
    AND (s.assignee = names.name OR (s.assignee IS NULL AND s.owner = c.owner))
  WHERE c.utility = $2
  UNION ALL
  SELECT ${columns} FROM (SELECT * FROM stages WHERE status = 'open' AND assignee = names.name LIMIT ${mostOfPerson}) AS s
  JOIN cases c ON c.case_number = s.case_number AND c.utility = $2 AND c.assignee IS DISTINCT FROM names.name`;

const ofTeam = `
  SELECT ${columns} FROM (SELECT * FROM stages WHERE status = 'open' AND owner = names.name
    ORDER BY coalesce(due_at, 'infinity'::timestamptz), case_number, key LIMIT ${mostOfTeam}) AS s
  JOIN cases c ON c.case_number = s.case_number AND c.utility = $2`;

/** The end of a day belongs to that day. */
const dayOf = (column: string): string =>
  `least(greatest((((${column} - interval '1 millisecond') AT TIME ZONE $4)::date - $5::date) + 1, 1), cardinality($3::integer[]))`;

const isOurs = `one.party = 'utility' AND one.clock = 'utility' AND NOT one.on_hold AND one.due_at IS NOT NULL`;

function owed(
  store: DataSource,
  { rules, now }: Question,
  { names, stages }: { names: string; stages: string },
): Promise<StageOwed[]> {
  const calendar = rules.calendar();
  return store.query<StageOwed[]>(
    `SELECT names.name, sums.* FROM ${names} AS names,
       LATERAL (
         SELECT one.key AS stage, count(*)::integer AS count,
           count(*) FILTER (WHERE one.due_at < $1::timestamptz)::integer AS late,
           count(*) FILTER (WHERE ${isOurs})::integer AS ours,
           coalesce(sum(($3::integer[])[${dayOf('one.due_at')}] - ($3::integer[])[${dayOf('one.opened_at')}])
             FILTER (WHERE ${isOurs}), 0)::integer AS days
         FROM (${stages}) AS one GROUP BY one.key) AS sums
     ORDER BY names.name, sums.days DESC, sums.stage`,
    [now, rules.book.utility, businessDaysBy(calendar), calendar.timeZone, calendar.from],
  );
}
