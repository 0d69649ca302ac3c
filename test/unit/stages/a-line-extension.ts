import type { Facts } from '../../../libs/domain/src/cases/state.js';
import { stageProcess } from '../../../libs/domain/src/stages/stage-process.js';
import type { ItemKind, Requirement, Stage, StageProcess } from '../../../libs/domain/src/stages/stage.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { ACase } from './a-case.js';
import { aRuleBook } from './a-rule-book.js';
import { phrase } from '../../../libs/domain/src/phrase.js';

interface LineFacts {
  parcels?: string[];
  authorities?: string[];
  drawings?: boolean;
  paid?: boolean;
  chargeChanged?: boolean;
  kva?: number;
  level?: number;
}
export type Row = Stage<LineFacts>;

const associate = 'project associate';

const drawingsThere: Requirement<LineFacts> = {
  name: 'drawings present',
  missing: ({ facts }) => (facts.drawings ? [] : [{ what: phrase`drawings`, owes: associate }]),
};
const approvedAtLevel3: Requirement<LineFacts> = {
  name: 'review approved',
  missing: (view) =>
    view.facts.level !== 3 || view.approved('design')
      ? []
      : [{ what: phrase`review of the design`, owes: 'senior project manager' }],
};
const chargePaid: Requirement<LineFacts> = {
  name: 'charge paid',
  missing: ({ facts }) => (facts.paid ? [] : [{ what: phrase`payment`, owes: 'customer' }]),
};

export const parcels: ItemKind<LineFacts> = {
  one: 'parcel',
  first: 'drafted',
  from: ({ facts }) => (facts.parcels ?? []).map((name) => ({ name })),
  states: {
    drafted: { next: ['sent'], starts: { effect: 'draft easement', then: 'sent' } },
    sent: { next: ['signed', 'refused'], clock: 'third party' },
    signed: { next: ['recorded'] },
    recorded: { next: [], ends: true, needs: ['instrument'] },
    refused: { next: [], ends: true, raises: { what: phrase`redesign around the parcel`, role: associate } },
  },
};

export const permits: ItemKind<LineFacts> = {
  one: 'permit',
  first: 'to apply',
  from: ({ facts }) => (facts.authorities ?? []).map((name) => ({ name })),
  states: {
    'to apply': {
      next: ['in review'],
      starts: { effect: 'apply for permit', undo: 'withdraw application', then: 'in review' },
    },
    'in review': { next: ['issued', 'corrections asked'], clock: 'authority' },
    'corrections asked': { next: ['in review'] },
    issued: {
      next: ['expired'],
      ends: true,
      needs: ['number'],
      due: (_view, { fields }) =>
        typeof fields.expires === 'string'
          ? {
              at: instant(fields.expires),
              name: 'expires',
              then: 'expired',
              raises: { what: phrase`permit has expired`, role: 'permit desk' },
            }
          : undefined,
    },
    expired: { next: ['to apply'] },
  },
};

/** A small line extension with everything that a table can say. */
export const rows: readonly Row[] = [
  { name: 'intake', owner: associate, within: 'intake', after: [] },
  { name: 'design', owner: associate, within: 'detailed plans', requires: [drawingsThere, approvedAtLevel3] },
  {
    name: 'easement',
    owner: 'right-of-way',
    within: 'easement',
    after: ['design'],
    onlyIf: ({ facts }) => (facts.parcels ?? []).length > 0,
    items: parcels,
    stillValid: (view) => view.unchanged('easement'),
  },
  {
    name: 'permit',
    owner: 'permit desk',
    within: 'permit review',
    after: ['design'],
    onlyIf: ({ facts }) => (facts.authorities ?? []).length > 0,
    items: permits,
    stillValid: (view) => view.unchanged('permit'),
  },
  {
    name: 'payment',
    owner: 'customer',
    clock: 'customer',
    within: 'payment',
    after: ['design'],
    requires: [chargePaid],
    starts: [{ effect: 'send invoice', undo: 'refund' }],
    stillValid: ({ facts }) => facts.chargeChanged !== true,
    unanswered: { notices: 'customer notices', send: 'send notice' },
  },
  {
    name: 'release',
    owner: associate,
    within: 'release',
    after: ['easement', 'permit', 'payment'],
    requires: [chargePaid],
  },
  {
    name: 'construction',
    owner: 'construction scheduler',
    clock: 'contractor',
    within: 'construction',
    starts: [{ effect: 'send job package', undo: 'recall job package' }],
  },
  { name: 'close-out', owner: associate, within: 'close-out' },
];

/** The rows, one of them changed. */
export const withRow = (name: string, change: Partial<Row>): readonly Row[] =>
  rows.map((row) => (row.name === name ? { ...row, ...change } : row));

export const aTable = (stages: readonly Row[] = rows): StageProcess<LineFacts> => ({
  name: 'line extension',
  prefix: 'LX',
  workflow: 'lineExtension',
  reads: 'nothing',
  concerns: 'job',
  owner: associate,
  completed: 'energized',
  stages,
  checkFacts: (facts) => facts,
  derive: ({ facts, rules }) => {
    const level = (facts.kva ?? 0) > 500 ? 3 : 1;
    const { book } = rules;
    const decision = {
      rule: 'level',
      book: book.name,
      version: book.version,
      clause: 'above 500 kVA',
      source: 'made up',
      standing: 'own',
      inputs: { kva: facts.kva ?? 0 },
      outcome: level,
    } as const;
    return {
      facts: { level },
      coOwner: level === 3 ? 'senior project manager' : null,
      decisions: [decision],
    };
  },
  listed: () => ({ title: 'line extension', kind: 'new service' }),
});

/** A line extension that crosses no land and no road, unless the facts say so. */
export const aLineExtension = (facts: Facts = {}, stages: readonly Row[] = rows): ACase =>
  new ACase(stageProcess(aTable(stages)), facts, aRuleBook());

/** A line extension whose design is done. */
export function aDesignedLine(facts: Facts = {}, stages: readonly Row[] = rows): ACase {
  return aLineExtension({ drawings: true, ...facts }, stages).reports('intake', 'design');
}
