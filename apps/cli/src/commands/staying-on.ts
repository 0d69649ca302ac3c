import type { Command } from 'commander';
import { part } from '../api.js';
import { answered, callOf, type Answer } from '../call.js';
import { centsIn, money } from '../dollars.js';
import { moment, table } from '../screen.js';

interface Status {
  account: string;
  told: string;
  arrears: { pastDue: number; total: number; byAge: Record<string, number> };
  arrangements: { caseNumber: string; months: number; total: number; outcome: string | null }[];
  protections: { kind: string; until: string | null; clause: string }[];
  pledges: { caseNumber: string; agency: string; amount: number; state: string }[];
  severances: { caseNumber: string; service: string; state: string }[];
}

interface Interlock {
  services: {
    service: string;
    goes: boolean;
    debt: number;
    stands: { kind: string; why: string; until?: string }[];
  }[];
}

interface Quotes {
  quotes: {
    service: string;
    amount: number;
    way: string;
    validUntil: string;
    severance: string | null;
  }[];
}

type Given = Record<string, string>;

/** What keeps a customer on today. */
export function addStayingOn(program: Command): void {
  const reads = [
    ['status', 'credit-status', 'what is owed, what was agreed, what protects; told to a verified caller'],
    ['interlock', 'interlock', 'would an order go now, and why not'],
  ] as const;
  for (const [name, path, description] of reads) {
    program
      .command(`${name} <account>`)
      .description(description)
      .action(async (account: string, _: object, command: Command) => {
        const { api, tell } = callOf(command);
        tell(await api.get<Status & Interlock>(`accounts/${part(account)}/${path}`), texts[name]);
      });
  }
  addQuotes(program);
  addPromises(program);
}

/** A quote that a caller is told holds: it is given in each disconnection that is under way. */
function addQuotes(program: Command): void {
  program
    .command('quote <account>')
    .description('the least payment that keeps each service on today; paid in time, it stops the order')
    .action(async (account: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      const told = await api.get<Quotes>(`accounts/${part(account)}/quotes`);
      for (const { severance } of told.quotes)
        if (severance !== null) await api.post<Answer>(`severances/${part(severance)}/quote`, {});
      tell(told, texts.quote);
    });
  program
    .command('tenant <case> <account>')
    .description('whoever lives there takes the service in an account of his own')
    .action(async (caseNumber: string, account: string, ...rest: unknown[]) => {
      const { api, tell } = callOf(rest[1] as Command);
      tell(await api.post<Answer>(`severances/${part(caseNumber)}/tenant`, { account }), answered);
    });
}

function addPromises(program: Command): void {
  const protects = (name: string, description: string, body: (given: Given) => object): Command =>
    program
      .command(`${name} <account>`)
      .description(description)
      .action(async (account: string, given: Given, command: Command) => {
        const { api, tell } = callOf(command);
        tell(await api.post<Answer>('protections', { account, ...body(given) }), answered);
      });

  protects('extend', 'a promise to pay: one sum, one date', ({ amount = '', by }) => ({
    ...{ kind: 'promise to pay', amount: centsIn(amount), by },
  }))
    .requiredOption('--amount <dollars>')
    .requiredOption('--by <date>');
  protects('receipt', 'paid elsewhere and not posted yet', ({ amount = '', confirmation }) => ({
    ...{ kind: 'receipt', amount: centsIn(amount), confirmation },
  }))
    .requiredOption('--amount <dollars>')
    .requiredOption('--confirmation <number>');
  protects('protect', 'record what keeps service on', ({ amount, ...given }) => ({
    ...given,
    ...(amount ? { amount: centsIn(amount) } : {}),
  }))
    .requiredOption('--kind <kind>', 'medical claim, life support, dispute, bankruptcy, correction …')
    .option('--service <service>')
    .option('--amount <dollars>', 'the disputed sum');

  addPledging(program);
}

function addPledging(program: Command): void {
  const pledges = (name: string, description: string): Command =>
    program
      .command(`${name} <account> <agency> <dollars>`)
      .description(description)
      .option('--reference <number>', 'the agency’s own number')
      .action(async (account: string, agency: string, ...rest: unknown[]) => {
        const [dollars, { share, by, ...given }, command] = rest as [string, Given, Command];
        const { api, tell } = callOf(command);
        const commit = share ? { commit: { share: centsIn(share), by } } : {};
        const body = { account, agency, amount: centsIn(dollars), ...given, ...commit };
        tell(await api.post<Answer>('pledges', body), answered);
      });
  pledges('pledge', 'an agency promises to pay for a customer').option('--program <program>');
  pledges('commit', 'a pledge that protects together with the customer’s dated share')
    .requiredOption('--share <dollars>')
    .requiredOption('--by <date>');
}

const texts = {
  status: ({ account, told, arrears, ...agreed }: Status): string =>
    [
      `${account}, told to: ${told}`,
      `${money(arrears.total)} open, ${money(arrears.pastDue)} of it past due`,
      table(
        ['what', 'which', 'stands', 'until'],
        [
          ...agreed.arrangements.map((one) => [
            ...['arrangement', `${one.caseNumber}, ${one.months} months, ${money(one.total)}`],
            one.outcome ?? 'lives',
          ]),
          ...agreed.protections.map((one) => ['protection', one.kind, one.clause, moment(one.until)]),
          ...agreed.pledges.map((one) => ['pledge', `${one.agency}, ${money(one.amount)}`, one.state]),
          ...agreed.severances.map((one) => [
            'disconnection',
            `${one.caseNumber}, ${one.service}`,
            one.state,
          ]),
        ],
      ),
    ].join('\n'),
  interlock: ({ services }: Interlock): string =>
    services
      .map(({ service, goes, debt, stands }) => {
        const verdict = goes ? 'an order would go now' : 'no order goes';
        const rows = stands.map(({ kind, why, until }) => [kind, why, moment(until)]);
        return `${service}: ${verdict}, ${money(debt)} may cut it\n${table(['stands', 'why', 'until'], rows)}`;
      })
      .join('\n\n'),
  quote: ({ quotes }: Quotes): string =>
    table(
      ['service', 'least payment', 'way', 'valid until', 'stops the order of'],
      quotes.map((one) => [
        ...[one.service, money(one.amount), one.way, moment(one.validUntil)],
        one.severance ?? '',
      ]),
    ),
};
