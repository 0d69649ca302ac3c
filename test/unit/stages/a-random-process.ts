import fc from 'fast-check';
import { stageProcess } from '../../../libs/domain/src/stages/stage-process.js';
import type { ItemKind, Requirement, Stage, StageProcess } from '../../../libs/domain/src/stages/stage.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { phrase } from '../../../libs/domain/src/phrase.js';

/** Facts `f0` to `f3` are true or false, `n` is how many items are asked for. */
export type RandomFacts = Record<string, boolean | number>;

export interface RandomRow {
  after: number[];
  onlyIf?: string | undefined;
  gate?: string | undefined;
  items?: { undo: boolean; due: boolean } | undefined;
  starts: boolean[];
  stillValid?: string | undefined;
  reportsItself: boolean;
  lastsUntil?: number | undefined;
  unanswered: boolean;
  patient: boolean;
  clock: 'utility' | 'customer' | 'authority';
}

const factName = fc.constantFrom('f0', 'f1', 'f2', 'f3');
/** Once in so many times. */
const oneIn = <T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.nat({ max: times - 1 }).chain((chance) => (chance === 0 ? value : fc.constant(undefined)));
const rarely = fc.nat({ max: 7 }).map((chance) => chance === 0);

const row = (index: number): fc.Arbitrary<RandomRow> =>
  fc.record({
    after: index === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat({ max: index - 1 }), { maxLength: 2 }),
    onlyIf: oneIn(4, factName),
    gate: oneIn(8, factName),
    items: oneIn(2, fc.record({ undo: fc.boolean(), due: fc.boolean() })),
    starts: fc.array(fc.boolean(), { maxLength: 2 }),
    stillValid: oneIn(2, fc.constantFrom('f0', 'f1', 'always', 'items')),
    reportsItself: rarely,
    lastsUntil: oneIn(6, fc.nat({ max: 3 })),
    unanswered: rarely,
    patient: rarely,
    clock: fc.constantFrom('utility', 'customer', 'authority'),
  });

export const randomRows: fc.Arbitrary<RandomRow[]> = fc
  .integer({ min: 2, max: 7 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => row(index))));

export const stageName = (index: number): string => `s${index}`;

/** The process of a random table. */
export const processOf = (rows: readonly RandomRow[]) => stageProcess(tableOf(rows));

export const tableOf = (rows: readonly RandomRow[]): StageProcess<RandomFacts> => ({
  name: 'random work',
  prefix: 'RW',
  workflow: 'randomWork',
  reads: 'nothing',
  concerns: 'job',
  owner: 'associate',
  completed: 'completed',
  stages: rows.map((each, index) => stageOf(each, index, rows.length)),
  checkFacts: (facts) => facts,
  listed: () => ({ title: 'random work', kind: 'random' }),
});

function stageOf(each: RandomRow, index: number, count: number): Stage<RandomFacts> {
  const name = stageName(index);
  const { clock, reportsItself, patient } = each;
  return {
    name,
    owner: `owner of ${name}`,
    ...{ clock, reportsItself, patient },
    within: patient ? 'estimate valid' : index % 2 === 0 ? 'intake' : 'detailed plans',
    after: each.after.map(stageName),
    starts: each.starts.map((undo, nth) => ({
      effect: `do ${nth}`,
      ...(undo ? { undo: `undo ${nth}` } : {}),
    })),
    ...conditionsOf(each, name),
    ...lastsOf(each, index, count),
    ...(each.items ? { items: kindOf(each.items) } : {}),
    ...(each.unanswered ? { unanswered: { notices: 'customer notices', send: 'notice' } as const } : {}),
  };
}

function conditionsOf({ onlyIf, gate, stillValid }: RandomRow, name: string): Partial<Stage<RandomFacts>> {
  return {
    ...(onlyIf ? { onlyIf: ({ facts }) => facts[onlyIf] !== true } : {}),
    ...(gate ? { requires: [factIsTrue(gate)] } : {}),
    ...(stillValid
      ? { stillValid: ({ facts, unchanged }) => holds(stillValid, facts, () => unchanged(name)) }
      : {}),
  };
}

function lastsOf({ lastsUntil }: RandomRow, index: number, count: number): Partial<Stage<RandomFacts>> {
  const until = index + 1 + (lastsUntil ?? count);
  return until < count ? { lasts: { as: 'estimate', until: stageName(until) } } : {};
}

function holds(stillValid: string, facts: RandomFacts, unchanged: () => boolean): boolean {
  if (stillValid === 'always') return true;
  return stillValid === 'items' ? unchanged() : facts[stillValid] !== true;
}

const factIsTrue = (fact: string): Requirement<RandomFacts> => ({
  name: fact,
  missing: ({ facts }) => (facts[fact] === true ? [{ what: phrase`${fact}`, owes: 'somebody' }] : []),
});

const kindOf = ({ undo, due }: { undo: boolean; due: boolean }): ItemKind<RandomFacts> => ({
  one: 'part',
  first: 'asked',
  from: ({ facts }) => Array.from({ length: Number(facts.n ?? 1) }, (_, nth) => ({ name: `p${nth}` })),
  states: {
    asked: {
      next: ['there', 'refused'],
      starts: { effect: 'fetch', then: 'there', ...(undo ? { undo: 'return' } : {}) },
    },
    there: { next: ['checked', 'asked'], clock: 'third party' },
    checked: {
      next: ['there'],
      ends: true,
      ...(due
        ? {
            due: (_view, { since }) => ({
              at: instant(Date.parse(since) + 432_000_000),
              name: 'lapses',
              then: 'there',
            }),
          }
        : {}),
    },
    refused: { next: ['asked'], ends: true, raises: { what: phrase`find another`, role: 'associate' } },
  },
});
