import { Option, type Command } from 'commander';
import { part } from '../api.js';
import { answered, callOf, type Answer } from '../call.js';
import { withPair } from '../pairs.js';

const parties = ['utility', 'customer', 'authority', 'contractor', 'third party', 'weather', 'storm'];

/** What a shell gives, as a command of the API takes it. */
interface Change {
  path: string;
  body: object;
}

/** Commands that change a case. */
export function addChanging(program: Command): void {
  addOpen(program);
  addWork(program);
  addCourse(program);
  addTurns(program);
  addTalk(program);
  addLooseEnds(program);
}

function addOpen(program: Command): void {
  const open = program
    .command('open')
    .description('open a job')
    .requiredOption('--kind <kind>', 'new service, temporary service, upgrade, relocation …')
    .requiredOption('--address <id>', 'the premise, by its id')
    .option('--utility <utility>', 'whose customer', 'APS')
    .option('--account <number>', 'the billing account')
    .option('--assignee <name>', 'who has it')
    .option('--fact <name=value>', 'what else is known; may be given more than once', withPair);
  send(open, ({ kind, address, fact, ...rest }) => ({
    path: 'design-projects',
    body: {
      ...picked(rest, ['utility', 'account', 'assignee']),
      facts: { kind, address, ...(fact as object) },
    },
  }));
}

function addWork(program: Command): void {
  const report = program
    .command('report <case> <stage>')
    .description('report a stage done')
    .option('--fact <name=value>', 'what has become known; may be given more than once', withPair)
    .option('--note <text>');
  send(report, ({ fact, note }, caseNumber, stage) => ({
    path: `cases/${part(caseNumber)}/stages/${part(stage)}/report`,
    body: { ...(fact ? { facts: fact } : {}), ...picked({ note }, ['note']) },
  }));

  const record = program
    .command('record <case> <stage> <item> [state]')
    .description('record where a parcel, a permit, an inspection … stands')
    .option('--field <name=value>', 'what is recorded with it; may be given more than once', withPair)
    .option('--note <text>');
  send(record, ({ field, note }, caseNumber, ...[stage, item, state]) => ({
    path: `cases/${part(caseNumber)}/items`,
    body: {
      ...picked({ stage, item, state, fields: field, note }, ['stage', 'item', 'state', 'fields', 'note']),
    },
  }));

  const review = program
    .command('review <case> <stage>')
    .description('review a stage as the co-owner of a Level 3 case')
    .addOption(new Option('--outcome <outcome>').choices(['approved', 'sent back']).makeOptionMandatory())
    .option('--note <text>');
  send(review, (given, caseNumber, stage) => ({
    path: `cases/${part(caseNumber)}/stages/${part(stage)}/review`,
    body: picked(given, ['outcome', 'note']),
  }));
}

function addCourse(program: Command): void {
  const reopen = program
    .command('reopen <case> <stage>')
    .description('reopen a stage; what depends on it waits again')
    .requiredOption('--reason <reason>');
  send(reopen, (given, caseNumber, stage) => ({
    path: `cases/${part(caseNumber)}/stages/${part(stage)}/reopen`,
    body: picked(given, ['reason']),
  }));

  const hold = program
    .command('hold <case>')
    .description('pause the stage clocks')
    .requiredOption('--reason <reason>')
    .addOption(
      new Option('--party <party>', 'whose time it is meanwhile').choices(parties).makeOptionMandatory(),
    )
    .requiredOption('--review-on <instant>', 'when somebody looks at it again');
  send(hold, (given, caseNumber) => ({
    path: `cases/${part(caseNumber)}/hold`,
    body: { ...picked(given, ['reason', 'party']), reviewOn: asInstant(String(given.reviewOn)) },
  }));

  const resume = program.command('resume <case>').description('end the hold').option('--note <text>');
  send(resume, (given, caseNumber) => ({
    path: `cases/${part(caseNumber)}/resume`,
    body: picked(given, ['note']),
  }));
}

function addTurns(program: Command): void {
  const amend = program
    .command('amend <case>')
    .description('change the facts of a case')
    .requiredOption('--fact <name=value>', 'may be given more than once', withPair)
    .requiredOption('--reason <reason>');
  send(amend, ({ fact, reason }, caseNumber) => ({
    path: `cases/${part(caseNumber)}/amend`,
    body: { facts: fact, reason },
  }));

  const cancel = program
    .command('cancel <case>')
    .description('cancel a case: what was begun is undone')
    .requiredOption('--reason <reason>');
  send(cancel, (given, caseNumber) => ({
    path: `cases/${part(caseNumber)}/cancel`,
    body: picked(given, ['reason']),
  }));
}

function addTalk(program: Command): void {
  const ask = program
    .command('ask <case> <stage> <question>')
    .description('ask another department, an agency or the customer')
    .requiredOption('--of <role>', 'who is asked')
    .addOption(
      new Option('--party <party>', 'whose time it is meanwhile').choices(parties).default('utility'),
    )
    .option('--due-at <instant>', 'by when; otherwise as the rule book says');
  send(ask, (given, caseNumber, ...[stage, question]) => ({
    path: `cases/${part(caseNumber)}/asks`,
    body: {
      ...{ stage, question, ...picked(given, ['of', 'party']) },
      ...(given.dueAt === undefined ? {} : { dueAt: asInstant(String(given.dueAt)) }),
    },
  }));

  const answer = program.command('answer <case> <ask> <text>').description('answer an ask');
  send(answer, (_, caseNumber, ...[asked = '', text]) => ({
    path: `cases/${part(caseNumber)}/asks/${part(asked)}/answer`,
    body: { answer: text },
  }));

  const note = program.command('note <case> <text>').description('write a note').option('--stage <stage>');
  send(note, (given, caseNumber, text) => ({
    path: `cases/${part(caseNumber)}/notes`,
    body: { text, ...picked(given, ['stage']) },
  }));
}

function addLooseEnds(program: Command): void {
  const reassign = program
    .command('reassign <case>')
    .description('give a case, or one stage of it, to somebody else')
    .requiredOption('--to <name>')
    .option('--stage <stage>')
    .option('--to-do <number>', 'one To Do, or one follow-up')
    .option('--role <role>');
  send(reassign, (given, caseNumber) => ({
    path: `cases/${part(caseNumber)}/reassign`,
    body: picked(given, ['to', 'stage', 'toDo', 'role']),
  }));

  const done = program
    .command('done <case> <to-do>')
    .description('say that a To Do is done')
    .option('--note <text>');
  send(done, (given, caseNumber, toDo) => ({
    path: `cases/${part(caseNumber)}/to-dos/${part(toDo)}/done`,
    body: picked(given, ['note']),
  }));

  const goOn = program
    .command('go-on <case> <effect>')
    .description('try a call again that kept failing')
    .option('--settled-by-hand', 'it was done by hand: no further call')
    .option('--note <text>');
  send(goOn, (given, caseNumber, effect) => ({
    path: `cases/${part(caseNumber)}/effects/go-on`,
    body: { effect, ...picked(given, ['settledByHand', 'note']) },
  }));
}

type Given = Record<string, unknown>;

/** Runs a command: what it was given becomes a request, and the answer is told. */
function send(
  command: Command,
  change: (given: Given, caseNumber: string, ...rest: string[]) => Change,
): void {
  command.action(async (...all: unknown[]) => {
    const words = all.slice(0, -2) as string[];
    const { api, tell } = callOf(command);
    const { path, body } = change(command.opts(), ...(words as [string, string]));
    tell(await api.post<Answer>(path, body), answered);
  });
}

/** What of it was given. */
const picked = (given: Given, names: string[]): Given =>
  Object.fromEntries(names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));

/** A date alone is the beginning of that day in UTC. */
const asInstant = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
