import { writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { callOf, type Call } from '../call.js';
import { money } from '../dollars.js';
import { faint, moment, say, strong, table } from '../screen.js';

interface Sums {
  count: number;
  arranged: number;
  paid: number;
  owed: number;
}

interface Figures extends Sums {
  ends: (Sums & { end: string; medianDays: number | null })[];
}

interface Outcomes {
  by: string;
  more: boolean;
  total: Figures;
  groups: (Figures & { filters: Record<string, string> })[];
  survival: { month: number; watched: number; broken: number; kept: number }[];
}

interface Cases {
  rows: (Omit<Sums, 'count'> & {
    caseNumber: string;
    account: string;
    customer: string | null;
    counselor: string | null;
    acceptedAt: string;
    end: string;
    months: number;
  })[];
  next: string | null;
}

type Given = Record<string, string>;

/** What became of arrangements, and the cases behind each number. */
export function addOutcomes(program: Command): void {
  program
    .command('outcomes')
    .description('what became of arrangements: how they ended, what was paid, how many are still kept')
    .addOption(
      new Option('--by <what>', 'told apart by').choices(['term', 'size', 'counselor', 'rules', 'utility']),
    )
    .option('--from <instant>', 'agreed on then or later; 24 months back by default')
    .option('--to <instant>', 'agreed on before then')
    .option('--utility <utility>')
    .option('--months <months>', 'of this term')
    .option('--counselor <name>')
    .option('--version <version>', 'of the rules')
    .option('--outcome <end>', 'live, completed, broken, renegotiated, cancelled, closed by final bill')
    .option('--broken-in-month <month>', 'broken in this month of their life')
    .option('--cases', 'the cases themselves')
    .option('--cursor <cursor>')
    .option('--xlsx <file>', 'as a workbook, with the question printed in it')
    .action(async ({ cases, xlsx, ...given }: Given, command: Command) => {
      const call = callOf(command);
      if (xlsx !== undefined) return writeWorkbook(call, given, xlsx);
      if (!cases) return call.tell(await call.api.get<Outcomes>('outcomes', given), outcomesText);
      call.tell(await call.api.get<Cases>('outcomes/cases', given), casesText);
    });
}

async function writeWorkbook({ api }: Call, given: Given, file: string): Promise<void> {
  const response = await api.open(`outcomes.xlsx?${new URLSearchParams(given).toString()}`);
  const content = Buffer.from(await response.arrayBuffer());
  writeFileSync(file, content);
  say(`✓ ${file}, ${content.length} bytes`);
}

function outcomesText({ by, total, groups, survival, more }: Outcomes): string {
  if (total.count === 0) return 'No arrangement.';
  const rows = [...groups.map((one) => ({ name: nameOf(one.filters), ...one })), { name: 'all', ...total }];
  return [
    strong(`${total.count} arrangements by ${by}`),
    table(
      [by, 'end', 'how many', 'arranged', 'paid', 'still owed', 'median days'],
      rows.flatMap(({ name, ends }) =>
        ends.map((one, index) => [
          ...[index === 0 ? name : '', one.end, String(one.count)],
          ...[money(one.arranged), money(one.paid), money(one.owed), String(one.medianDays ?? '')],
        ]),
      ),
    ),
    table(
      ['month', 'watched', 'broken in it', 'still kept'],
      survival.map((one) => [
        ...[String(one.month), String(one.watched), String(one.broken)],
        `${(one.kept * 100).toFixed(1)} %`,
      ]),
    ),
    ...(more ? [faint('only the latest were counted: ask for a shorter span')] : []),
  ].join('\n');
}

/** `months: 6`; sizes are money. */
const nameOf = (filters: Record<string, string>): string =>
  Object.entries(filters)
    .map(([name, value]) =>
      name.startsWith('size') ? `${name.slice(4).toLowerCase()} ${money(Number(value))}` : value,
    )
    .join(' ')
    .trim() || 'not known';

function casesText({ rows, next }: Cases): string {
  if (rows.length === 0) return 'No arrangement.';
  const head = [
    'case',
    'account',
    'customer',
    'counselor',
    'agreed',
    'months',
    'end',
    'arranged',
    'paid',
    'owed',
  ];
  const told = rows.map((row) => [
    ...[row.caseNumber, row.account, row.customer, row.counselor ?? 'in bulk', moment(row.acceptedAt)],
    ...[String(row.months), row.end, money(row.arranged), money(row.paid), money(row.owed)],
  ]);
  return [table(head, told), ...(next ? [faint(`more: --cursor ${next}`)] : [])].join('\n');
}
