import { createHash } from 'node:crypto';
import { agreement } from '../../../../libs/documents/src/job-letters.js';
import type { Language } from '../../../../libs/documents/src/language.js';
import type { Block, Letter } from '../../../../libs/documents/src/letter.js';
import { lineExtensionTariff, type RuleTime } from '../../../../libs/documents/src/line-extension-tariff.js';
import { textOf } from '../../../../libs/documents/src/phrase.js';
import type { CaseState, Item } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import type { Rules } from '../../../../libs/domain/src/rules/rule-book.js';
import type { TermsShown } from './customer-schemas.js';

type Shown = TermsShown['agreement']['blocks'];

/** A paper as it is read on the page, known by the digest of its very words. */
export interface Paper {
  letter: Letter;
  blocks: Shown;
  digest: string;
}

/** The agreement that waits for the customer, or the last one that the customer has signed. */
export function agreementIn({ items }: CaseState): Item {
  const agreements = Object.values(items).filter(({ stage }) => stage === 'agreement');
  const found =
    agreements.find(({ state }) => state === 'sent') ??
    agreements.findLast(({ state }) => state === 'signed by customer' || state === 'signed by both');
  if (found) return found;
  throw new Problem('item/not-found', phrase`No agreement waits for you.`, {
    remedy: phrase`We send it once it is ready.`,
  });
}

/** The copy of the tariff, by the rules of today. */
export function tariffCopy(rules: Rules, language: Language): Paper {
  const { utility, version } = rules.book;
  const book = `${utility} ${version}`;
  const time = (key: 'detailed plans' | 'estimate valid' | 'refund watch'): RuleTime => ({
    limit: rules.limit(key),
    source: `${book}, ${key}`,
  });
  const times = {
    plans: time('detailed plans'),
    estimate: time('estimate valid'),
    refunds: time('refund watch'),
  };
  return paperOf(lineExtensionTariff({ language, book, ...times }));
}

/** The agreement in the words of the letter that was sent. */
export const agreementShown = ({ head, facts }: CaseState, item: Item, language: Language): Paper =>
  paperOf(agreement({ language, caseNumber: head.caseNumber, facts, item }));

function paperOf(letter: Letter): Paper {
  const blocks = [{ heading: true, text: textOf(letter.title) }, ...letter.body.flatMap(blockOf)];
  return { letter, blocks, digest: createHash('sha256').update(JSON.stringify(blocks)).digest('hex') };
}

function blockOf(block: Block): Shown {
  if ('heading' in block) return [{ heading: true, text: textOf(block.heading) }];
  if ('list' in block) return block.list.map((phrase) => ({ heading: false, text: textOf(phrase) }));
  if ('caption' in block) return [{ heading: false, text: textOf(block.caption) }];
  return [{ heading: false, text: textOf(block) }];
}
