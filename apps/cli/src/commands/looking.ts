import type { Command } from 'commander';
import { callOf } from '../call.js';
import { part } from '../api.js';
import { caseText, type CaseShown } from '../case-text.js';
import { daysBetween, due, faint, moment, say, table } from '../screen.js';
import { storyText, type StoryLine } from '../story-text.js';

interface ListedCase {
  caseNumber: string;
  title: string;
  level: number | null;
  openStages: string[];
  party: string | null;
  onHold: boolean;
  assignee: string | null;
  owner: string;
  customer: string | null;
  address: string | null;
  dueAt: string | null;
  openedAt: string;
}

interface Page<Row> {
  rows: Row[];
  next: string | null;
}

interface Story {
  lines: StoryLine[];
  next: number | null;
}

/** Commands that change nothing. */
export function addLooking(program: Command): void {
  addShow(program);
  addStory(program);
  addQueue(program);
  addToDos(program);
  addClock(program);
}

function addShow(program: Command): void {
  program
    .command('show <case>')
    .description('a case as its stages: owners, days, what is missing and who owes it')
    .action(async (caseNumber: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      const kind = caseNumber.startsWith('DP-') ? 'design-projects' : 'cases';
      tell(await api.get<CaseShown>(`${kind}/${part(caseNumber)}`), caseText);
    });
}

function addStory(program: Command): void {
  program
    .command('story <case>')
    .description('the timeline of a case')
    .option('--after <entry>', 'from the entry after this one')
    .action(async (caseNumber: string, { after }: { after?: string }, command: Command) => {
      const { api, tell } = callOf(command);
      const lines: StoryLine[] = [];
      for (let from: string | number | undefined = after; ;) {
        const page: Story = await api.get<Story>(`cases/${part(caseNumber)}/story`, { after: from });
        lines.push(...page.lines);
        if (page.next === null) break;
        from = page.next;
      }
      tell(lines, storyText);
    });
}

const filters: [string, string][] = [
  ['--stage <stage>', 'cases that are at this stage'],
  ['--team <role>', 'cases with an open stage of this role'],
  ['--owner <role>', 'cases that this role owns'],
  ['--assignee <name>', 'cases of this person'],
  ['--waiting-on <party>', 'whose time it is: utility, customer, authority …'],
  ['--status <status>', 'open, cancelling, closed or any'],
  ['--account <number>', 'cases of this account'],
  ['--kind <kind>', 'new service, relocation …'],
  ['--level <level>', '1, 2 or 3'],
  ['--due-before <instant>', 'what fell due before then'],
  ['--text <words>', 'words of number, title, address or account'],
  ['--sort <order>', 'due or opened'],
  ['--limit <rows>', 'rows of a page'],
  ['--cursor <cursor>', 'the next page of the same question'],
];

function addQueue(program: Command): void {
  const queue = program.command('queue').description('cases, first due first');
  for (const [flags, description] of filters) queue.option(flags, description);
  queue.action(async (query: Record<string, string>, command: Command) => {
    const { api, tell } = callOf(command);
    tell(await api.get<Page<ListedCase>>('cases', query), queueText);
  });
}

function queueText({ rows, next }: Page<ListedCase>): string {
  if (rows.length === 0) return 'No case.';
  const head = ['case', 'what', 'level', 'for', 'at', 'time is with', 'with', 'due', 'open for'];
  return [table(head, rows.map(queueRow)), ...(next ? [faint(`more: --cursor ${next}`)] : [])].join('\n');
}

const queueRow = (row: ListedCase): (string | null)[] => [
  row.caseNumber,
  row.title,
  row.level === null ? '' : String(row.level),
  row.customer ?? row.address,
  row.openStages.join(', ') + (row.onHold ? ' (on hold)' : ''),
  row.party,
  row.assignee ?? row.owner,
  due(row.dueAt),
  daysBetween(row.openedAt),
];

interface ListedToDo {
  caseNumber: string;
  key: string;
  what: string;
  role: string;
  assignee: string | null;
  title: string;
  raisedAt: string;
  dueAt: string | null;
}

function addToDos(program: Command): void {
  program
    .command('to-dos')
    .description('what people have to look at')
    .option('--role <role>')
    .option('--assignee <name>')
    .option('--limit <rows>')
    .option('--cursor <cursor>')
    .action(async (query: Record<string, string>, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<Page<ListedToDo>>('to-dos', query), ({ rows, next }) => {
        if (rows.length === 0) return 'Nothing to do.';
        const head = ['case', 'no.', 'what', 'for', 'job', 'raised', 'due'];
        const told = rows.map((row) => [
          ...[row.caseNumber, row.key, row.what, row.assignee ?? row.role, row.title],
          ...[`${daysBetween(row.raisedAt)} ago`, due(row.dueAt)],
        ]);
        return [table(head, told), ...(next ? [faint(`more: --cursor ${next}`)] : [])].join('\n');
      });
    });
}

interface Clock {
  lines: { from: string; to: string; party: string; stage?: string; corrected?: { reason: string } }[];
  milliseconds: Record<string, number>;
}

function addClock(program: Command): void {
  program
    .command('clock <case>')
    .description('whose time it was')
    .action(async (caseNumber: string, _: object, command: Command) => {
      const { api, ways, tell } = callOf(command);
      const clock = await api.get<Clock>(`cases/${part(caseNumber)}/clock`);
      tell(clock, ({ lines }) =>
        table(
          ['from', 'to', 'for', 'time is with', 'at', 'put right'],
          lines.map((line) => [
            ...[moment(line.from), moment(line.to), daysBetween(line.from, line.to), line.party],
            ...[line.stage, line.corrected?.reason],
          ]),
        ),
      );
      if (!ways.json) say(faint(sums(clock.milliseconds)));
    });
}

const sums = (milliseconds: Record<string, number>): string =>
  Object.entries(milliseconds)
    .filter(([, time]) => time > 0)
    .map(([party, time]) => `${party}: ${(time / 86_400_000).toFixed(1)} days`)
    .join(', ');
