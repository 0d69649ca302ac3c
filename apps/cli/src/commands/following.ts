import { Option, type Command } from 'commander';
import { part } from '../api.js';
import { answered, callOf, type Answer, type Call } from '../call.js';
import { due, faint, moment, table } from '../screen.js';

interface Cover {
  why: 'away' | 'not kept in time';
  person: string | null;
  until: string | null;
}

interface FollowUps {
  rows: {
    caseNumber: string;
    key: string;
    what: string;
    state: string;
    owner: string | null;
    assignee: string | null;
    customer: string | null;
    dueAt: string;
    cover: Cover | null;
  }[];
  next: string | null;
}

type Counted = Record<'kept' | 'late' | 'missed' | 'overdue' | 'open', number> & { keptRate: number | null };

interface Counts {
  total: Counted;
  teams: (Counted & { role: string })[];
  people: (Counted & { owner: string | null; role: string })[];
}

type Given = Record<string, string>;

/** What was promised to customers, and who covers for somebody who is away. */
export function addFollowing(program: Command): void {
  addPromise(program);
  addFollowUps(program);
  addAbsences(program);
}

function addPromise(program: Command): void {
  program
    .command('promise <case> <what>')
    .description('promise a callback or a letter by a date')
    .requiredOption('--by <instant>', 'by when: 2026-05-06T15:00-07:00')
    .option('--to <name>', 'who keeps it; otherwise whoever has the case')
    .option('--note <text>')
    .action(async (caseNumber: string, what: string, ...rest: unknown[]) => {
      const [{ by, ...given }, command] = rest as [Given, Command];
      const { api, tell } = callOf(command);
      const path = `cases/${part(caseNumber)}/promises`;
      tell(await api.post<Answer>(path, { what, dueAt: by, ...given }), answered);
    });
}

const states = ['open', 'overdue', 'kept', 'late', 'missed', 'not needed', 'any'];

function addFollowUps(program: Command): void {
  program
    .command('follow-ups')
    .description('callbacks and letters that were promised, the earliest date first')
    .option('--mine', 'those that you have')
    .option('--assignee <name>', 'those that somebody has')
    .option('--owner <name>', 'whose word it was')
    .option('--role <team>')
    .option('--offered', 'those that are offered to the team')
    .addOption(new Option('--state <state>', 'otherwise what is still to be kept').choices(states))
    .option('--counts', 'how many were kept, late and missed, by person and team')
    .option('--limit <rows>')
    .option('--cursor <cursor>')
    .action(async ({ counts, mine, offered, ...given }: Given, command: Command) => {
      const { api, tell } = callOf(command);
      const own = mine ? { assignee: (await api.get<{ name: string }>('me')).name } : {};
      const query = { ...given, ...own, ...(offered ? { offered: 'yes' } : {}) };
      if (counts) return tellCounts({ api, tell }, given);
      tell(await api.get<FollowUps>('follow-ups', query), followUpsText);
    });
}

async function tellCounts({ api, tell }: Pick<Call, 'api' | 'tell'>, { owner, role }: Given): Promise<void> {
  tell(await api.get<Counts>('follow-ups/counts', { owner, role }), countsText);
}

function followUpsText({ rows, next }: FollowUps): string {
  if (rows.length === 0) return 'Nothing was promised.';
  const head = ['case', 'no.', 'what', 'customer', 'with', 'whose word', 'by', 'stands', 'offered'];
  const told = rows.map((row) => [
    ...[row.caseNumber, row.key, row.what, row.customer, row.assignee ?? 'the team', row.owner],
    ...[row.state === 'open' ? moment(row.dueAt) : due(row.dueAt), row.state, coverText(row.cover)],
  ]);
  return [table(head, told), ...(next ? [faint(`more: --cursor ${next}`)] : [])].join('\n');
}

function coverText(cover: Cover | null): string {
  if (cover === null) return '';
  const until = cover.until ? ` until ${moment(cover.until)}` : '';
  return cover.why === 'away' ? `${cover.person} is away${until}` : cover.why;
}

function countsText({ total, teams, people }: Counts): string {
  const row = (who: string, one: Counted): string[] => [
    ...[who, ...[one.kept, one.late, one.missed, one.overdue, one.open].map(String)],
    one.keptRate === null ? '' : `${Math.round(one.keptRate * 100)} %`,
  ];
  return table(
    ['whose word', 'kept', 'late', 'missed', 'overdue', 'open', 'kept rate'],
    [
      ...people.map((one) => row(`${one.owner ?? 'nobody'}, ${one.role}`, one)),
      ...teams.map((one) => row(`all: ${one.role}`, one)),
      row('all', total),
    ],
  );
}

interface Absences {
  absences: {
    key: string;
    person: string;
    from: string;
    until: string | null;
    saidBy: string;
    covered: { utility: string; since: string }[];
    waits: { cases: number; toDos: number } | null;
  }[];
}

function addAbsences(program: Command): void {
  program
    .command('absences')
    .description('who is away or going to be, and whose work is offered to the team')
    .action(async (_: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<Absences>('absences'), absencesText);
    });

  program
    .command('away')
    .description('say that you are away, or that somebody of your team is')
    .requiredOption('--from <instant>')
    .option('--until <instant>', 'left out while it is not known')
    .option('--person <name>', 'who, when that is not you')
    .action(async (given: Given, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.post<{ absence: string }>('absences', given), ({ absence }) => `✓ ${absence}`);
    });

  program
    .command('back <absence>')
    .description('say that somebody is back: what nobody has taken is that person’s as before')
    .action(async (absence: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.post(`absences/${part(absence)}/end`, {}), () => `✓ ${absence} is over`);
    });
}

function absencesText({ absences }: Absences): string {
  if (absences.length === 0) return 'Nobody is away.';
  const rows = absences.map(({ key, person, from, until, saidBy, covered, waits }) => [
    ...[key, person, moment(from), until ? moment(until) : 'not known', saidBy],
    waits ? `${waits.cases} cases, ${waits.toDos} To Dos` : '',
    covered[0] ? `since ${moment(covered[0].since)}` : '',
  ]);
  return table(['absence', 'who', 'from', 'until', 'said by', 'has open', 'offered to the team'], rows);
}
