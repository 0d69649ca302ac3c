import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { part, type Api } from '../api.js';
import { callOf } from '../call.js';
import { FoundWrong, WrongUsage } from '../endings.js';
import { faint, strong, table } from '../screen.js';

interface RuleOnDate {
  book: string;
  version: string;
  date: string;
  rule: {
    key: string;
    value: unknown;
    validFrom: string;
    validTo?: string;
    source: string;
    clause: string;
    standing: string;
  };
}

interface Said {
  says: string;
  clause: string;
  source: string;
  standing: string;
  validFrom: string;
}

interface RulesOfAccount {
  account: string;
  customerClass: string;
  book: string;
  version: string;
  date: string;
  rules: (Said & { rule: string; applies: boolean; next?: Said })[];
}

interface BookFaults {
  book: string;
  faults: { key: string; fault: string }[];
}

export function addRules(program: Command): void {
  const rules = program.command('rules').description('rule books');

  rules
    .command('check [file]')
    .description('check a rule book (JSON) before it is loaded; without a file, every book in force')
    .action(async (file: string | undefined, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      const checked = file === undefined ? await booksInForce(api) : [{ book: file, content: jsonIn(file) }];
      const { checkRuleBook } = await import('../../../../libs/domain/src/rules/rule-book.js');
      const books = checked.map(({ book, content }) => ({ book, faults: checkRuleBook(content) }));
      tell(file === undefined ? { books } : { file, faults: books[0]?.faults }, () =>
        books.map(faultsText).join('\n'),
      );
      if (books.some(({ faults }) => faults.length > 0)) throw new FoundWrong();
    });

  rules
    .command('explain <account-or-key>')
    .description('what an account is under on a date, or what one rule says, and where it comes from')
    .option('--on <date>', 'today by default')
    .option('--utility <utility>', 'whose rule book, for a key', 'APS')
    .action(async (what: string, { on, utility }: { on?: string; utility: string }, command: Command) => {
      const { api, tell } = callOf(command);
      const { isRuleKey } = await import('../../../../libs/domain/src/rules/keys.js');
      if (isRuleKey(what)) {
        tell(await api.get<RuleOnDate>(`rules/${part(utility)}/${part(what)}`, { date: on }), explained);
      } else {
        tell(await api.get<RulesOfAccount>(`accounts/${part(what)}/rules`, { on }), ofAccount);
      }
    });
}

async function booksInForce(api: Api): Promise<{ book: string; content: unknown }[]> {
  const offices = await api.get<{ utility: string }[]>('offices');
  return Promise.all(
    offices.map(async ({ utility }) => {
      const content = await api.get<{ name: string; version: string }>(`rules/${part(utility)}`);
      return { book: `${content.name} ${content.version}`, content };
    }),
  );
}

const faultsText = ({ book, faults }: BookFaults): string =>
  faults.length === 0
    ? `✓ ${book} has no faults`
    : `✗ ${book}\n${table(
        ['key', 'fault'],
        faults.map(({ key, fault }) => [key, fault]),
      )}`;

function ofAccount({ account, customerClass, book, version, date, rules }: RulesOfAccount): string {
  if (rules.length === 0) return `${book} ${version} has no rules of collections on ${date}`;
  return [`${account}, ${customerClass}, ${book} ${version}, on ${date}`, ...rules.map(ruleText)].join('\n');
}

function ruleText({ rule, says, source, standing, applies, next }: RulesOfAccount['rules'][number]): string {
  return [
    '',
    `${strong(rule)}: ${says}${applies ? '' : ' (not for this account)'}`,
    `  ${faint(`${source} (${standing})`)}`,
    ...(next ? [`  from ${next.validFrom}: ${next.says}`] : []),
  ].join('\n');
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongUsage(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function explained({ book, version, date, rule }: RuleOnDate): string {
  const span = `${rule.validFrom} to ${rule.validTo ?? 'further notice'}`;
  return [
    `${rule.key}, ${book} ${version}, on ${date}`,
    `  value     ${JSON.stringify(rule.value)}`,
    `  clause    ${rule.clause}`,
    `  source    ${rule.source} (${rule.standing})`,
    `  valid     ${span}`,
  ].join('\n');
}
