import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf, type Rule } from '../../../libs/domain/src/rules/rule-book.js';
import type { RuleKey } from '../../../libs/domain/src/rules/keys.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';

export const ruleOf = (key: RuleKey): Rule => rulesAsOf(apsRuleBook, localDate('2026-01-05')).rule(key);

/** The APS book, with other rules in place of those of one key. */
export function withRules(key: RuleKey, ...rules: unknown[]): unknown {
  return { ...apsRuleBook, rules: [...apsRuleBook.rules.filter((rule) => rule.key !== key), ...rules] };
}

export function permitReview(changes: object): object {
  return { ...ruleOf('permit review'), ...changes };
}

export function calendarWith(changes: object): unknown {
  const { value, ...rule } = ruleOf('calendar');
  return withRules('calendar', { ...rule, value: { ...(value as object), ...changes } });
}
