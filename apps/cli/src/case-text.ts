import { daysBetween, due, faint, moment, strong, table } from './screen.js';

interface Missing {
  what: string;
  owes: string;
}

export interface CaseShown {
  /** Of design projects. */
  jobPackage?: { met: number; of: number };
  caseNumber: string;
  title: string;
  level: number | null;
  status: string;
  outcome: string | null;
  account: string | null;
  address: string | null;
  customer: string | null;
  owner: string;
  assignee: string | null;
  coOwner: string | null;
  party: string | null;
  openedAt: string;
  hold: { reason: string; party: string; reviewOn: string } | null;
  stages: {
    name: string;
    status: string;
    opening: number;
    owner: string;
    assignee: string | null;
    openedAt: string | null;
    dueAt: string | null;
    endedAt: string | null;
    missing: Missing[];
  }[];
  items: {
    stage: string;
    name: string;
    state: string;
    owner: string;
    ended: boolean;
    dueAt: string | null;
  }[];
  effects: { key: string; name: string; state: string; stuck: string | null }[];
  asks: {
    key: string;
    of: string;
    stage: string;
    question: string;
    dueAt: string;
    answeredAt: string | null;
  }[];
  toDos: { key: string; what: string; role: string; assignee: string | null; doneAt: string | null }[];
}

type Stage = CaseShown['stages'][number];

/** A case on one screen. */
export function caseText(shown: CaseShown): string {
  const stuck = shown.effects.filter((effect) => effect.stuck !== null);
  return [
    headText(shown),
    table(['', 'stage', 'owner', 'for', 'due', 'missing'], shown.stages.flatMap(stageRows)),
    part('Items', itemsTable(shown)),
    part('Asked', asksTable(shown)),
    part('To do', toDosTable(shown)),
    part(
      'Waiting for a person',
      table(
        ['effect', 'why'],
        stuck.map(({ key, stuck: why }) => [key, why]),
      ),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function headText(shown: CaseShown): string {
  const { caseNumber, title, level, hold, party, jobPackage } = shown;
  return [
    `${strong(caseNumber)}  ${title}${level === null ? '' : `, Level ${level}`}`,
    [stateOf(shown), ...aboutOf(shown)].join(', '),
    ...(party ? [`Time is with: ${strong(party)}`] : []),
    ...(jobPackage ? [`Job package: ${jobPackage.met} of ${jobPackage.of}`] : []),
    ...(hold ? [`On hold: ${hold.reason}; to be reviewed ${moment(hold.reviewOn)}`] : []),
  ].join('\n');
}

const stateOf = ({ status, outcome }: CaseShown): string =>
  status === 'closed' ? `closed: ${outcome ?? 'ended'}` : status;

function aboutOf(shown: CaseShown): string[] {
  const { assignee, owner, coOwner, openedAt, customer, address, account } = shown;
  return [
    `with ${assignee ?? owner}${coOwner ? ` and ${coOwner}` : ''}`,
    `opened ${daysBetween(openedAt)} ago`,
    ...(customer ? [customer] : []),
    ...(address ? [address] : []),
    ...(account ? [`account ${account}`] : []),
  ];
}

const marks: Record<string, string> = { done: '✓', open: '▶', 'not needed': '–', waiting: '·' };

function stageRows(stage: Stage): (string | null)[][] {
  const [first, ...others] = stage.missing.map(({ what, owes }) => `${what}: ${owes}`);
  const again = stage.opening > 1 ? ` (${stage.opening})` : '';
  const row = [
    marks[stage.status] ?? '',
    stage.status === 'open' ? strong(stage.name + again) : stage.name + again,
    stage.assignee ?? stage.owner,
    lasted(stage),
    due(stage.dueAt),
    first ?? (stage.status === 'open' ? faint('nothing') : ''),
  ];
  return [row, ...others.map((other) => ['', '', '', '', '', other])];
}

function lasted({ status, openedAt, endedAt }: Stage): string {
  if (openedAt === null || (status !== 'open' && status !== 'done')) return '';
  return status === 'done' && endedAt !== null ? daysBetween(openedAt, endedAt) : daysBetween(openedAt);
}

const itemsTable = ({ items }: CaseShown): string =>
  table(
    ['stage', 'item', 'state', 'with', 'due'],
    items.map(({ stage, name, state, owner, ended, dueAt }) => [
      stage,
      name,
      state,
      ended ? '' : owner,
      ended ? '' : due(dueAt),
    ]),
  );

const asksTable = ({ asks }: CaseShown): string =>
  table(
    ['no.', 'stage', 'of', 'question', 'due'],
    asks
      .filter(({ answeredAt }) => answeredAt === null)
      .map(({ key, stage, of, question, dueAt }) => [key, stage, of, question, due(dueAt)]),
  );

const toDosTable = ({ toDos }: CaseShown): string =>
  table(
    ['no.', 'what', 'for'],
    toDos
      .filter(({ doneAt }) => doneAt === null)
      .map(({ key, what, role, assignee }) => [key, what, assignee ?? role]),
  );

const part = (title: string, text: string): string => (text ? `${strong(title)}\n${text}` : '');
