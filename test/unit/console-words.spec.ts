import { inSpanish } from '../../apps/console/src/words/trade-terms.js';
import { services } from '../../libs/domain/src/accounts/service.js';
import { protectionKinds } from '../../libs/domain/src/accounts/standing.js';
import { callers } from '../../libs/domain/src/arrangements/commands.js';
import { alignments } from '../../libs/domain/src/arrangements/dates.js';
import { orderReasons } from '../../libs/domain/src/interlock/order.js';
import { answerFields, hardships } from '../../libs/domain/src/interviews/answers.js';
import { standardBooks } from '../../libs/domain/src/rules/books/standard-books.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { effectNames as effectsOfArrangements } from '../../workflows/hardship-arrangement/effect-names.js';
import { pledgeEffects } from '../../workflows/pledge/effect-names.js';
import { severanceEffects } from '../../workflows/severance/effect-names.js';
import { processes } from '../../workflows/processes.js';
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

  it('has a word for every kind of case, and for every phase of an agreement', () => {
    const phases = processes.flatMap(({ phases: all = [] }) => all.map(({ name }) => name));
    expect(lacking([...new Set([...processes.map(({ name }) => name), ...phases])])).toEqual([]);
  });

  it('has a word for every effect', () => {
    expect(lacking(effectNames)).toEqual([]);
  });

  it('says what is late with the stage’s own word', () => {
    expect(inSpanish('permit is late')).toBe('permiso: atrasada');
  });

  it('has a word for everything that protects, that is asked, and that is done for a customer in hardship', () => {
    const asked = [...callers, ...hardships, ...answerFields, ...alignments];
    const effects = [...effectsOfArrangements, ...pledgeEffects, ...severanceEffects];
    const words = [...protectionKinds, ...services, ...orderReasons, ...asked, ...effects];
    expect(lacking(words)).toEqual([]);
  });

  it('has a word for every way to show who calls, and for every rule that there is an exception from', () => {
    const rules = standardBooks
      .map((book) => rulesAsOf(book, localDate('2026-11-22')))
      .filter((one) => one.covers('collections'));
    const methods = rules.flatMap((one) => one.get('identity methods'));
    const exceptions = rules.flatMap((one) => one.get('exception granted by').map(({ from }) => from));
    const bars = rules.flatMap((one) => one.get('arrangement barred').map(({ why }) => why));
    expect(lacking([...new Set<string>([...methods, ...exceptions, ...bars])])).toEqual([]);
  });
});
