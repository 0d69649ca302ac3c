import type { Json } from '../../libs/domain/src/cases/state.js';
import { cents, dollars } from '../../libs/domain/src/money.js';
import type { RuleValue } from '../../libs/domain/src/rules/keys.js';
import { decided, type Rules } from '../../libs/domain/src/rules/rule-book.js';
import type { Derived } from '../../libs/domain/src/stages/stage.js';
import type { DesignProject } from './facts.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import type { Job, Line } from './row.js';

export interface Level {
  level: 1 | 2 | 3;
  reason: string;
}

/** Level 3 beyond any of the rule's bounds, Level 1 within all of them, else Level 2. */
export function judgeLevel(job: DesignProject, rules: Rules): Level {
  const beyond = beyondRoutine(job, rules);
  if (beyond.length > 0) return { level: 3, reason: beyond.join(', ') };
  const more = moreThanService(job, rules);
  if (more.length > 0) return { level: 2, reason: more.join(', ') };
  return { level: 1, reason: 'a service within the bounds of Level 1, no extension, easement or permit' };
}

function beyondRoutine(job: DesignProject, rules: Rules): string[] {
  const { aboveKva, aboveEstimate, works, crossings } = rules.get('level').level3;
  const { kva = 0, estimateCents = 0 } = job;
  return [
    ...worksOf(job).filter((work) => works.includes(work)),
    ...(kva > aboveKva ? [`${kva} kVA is above ${aboveKva} kVA`] : []),
    ...(estimateCents > aboveEstimate
      ? [`an estimate of ${dollars(cents(estimateCents))} is above ${dollars(aboveEstimate)}`]
      : []),
    ...(job.crossings ?? [])
      .filter((crossing) => crossings.includes(crossing))
      .map((crossing) => `${crossing} crossing`),
  ];
}

function worksOf({ subdivision, primaryExtension, systemStudy }: DesignProject): string[] {
  return [
    ...(subdivision ? ['subdivision'] : []),
    ...(primaryExtension && systemStudy ? ['primary extension with system study'] : []),
  ];
}

function moreThanService(job: DesignProject, rules: Rules): string[] {
  const { level1 } = rules.get('level');
  return [...moreThanBounds(job, level1), ...moreThanSite(job)];
}

/** What is not known yet keeps no job from Level 1: it is judged again when it becomes known. */
function moreThanBounds(
  { kind, customerClass, phases = 1, amperes = 0 }: DesignProject,
  level1: RuleValue<'level'>['level1'],
): string[] {
  return [
    ...(level1.kinds.includes(kind) ? [] : [kind]),
    ...(customerClass && !level1.customerClasses.includes(customerClass)
      ? [`${customerClass} customer`]
      : []),
    ...(phases > level1.phases ? ['three-phase'] : []),
    ...(amperes > level1.amperes ? [`${amperes} A is above ${level1.amperes} A`] : []),
  ];
}

function moreThanSite({ primaryExtension, crossesPrivateLand, parcels = [], permits = [] }: DesignProject) {
  return [
    ...(primaryExtension ? ['primary extension'] : []),
    ...(crossesPrivateLand || parcels.length > 0 ? ['easement'] : []),
    ...(permits.length > 0 ? ['permit'] : []),
  ];
}

/** Judged whenever facts change. A senior project manager shares the ownership of Level 3. */
export function levelOf({ facts, rules }: Job): Derived {
  const { level, reason } = judgeLevel(facts, rules);
  return {
    facts: { level, levelReason: reason },
    coOwner: level === 3 ? reviewer : null,
    decisions: [decided(rules, 'level', judgedFacts(facts), { level, reason })],
  };
}

const reviewer = 'senior project manager';

const judged = [
  'kind',
  'customerClass',
  'phases',
  'amperes',
  'kva',
  'estimateCents',
  'subdivision',
  'primaryExtension',
  'systemStudy',
  'crossings',
  'crossesPrivateLand',
  'parcels',
  'permits',
] as const;

const judgedFacts = (facts: DesignProject): Json =>
  Object.fromEntries(
    judged.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, facts[fact] as Json]])),
  );

/** A review point of Level 3: the senior project manager has approved this opening of the stage. */
export function approvedAtLevel3(stage: 'design' | 'estimate' | 'release'): Line {
  const what = phrase`${stage} approved (Level 3)`;
  const isMet = (job: Job): boolean => job.facts.level !== 3 || job.approved(stage);
  return { name: what, missing: (job) => (isMet(job) ? [] : [{ what, owes: reviewer }]) };
}
