import { inSpanish } from '../../apps/console/src/words/trade-terms.js';
import { designProject } from '../../workflows/design-project/process.js';
import { effectNames } from '../../workflows/design-project/effect-names.js';

/** A word that Spanish has in common with English. */
const common = new Set(['material']);
const lacking = (words: readonly string[]): string[] =>
  words.filter((word) => inSpanish(word) === word && !common.has(word));

describe('the console in Spanish', () => {
  const stages = designProject.stages ?? [];

  it('has a word for every stage, and for whoever owns it', () => {
    expect(lacking(stages.flatMap(({ name, owner }) => [name, owner]))).toEqual([]);
  });

  it('has a word for every state of every item', () => {
    const states = stages.flatMap(({ items }) => items?.states.map(({ name }) => name) ?? []);
    expect(lacking([...new Set(states)])).toEqual([]);
  });

  it('has a word for every effect', () => {
    expect(lacking(effectNames)).toEqual([]);
  });

  it('says what is late with the stage’s own word', () => {
    expect(inSpanish('permit is late')).toBe('permiso: atrasada');
  });
});
