import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { part } from '../api.js';
import { callOf } from '../call.js';
import { FoundWrong, WrongUsage } from '../endings.js';
import { table } from '../screen.js';

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

export function addRules(program: Command): void {
  const rules = program.command('rules').description('rule books');

  rules
    .command('check <file>')
    .description('check a rule book (JSON) before it is loaded')
    .action(async (file: string, _: object, command: Command) => {
      const { tell } = callOf(command);
      const { checkRuleBook } = await import('../../../../libs/domain/src/rules/rule-book.js');
      const faults = checkRuleBook(jsonIn(file));
      tell({ file, faults }, () =>
        faults.length === 0
          ? `✓ ${file} has no faults`
          : table(
              ['key', 'fault'],
              faults.map(({ key, fault }) => [key, fault]),
            ),
      );
      if (faults.length > 0) throw new FoundWrong();
    });

  rules
    .command('explain <key>')
    .description('what a rule says on a date, and where it comes from')
    .option('--date <date>', 'today by default')
    .option('--utility <utility>', 'whose rule book', 'APS')
    .action(async (key: string, { date, utility }: { date?: string; utility: string }, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<RuleOnDate>(`rules/${part(utility)}/${part(key)}`, { date }), explained);
    });
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
