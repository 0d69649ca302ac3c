import { said } from '../../apps/console/src/words/phrases.js';
import { inSpanish } from '../../apps/console/src/words/trade-terms.js';
import { Party } from '../../apps/api/src/border/fields.js';
import { roles } from '../../libs/domain/src/policy/roles.js';
import { stages } from '../../workflows/design-project/stages.js';

/** A word that Spanish has in common with English. */
const common = new Set(['material']);
const reader = { language: 'es', date: String, moment: String } as const;
const lacking = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => (said(word, reader) ?? inSpanish(word)) === word && !common.has(word));

describe('what the gates of a job are made of, in Spanish', () => {
  it('has a word for every line of every gate', () => {
    expect(lacking(stages.flatMap(({ requires = [] }) => requires.map(({ name }) => name)))).toEqual([]);
  });

  it('has a word for what every stage is made of', () => {
    expect(lacking(stages.flatMap(({ items }) => (items ? [`every ${items.one} finished`] : [])))).toEqual(
      [],
    );
  });

  it('has a word for every To Do that an item raises', () => {
    const raised = stages.flatMap(({ items }) =>
      Object.values(items?.states ?? {}).map(({ raises }) => raises?.what),
    );
    expect(lacking(raised.filter((what) => what !== undefined))).toEqual([]);
  });

  it('has a word for whoever can owe it', () => {
    expect(lacking([...roles, ...Party.options])).toEqual([]);
  });
});
