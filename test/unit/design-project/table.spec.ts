import { effectNames, effects } from '../../../workflows/design-project/effect-names.js';
import { stages } from '../../../workflows/design-project/stages.js';
import { rules } from '../../support/a-design-project.js';

const named = new Set(
  stages.flatMap(({ starts = [], items, unanswered }) => [
    ...starts.flatMap(({ effect, undo }) => [effect, undo]),
    ...Object.values(items?.states ?? {}).flatMap((state) => [state.starts?.effect, state.starts?.undo]),
    unanswered?.send,
  ]),
);

describe('the table of a design project', () => {
  it('reads from the first call to the refund watch', () => {
    expect(stages.map(({ name }) => name)).toEqual([
      'intake',
      'qualification',
      'assignment',
      'scope and site visit',
      'preliminary sketch',
      'design deposit',
      'design',
      'estimate',
      'easement',
      'permit',
      'joint use',
      'customer charge',
      'agreement',
      'payment',
      'material',
      'job package',
      'release',
      'outage notice',
      'outage appointment',
      'start of work',
      'customer trench',
      'construction',
      'line energized',
      'service',
      'removal',
      'old pole removal',
      'as-built',
      'close-out',
      'refund watch',
    ]);
  });

  it('brings about every effect of the list, and no other; a link is sent when somebody gives one', () => {
    const brought = [...named, 'send link'].filter((name) => name !== undefined);
    expect(brought.sort()).toEqual([...effectNames].sort());
  });

  it('says of every effect which partner it speaks to and what it does', () => {
    for (const name of effectNames) expect(effects[name].does).toMatch(/^[A-Z].*\.$/);
  });

  it('has a time limit with a source for every stage', () => {
    for (const { within } of stages) {
      if (typeof within === 'function') continue;
      expect(rules.limit(within).count).toBeGreaterThan(0);
      expect(rules.rule(within).source).not.toBe('');
    }
  });
});
