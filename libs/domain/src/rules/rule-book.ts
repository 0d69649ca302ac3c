import type { Json } from '../cases/state.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import type { Calendar, Limit, LocalDate } from '../time/calendar.js';
import { dateText, dayNumber, plusDays } from '../time/day.js';
import { capabilities, ruleKeys, type Capability, type RuleKey, type RuleValue } from './keys.js';

export { checkRuleBook } from './faults.js';

/** How well a value is known: read in the rule itself, told by others, supposed until the utility confirms it, or the utility's own choice. */
export type RuleStanding = 'confirmed' | 'secondary' | 'assumption' | 'own';

/** One value, for as long as it is valid, and where it comes from. */
export interface Rule {
  readonly key: RuleKey;
  /** JSON, of the form that `ruleKeys` asks for. */
  readonly value: unknown;
  /** First and last day on which it is valid. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
  readonly clause: string;
  readonly standing: RuleStanding;
}

export interface RuleBook {
  readonly name: string;
  readonly version: string;
  readonly jurisdiction: string;
  readonly utility: string;
  readonly rules: readonly Rule[];
}

/** What was decided by which rule, from what: enough to decide it again. */
export interface Decision {
  rule: RuleKey;
  book: string;
  version: string;
  clause: string;
  source: string;
  standing: RuleStanding;
  inputs: Json;
  outcome: Json;
}

/** The values of a rule book that are valid on a date. */
export function rulesAsOf(book: RuleBook, date: LocalDate): Rules {
  return new Rules(book, date, validIn(book, date));
}

export class Rules {
  constructor(
    readonly book: RuleBook,
    readonly date: LocalDate,
    private readonly valid: ReadonlyMap<RuleKey, Rule>,
  ) {}

  /** Refuses a key that has no value on the date. */
  rule(key: RuleKey): Rule {
    const rule = this.valid.get(key);
    if (rule !== undefined) return rule;
    throw new Problem('rules/none', phrase`${this.title} has no value for '${key}' on ${this.date}.`, {
      rule: key,
      remedy: phrase`Name a date on which the rule book holds, or load one that has this rule.`,
    });
  }

  get<K extends RuleKey>(key: K): RuleValue<K> {
    const rule = this.rule(key);
    if (!parsed.has(rule)) parsed.set(rule, this.parse(rule));
    return parsed.get(rule) as RuleValue<K>;
  }

  /** Refuses a key whose value is no span of time. */
  limit(key: RuleKey): Limit {
    const value = this.get(key);
    if (typeof value === 'object' && 'unit' in value) return value;
    throw new RangeError(`${this.title}: '${key}' is no time limit`);
  }

  /** Whether the utility does this at all, on the date. */
  covers(capability: Capability): boolean {
    return Object.keys(capabilities[capability]).some((key) => this.valid.has(key as RuleKey));
  }

  calendar(): Calendar {
    return this.get('calendar');
  }

  private parse(rule: Rule): unknown {
    const { data, error } = ruleKeys[rule.key].safeParse(rule.value);
    if (error)
      throw new RangeError(`${this.title}: the value of '${rule.key}' is not of its form: ${error.message}`);
    return data;
  }

  private get title(): string {
    return `The rule book ${this.book.name} ${this.book.version}`;
  }
}

/** Refuses what the utility does not do. */
export function mustCover(rules: Rules, capability: Capability): void {
  if (rules.covers(capability)) return;
  const { name, version, utility } = rules.book;
  throw new Problem(
    'rules/not-covered',
    phrase`${utility} does no ${capability}: ${name} ${version} has no rules for them.`,
    {
      remedy: phrase`Load a rule book of ${utility} with the rules for ${capability}.`,
    },
  );
}

// eslint-disable-next-line max-params -- what was asked, and what came out
export function decided(rules: Rules, key: RuleKey, inputs: Json, outcome: Json): Decision {
  const { clause, source, standing } = rules.rule(key);
  const { name: book, version } = rules.book;
  return { rule: key, book, version, clause, source, standing, inputs, outcome };
}

/** A stretch of days, from its first on, during which the same values are valid. */
interface Stretch {
  from: string;
  valid: ReadonlyMap<RuleKey, Rule>;
}

/** Books are read many times in each command and never change: a correction is a new version. */
const stretches = new WeakMap<RuleBook, Stretch[]>();
const parsed = new WeakMap<Rule, unknown>();

function validIn(book: RuleBook, date: LocalDate): ReadonlyMap<RuleKey, Rule> {
  const known = stretches.get(book) ?? stretchesOf(book);
  stretches.set(book, known);
  return known.findLast(({ from }) => from <= date)?.valid ?? new Map();
}

function stretchesOf({ rules }: RuleBook): Stretch[] {
  const ends = rules.flatMap(({ validTo }) => (validTo === undefined ? [] : [dayAfter(validTo)]));
  const turns = [...new Set([...rules.map(({ validFrom }) => validFrom), ...ends])].sort();
  return turns.map((from) => ({
    from,
    valid: new Map(validOn(rules, from).map((rule) => [rule.key, rule])),
  }));
}

function validOn(rules: readonly Rule[], date: string): Rule[] {
  return rules.filter(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date <= validTo),
  );
}

function dayAfter(date: string): string {
  const day = dayNumber(date);
  if (day === undefined) throw new RangeError(`Not a date: ${date}`);
  return dateText(plusDays(day, 1));
}
