import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { isCase, part } from '../api.js';
import { answered, callOf, type Answer } from '../call.js';
import { centsIn, money } from '../dollars.js';
import { WrongUsage } from '../endings.js';
import { table } from '../screen.js';

interface Found {
  rule: string;
  about: string;
  met: boolean;
  because?: string[];
  granted?: boolean;
  wouldChange: string | null;
  clause: string;
}

/** Which rules of an arrangement are met, and what else the interview has found. */
interface Qualification {
  caseNumber: string;
  qualifies: boolean;
  rules: Found[];
  interview: { results: Found[] } | null;
}

interface Offers {
  offers: {
    name: string;
    balance: number;
    downPayment: number;
    monthly: { dueOn: string; installment: number; total: number }[];
  }[];
}

interface Known {
  account: string;
  caller: { as: string } | null;
}

/** What an interview asks, as a file has it. */
const exampleAnswers = {
  ...{ householdSize: 4, monthlyIncome: 187_650, hardship: 'job loss', medicalNeed: false },
  ...{ priorityHousehold: true, assistanceAskedFor: ['LIHEAP'], payDay: 5 },
};

type Given = Record<string, string>;

/** A customer's call: who it is, the interview, the terms, and what was agreed. */
export function addArranging(program: Command): void {
  program
    .command('arrange <account>')
    .description('open an arrangement for an account, or new terms for one that runs')
    .option('--whole-balance', 'also what is billed and not past due')
    .option('--takes-over <case>', 'renegotiate: the arrangement whose place it takes')
    .action(async (account: string, given: { wholeBalance?: true; takesOver?: string }, command: Command) => {
      const { api, tell } = callOf(command);
      const reach = given.wholeBalance ? { reach: 'whole balance' } : {};
      const takesOver = given.takesOver === undefined ? {} : { takesOver: [given.takesOver] };
      tell(await api.post<Answer>('arrangements', { account, ...reach, ...takesOver }), answered);
    });

  program
    .command('caller <account-or-case>')
    .description(
      'say who calls about an account, or in an arrangement, and how that was shown; nothing is told before',
    )
    .requiredOption('--caller <who>', 'holder, joint holder, authorized person, agency …')
    .requiredOption('--method <method>', 'one of the rule’s identity methods')
    .option('--person <key>', 'who of the people of the account; needed for all but the holders')
    .action(async (about: string, { caller: as, ...shown }: Given, command: Command) => {
      const { api, tell } = callOf(command);
      if (isCase(about))
        return tell(await api.post<Answer>(`arrangements/${part(about)}/caller`, { as, ...shown }), answered);
      const known = await api.post<Known>(`accounts/${part(about)}/caller`, { as, ...shown });
      tell(known, ({ account, caller }) => `✓ ${account} is told today to: ${caller?.as ?? 'nobody'}`);
    });

  addInterview(program);
  addTerms(program);
}

function addInterview(program: Command): void {
  program
    .command('interview <case> <file>')
    .description('hold the interview: its answers (JSON) are sealed, the result is told with its reasons')
    .option('--language <language>', 'what is spoken: Spanish')
    .option('--assisted', 'the household gets a discount or aid already')
    .option('--unauthorized-use', 'service was used without leave')
    .addHelpText('after', `\nThe answers, sums in whole cents:\n${JSON.stringify(exampleAnswers, null, 2)}`)
    .action(async (caseNumber: string, file: string, ...rest: unknown[]) => {
      const [heard, command] = rest as [object, Command];
      const { api, tell } = callOf(command);
      const body = { answers: answersIn(file), ...heard };
      const answer = await api.post<Answer>(`interviews/${part(caseNumber)}`, body);
      const found = await api.get<Qualification>(qualificationIn(caseNumber));
      tell({ ...answer, qualification: found }, () =>
        [answered(answer), qualificationText(found)].join('\n'),
      );
    });

  program
    .command('qualifies <case>')
    .description('which rules of an arrangement are met now and which not, and what would change it')
    .action(async (caseNumber: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<Qualification>(qualificationIn(caseNumber)), qualificationText);
    });
}

function addTerms(program: Command): void {
  program
    .command('offer <case>')
    .description('offer terms side by side, each with the true total of every month')
    .option('--months <months>')
    .option('--pay-day <day>', 'day of the month on which wages come')
    .option('--benefit <benefit>', 'an income whose day the rule book knows: SSI')
    .action(async (caseNumber: string, { months, payDay, benefit }: Given, command: Command) => {
      const { api, tell } = callOf(command);
      const numbers = Object.entries({ months, payDay }).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, Number(text)]],
      );
      const path = `arrangements/${part(caseNumber)}/offers`;
      await api.post<Answer>(path, { ...Object.fromEntries(numbers), ...(benefit ? { benefit } : {}) });
      tell(await api.get<Offers>(path), offersText);
    });

  program
    .command('accept <case> <offer>')
    .description('the customer agrees to terms, named as they were offered')
    .requiredOption('--agreed <how>', 'by phone, in person, in writing or online')
    .action(async (caseNumber: string, offer: string, ...rest: unknown[]) => {
      const [{ agreed }, command] = rest as [Given, Command];
      const { api, tell } = callOf(command);
      tell(await api.post<Answer>(`arrangements/${part(caseNumber)}/accept`, { offer, agreed }), answered);
    });

  addReferrals(program);
}

function addReferrals(program: Command): void {
  program
    .command('refer <case> <agency>')
    .description('refer the customer to an agency')
    .option('--program <program>')
    .action(async (caseNumber: string, agency: string, ...rest: unknown[]) => {
      const [given, command] = rest as [Given, Command];
      const { api, tell } = callOf(command);
      const path = `arrangements/${part(caseNumber)}/referrals`;
      tell(await api.post<Answer>(path, { agency, ...given }), answered);
    });

  program
    .command('referral <case> <number> <outcome>')
    .description('what became of a referral, which closes it: granted, refused or no answer')
    .option('--amount <dollars>', 'what was granted')
    .action(async (caseNumber: string, number: string, ...rest: unknown[]) => {
      const [outcome, { amount }, command] = rest as [string, Given, Command];
      const { api, tell } = callOf(command);
      const path = `arrangements/${part(caseNumber)}/referrals/${part(number)}/close`;
      const granted = amount === undefined ? {} : { granted: centsIn(amount) };
      tell(await api.post<Answer>(path, { outcome, ...granted }), answered);
    });
}

function answersIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongUsage(`${file} cannot be read: ${(error as Error).message}`);
  }
}

const qualificationIn = (caseNumber: string): string => `arrangements/${part(caseNumber)}/qualification`;

function qualificationText({ caseNumber, qualifies, rules, interview }: Qualification): string {
  const head = `${caseNumber} ${qualifies ? 'qualifies for an arrangement' : 'does not qualify yet'}`;
  const found = [...rules, ...(interview?.results ?? [])];
  return [head, table(['rule', 'met', 'by what', 'what would change it'], found.map(foundRow))].join('\n');
}

const foundRow = ({ rule, about, met, granted, because = [], wouldChange }: Found): (string | null)[] => [
  about === rule ? rule : `${rule}: ${about}`,
  met ? 'yes' : granted ? 'granted' : 'no',
  because.join('; '),
  wouldChange,
];

const offersText = ({ offers }: Offers): string =>
  offers
    .map(({ name, balance, downPayment, monthly }) => {
      const down = downPayment > 0 ? `, ${money(downPayment)} now` : '';
      const rows = monthly.map((one) => [one.dueOn, money(one.installment), money(one.total)]);
      return `${name}: ${money(balance)}${down}\n${table(['due', 'installment', 'with the bill'], rows)}`;
    })
    .join('\n\n');
