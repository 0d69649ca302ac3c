import type { CustomerClass } from '../accounts/standing.js';
import type { LocalDate } from '../time/calendar.js';
import { capabilities, type RuleKey, type RuleValue } from './keys.js';
import { rulesAsOf, type Rule, type RuleBook, type RuleStanding } from './rule-book.js';
import { accountWords } from './words-of-accounts.js';
import { arrangementWords } from './words-of-arrangements.js';
import { disconnectionWords } from './words-of-disconnection.js';

export type CollectionsKey = keyof (typeof capabilities)['collections'];

const words: { [K in CollectionsKey]: (value: RuleValue<K>) => string } = {
  ...accountWords,
  ...arrangementWords,
  ...disconnectionWords,
};

/** A value in words, the days on which it holds, and where it comes from. */
export interface Said {
  says: string;
  clause: string;
  source: string;
  standing: RuleStanding;
  validFrom: string;
  validTo?: string;
}

/** What a rule of collections says on a date. */
export interface Explained extends Said {
  rule: CollectionsKey;
  /** False for a rule that is made for other classes of customers. */
  applies: boolean;
  /** The value that is known already to follow it. */
  next?: Said;
}

/** Every rule of collections that holds on a date, in words; nothing for a utility that does no collections. */
export function explainCollections(
  book: RuleBook,
  date: LocalDate,
  customerClass: CustomerClass,
): Explained[] {
  const rules = rulesAsOf(book, date);
  if (!rules.covers('collections')) return [];
  const keys = Object.keys(capabilities.collections) as CollectionsKey[];
  return keys.map((rule) => {
    const next = following(book, rule, date);
    return {
      rule,
      ...said(rules.rule(rule), inWords(rule, rules.get(rule))),
      applies: isFor(rules.get(rule), customerClass),
      ...(next ? { next } : {}),
    };
  });
}

/** A value of a rule of collections, as a person says it. */
export function inWords<K extends CollectionsKey>(key: K, value: RuleValue<K>): string {
  return words[key](value);
}

function following(book: RuleBook, key: CollectionsKey, date: LocalDate): Said | undefined {
  const later = book.rules.filter((rule) => rule.key === key && rule.validFrom > date);
  const [next] = later.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  if (next === undefined) return undefined;
  const value = rulesAsOf(book, next.validFrom as LocalDate).get(key);
  return said(next, inWords(key, value));
}

function said({ clause, source, standing, validFrom, validTo }: Rule, says: string): Said {
  return { says, clause, source, standing, validFrom, ...(validTo === undefined ? {} : { validTo }) };
}

const isFor = (value: RuleValue<RuleKey>, customerClass: CustomerClass): boolean =>
  typeof value !== 'object' || !('classes' in value) || value.classes.includes(customerClass);
