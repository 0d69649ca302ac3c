import { explainCollections, type CollectionsKey } from '../../../libs/domain/src/rules/explain.js';
import type { RuleBook, RuleStanding } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';

/** What a rule says, and how well that is known. */
export type Told = [says: string, standing: RuleStanding];

/** What a book says in March 2026 of one of its rules of collections. */
export function told(book: RuleBook, key: CollectionsKey): Told | [] {
  const explained = explainCollections(book, localDate('2026-03-02'), 'residential');
  const rule = explained.find((each) => each.rule === key);
  return rule === undefined ? [] : [rule.says, rule.standing];
}
