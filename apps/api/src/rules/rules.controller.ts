import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { isRuleKey } from '../../../../libs/domain/src/rules/keys.js';
import { rulesAsOf, type Rule, type RuleBook } from '../../../../libs/domain/src/rules/rule-book.js';
import { localDate, type LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import { ReadRoute } from '../openapi/read-route.js';
import { KeyOfUtility, OfUtility, OnDate, RuleBookView, RuleOnDate } from './rule-schemas.js';

@ApiTags('rules')
@Controller('api/rules/:utility')
export class RulesController {
  constructor(private readonly casework: Casework) {}

  @ReadRoute('', 'The rule book in force for a utility, whole.', RuleBookView)
  async book(@Param({ schema: OfUtility }) { utility }: OfUtility): Promise<RuleBookView> {
    const { books, clock } = this.casework.doors;
    const { rules, ...book } = (await books.rulesFor(utility, clock.now())).book;
    return { ...book, rules: [...rules] };
  }

  @ReadRoute(':key', 'What a rule says on a date, and where it comes from.', RuleOnDate)
  async explain(
    @Param({ schema: KeyOfUtility }) { utility, key }: KeyOfUtility,
    @Query({ schema: OnDate }) { date }: OnDate,
  ): Promise<RuleOnDate> {
    const { books, clock } = this.casework.doors;
    const { book, date: today } = await books.rulesFor(utility, clock.now());
    const on = date === undefined ? today : localDate(date);
    return { book: book.name, version: book.version, date: on, rule: ruleOn(book, key, on) };
  }
}

function ruleOn(book: RuleBook, key: string, date: LocalDate): Rule {
  try {
    if (isRuleKey(key)) return rulesAsOf(book, date).rule(key);
  } catch {
    // Phrase below, as for a key that is none.
  }
  throw new Problem(
    'rules/none',
    phrase`${book.name} ${book.version} has no value for "${key}" on ${date}.`,
    {
      rule: key,
      remedy: phrase`GET /api/rules/${book.utility} shows every key and its dates.`,
    },
  );
}
