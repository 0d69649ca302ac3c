import type { Rules } from '../rules/rule-book.js';

/** The languages in which a utility writes to people, by its rule. One without rules for collections leaves it to each of them. */
export const languagesOf = (rules: Rules): readonly string[] =>
  rules.covers('collections') ? rules.get('languages') : ['English', 'Spanish'];
