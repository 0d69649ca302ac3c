import { cents, dollars, type Cents } from '../money.js';
import type { RuleKey } from '../rules/keys.js';
import type { Rules } from '../rules/rule-book.js';
import type { Answers } from './answers.js';
import { phrase, type Phrase } from '../phrase.js';

/** One rule held against an interview. Its words name the rule and its figures, never what the household has answered. */
export interface ResultLine {
  rule: RuleKey;
  /** `LIHEAP`, `medical protection`, … */
  of: string;
  met: boolean;
  /** What would change it; none when it is met. */
  wouldChange?: Phrase;
}

/** What a household qualifies for by the rules of a day, and what would change what it does not. */
export function assess(answers: Answers, rules: Rules): ResultLine[] {
  return [...discounts(answers, rules), ...aid(answers, rules), ...medical(answers, rules)];
}

/** The first discount whose income limit the household keeps is its own: the books give the deepest first. */
function discounts({ householdSize, monthlyIncome }: Answers, rules: Rules): ResultLine[] {
  return rules.get('bill discounts').map(({ program, incomeLimits }): ResultLine => {
    const line = { rule: 'bill discounts', of: program } as const;
    if (monthlyIncome <= limitFor(householdSize, incomeLimits)) return { ...line, met: true };
    const [forOne = cents(0)] = incomeLimits;
    const wouldChange = phrase`a gross monthly income within the limit for the household, from ${dollars(forOne)} for one person`;
    return { ...line, met: false, wouldChange };
  });
}

function aid({ assistanceAskedFor }: Answers, rules: Rules): ResultLine[] {
  return rules.get('assistance').map(({ program }): ResultLine => {
    const line = { rule: 'assistance', of: program } as const;
    if (!assistanceAskedFor.includes(program)) return { ...line, met: true };
    return { ...line, met: false, wouldChange: phrase`the answer to what was asked for already` };
  });
}

/** Limits are given for 1, 2, 3 … persons; beyond the last, each person adds what the last one added. */
export function limitFor(householdSize: number, limits: readonly Cents[]): Cents {
  const known = limits[householdSize - 1];
  if (known !== undefined) return known;
  const [last = 0, before = 0] = [limits.at(-1), limits.at(-2)];
  return cents(last + (householdSize - limits.length) * (last - before));
}

function medical(answers: Answers, rules: Rules): ResultLine[] {
  const protection = rules.get('medical protection');
  if (protection === 'none') return [];
  const line = { rule: 'medical protection', of: 'medical protection' } as const;
  if (answers.medicalNeed) return [{ ...line, met: true }];
  return [
    {
      ...line,
      met: false,
      wouldChange: phrase`a licensed practitioner’s proof that health depends on the service`,
    },
  ];
}
