import fc from 'fast-check';
import type { Command } from '../../../libs/domain/src/cases/command.js';
import { fold } from '../../../libs/domain/src/cases/fold.js';
import type { Process } from '../../../libs/domain/src/cases/process.js';
import { isPerformable } from '../../../libs/domain/src/cases/standing.js';
import type { CaseState } from '../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../libs/domain/src/problem.js';
import { associate } from './a-case.js';
import { livedThrough, randomLives, type Life } from './a-random-life.js';
import { processOf } from './a-random-process.js';
import { aRuleBook } from './a-rule-book.js';

const kinds = ['report', 'ask', 'reassign', 'record', 'begin', 'done'] as const;
type Kind = (typeof kinds)[number];
const rules = aRuleBook();

/** The command of that kind that concerns this stage alone. */
function commandFor(state: CaseState, stage: string, kind: Kind): Command | undefined {
  if (kind === 'report') return { kind, stage };
  if (kind === 'ask') return { kind, stage, of: `desk of ${stage}`, party: 'contractor', question: 'N' };
  if (kind === 'reassign') return { kind, stage, to: 'p1' };
  if (kind === 'record') {
    const item = Object.values(state.items).find((one) => one.stage === stage && one.state === 'there');
    return item && { kind: 'record item', stage, item: item.name, state: 'checked' };
  }
  const ready = Object.entries(state.effects).find(
    ([, effect]) =>
      effect.stage === stage &&
      isPerformable(state, effect) &&
      (effect.state === 'begun') === (kind === 'done'),
  );
  return ready && { kind, effect: ready[0] };
}

function after(process: Process, { state, now }: Life, commands: Command[]): CaseState | undefined {
  try {
    return commands.reduce((is, command) => {
      const bodies = process.decide({ state: is, rules }, command, { now, actor: associate });
      return bodies.reduce((next, body) => fold(next, { ...body, number: next.entry + 1 }), is);
    }, state);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** A state without numbers and clock spans. */
function numberless(state: CaseState): unknown {
  const { asks, toDos, dues, effects } = state;
  const named = (key: string): string =>
    key.replace(/^ask\/(\d+)/, (_all, number: string) => `ask of ${asks[number]?.stage}`);
  const sorted = (all: unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort();
  return {
    ...state,
    spans: {},
    asks: sorted(Object.values(asks)),
    toDos: sorted(Object.values(toDos).map((toDo) => ({ ...toDo, about: named(toDo.about) }))),
    dues: sorted(Object.entries(dues).map(([key, due]) => [named(key), { ...due, watch: named(due.watch) }])),
    effects: Object.fromEntries(
      Object.entries(effects).map(([key, effect]) => [key, { ...effect, order: 0 }]),
    ),
  };
}

interface Compared {
  one: unknown;
  other: unknown;
}

/** Both orders of two commands about different stages; none where one of them is refused. */
function bothOrders(
  process: Process,
  life: Life,
  choice: { pair: number; kinds: [Kind, Kind] },
): Compared | undefined {
  const open = Object.keys(life.state.stages).filter((name) => life.state.stages[name]?.status === 'open');
  const [a, b] = [open[choice.pair % open.length], open[(choice.pair + 1) % open.length]];
  if (a === undefined || b === undefined || a === b) return undefined;
  const first = commandFor(life.state, a, choice.kinds[0]);
  const second = commandFor(life.state, b, choice.kinds[1]);
  if (!first || !second) return undefined;
  const one = after(process, life, [first, second]);
  const other = after(process, life, [second, first]);
  if (!one || !other) return undefined;
  return { one: numberless(one), other: numberless(other) };
}

const choices = fc.record({
  pair: fc.nat({ max: 6 }),
  kinds: fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...kinds)),
});

const numRuns = process.env.THROUGHLINE_FULL === '1' ? 4_000 : 200;

describe('two commands about different stages', () => {
  it('come to the same in either order, apart from numbers, instants and clock spans', () => {
    let compared = 0;
    const property = fc.property(
      randomLives,
      fc.array(choices, { minLength: 5, maxLength: 5 }),
      (random, all) => {
        const process = processOf(random.rows);
        const life = livedThrough(process, random);
        for (const choice of all) {
          const orders = bothOrders(process, life, choice);
          if (!orders) continue;
          compared++;
          expect(orders.one).toEqual(orders.other);
        }
      },
    );
    fc.assert(property, { seed: 20260105, numRuns });
    expect(compared).toBeGreaterThan(50);
  });

  it('are noticed when they do not', () => {
    const property = fc.property(randomLives, choices, (random, choice) => {
      const process = processOf(random.rows);
      const spoiled: Process = {
        ...process,
        decide: (situation, command, told) => {
          const bodies = process.decide(situation, command, told);
          const last = { of: 'facts', is: { last: command.kind } } as const;
          return bodies.map((body) => ({ ...body, changes: [...body.changes, last] }));
        },
      };
      const orders = bothOrders(spoiled, livedThrough(process, random), choice);
      if (orders) expect(orders.one).toEqual(orders.other);
    });
    expect(fc.check(property, { seed: 7, numRuns: 300, endOnFailure: true }).failed).toBe(true);
  });
});
