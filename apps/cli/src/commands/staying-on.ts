import type { Command } from 'commander';
import { part } from '../api.js';
import { answered, callOf, type Answer } from '../call.js';
import { centsIn, money } from '../dollars.js';
import { moment, table } from '../screen.js';
import { statusText, type Status } from '../status-text.js';

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
    ways: { way: string; amount: number }[];
    items: { charge: string; amount: number }[];
    validUntil: string;
    severance: string | null;
  }[];
}

interface Pledged {
  facts: { amount: number; protectsUntil?: string | null; commit?: { share: number } };
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
    .description(
      'the least payment that keeps each service on today, and what it pays; paid in time, it stops the order',
    )
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
        const answer = await api.post<Answer>('pledges', body);
        const { facts } = await api.get<Pledged>(`pledges/${part(answer.caseNumber)}`);
        tell({ ...answer, protectsUntil: facts.protectsUntil ?? null }, () => pledgedText(answer, facts));
      });
  pledges('pledge', 'an agency promises to pay for a customer').option('--program <program>');
  pledges('commit', 'a pledge that protects together with the customer’s dated share')
    .requiredOption('--share <dollars>')
    .requiredOption('--by <date>');
}

/** A commit protects only where it reaches the quote together with the customer's share. */
function pledgedText(answer: Answer, { amount, protectsUntil, commit }: Pledged['facts']): string {
  const protects = protectsUntil
    ? `it protects until ${moment(protectsUntil)}`
    : `it protects nothing: ${money(amount + (commit?.share ?? 0))} together do not reach what keeps service on`;
  return `${answered(answer)}\n  ${protects}`;
}

const texts = {
  status: statusText,
  interlock: ({ services }: Interlock): string =>
    services
      .map(({ service, goes, debt, stands }) => {
        const verdict = goes ? 'an order would go now' : 'no order goes';
        const rows = stands.map(({ kind, why, until }) => [kind, why, moment(until)]);
        return `${service}: ${verdict}, ${money(debt)} may cut it\n${table(['stands', 'why', 'until'], rows)}`;
      })
      .join('\n\n'),
  quote: ({ quotes }: Quotes): string => quotes.map(quoteText).join('\n\n'),
};

/** The least payment with what it pays, and what else would keep service on. */
function quoteText({
  service,
  amount,
  way,
  ways,
  items,
  validUntil,
  severance,
}: Quotes['quotes'][number]): string {
  if (amount === 0) return `${service}: nothing has to be paid to keep it on`;
  const stops = severance === null ? '' : `; paid in time, it stops the order of ${severance}`;
  const others = ways.filter((one) => one.way !== way).map((one) => `${one.way} ${money(one.amount)}`);
  return [
    `${service}: ${money(amount)} keeps it on, ${way}, valid until ${moment(validUntil)}${stops}`,
    table(
      ['pays', 'amount'],
      items.map((item) => [item.charge, money(item.amount)]),
    ),
    ...(others.length > 0 ? [`otherwise: ${others.join(', ')}`] : []),
  ].join('\n');
}
