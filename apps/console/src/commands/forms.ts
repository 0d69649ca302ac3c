import { parties } from '../work/work-filters';
import { factsAt } from './facts-at-stages';
import { formsOfCredit } from './forms-of-credit';
import { endOfDay, filled, type Field, type Form, type Kind, type Place, type Values } from './kinds';

const note: Field = { name: 'note', kind: 'long' };
const reason: Field = { name: 'reason', kind: 'text', isRequired: true };
const party: Field = { name: 'party', kind: 'choice', options: parties, isRequired: true };

const ofStage = (verb: 'report' | 'reopen' | 'review', fields: Form['fields']): Form => ({
  fields,
  path: ({ on }) => `stages/${encodeURIComponent(on)}/${verb}`,
  body: (_, values) => filled(values),
  intended: ({ on }, values) => ({ kind: verb, stage: on, ...filled(values) }),
});

const ofCase = (kind: Kind & string, path: string, fields: Form['fields']): Form => ({
  fields,
  path: () => path,
  body: (_, values) => filled(dated(values)),
  intended: (_, values) => ({ kind, ...filled(dated(values)) }),
});

const dated = ({ reviewOn, dueAt, ...others }: Values): Values => ({
  ...others,
  reviewOn: endOfDay(reviewOn),
  dueAt: endOfDay(dueAt),
});

const openStages = ({ shown }: Place): string[] =>
  shown.stages.filter(({ status }) => status === 'open').map(({ name }) => name);

const askFields = (place: Place): Field[] => [
  { name: 'stage', kind: 'choice', options: openStages(place), isRequired: true },
  { name: 'of', kind: 'choice', options: askedOf(place), isRequired: true },
  party,
  { name: 'question', kind: 'long', isRequired: true },
  { name: 'dueAt', kind: 'date' },
];

const askedOf = ({ process }: Place): string[] => {
  const owners = process?.stages.map(({ owner }) => owner) ?? [];
  return [...new Set(['customer', 'engineering', 'credit desk', ...owners])];
};

export const itemOn = ({ shown, on }: Place) =>
  shown.items.find(({ stage, name }) => `${stage}: ${name}` === on);

function itemFields(place: Place, { state }: Values): Field[] {
  const item = itemOn(place);
  const states = statesAt(place, item?.stage);
  const [from, to] = [item?.state, state].map((named) => states.find(({ name }) => name === named));
  return [
    { name: 'state', kind: 'choice', options: from?.next ?? [] },
    { name: 'fields', kind: 'fields', suggested: to?.needs ?? [] },
    note,
  ];
}

const statesAt = ({ process }: Place, stage: string | undefined) =>
  process?.stages.find(({ name }) => name === stage)?.items?.states ?? [];

/** Every command that a person may give: what it asks for, and where it goes. */
export const forms: Readonly<Record<Kind, Form>> = {
  report: ofStage('report', ({ on }) => [{ name: 'facts', kind: 'facts', suggested: factsAt(on) }, note]),
  reopen: ofStage('reopen', () => [reason]),
  review: ofStage('review', () => [
    { name: 'outcome', kind: 'choice', options: ['approved', 'sent back'], isRequired: true },
    note,
  ]),
  hold: ofCase('hold', 'hold', () => [reason, party, { name: 'reviewOn', kind: 'date', isRequired: true }]),
  resume: ofCase('resume', 'resume', () => [note]),
  amend: ofCase('amend', 'amend', ({ on }) => [
    { name: 'facts', kind: 'facts', isRequired: true, suggested: on === '' ? [] : factsAt(on) },
    reason,
  ]),
  cancel: ofCase('cancel', 'cancel', () => [reason]),
  reassign: {
    ...ofCase('reassign', 'reassign', () => [{ name: 'to', kind: 'text', isRequired: true }]),
    body: ({ on }, values) => filled({ ...values, stage: on }),
    intended: ({ on }, values) => ({ kind: 'reassign', ...filled({ ...values, stage: on }) }),
  },
  ask: ofCase('ask', 'asks', askFields),
  answer: {
    fields: () => [{ name: 'answer', kind: 'long', isRequired: true }],
    path: ({ on }) => `asks/${encodeURIComponent(on)}/answer`,
    body: (_, values) => filled(values),
    intended: ({ on }, values) => ({ kind: 'answer', ask: on, ...filled(values) }),
  },
  note: {
    fields: (place) => [
      { name: 'text', kind: 'long', isRequired: true },
      { name: 'stage', kind: 'choice', options: openStages(place) },
    ],
    path: () => 'notes',
    body: (_, values) => filled(values),
    intended: null,
  },
  'record item': {
    fields: itemFields,
    path: () => 'items',
    body: (place, values) => filled({ ...itemNamed(place), ...values }),
    intended: (place, values) => ({ kind: 'record item', ...filled({ ...itemNamed(place), ...values }) }),
  },
  'to do done': {
    fields: () => [note],
    path: ({ on }) => `to-dos/${encodeURIComponent(on)}/done`,
    body: (_, values) => filled(values),
    intended: ({ on }, values) => ({ kind: 'to do done', toDo: on, ...filled(values) }),
  },
  promise: ofCase('promise', 'promises', () => [
    { name: 'what', kind: 'text', isRequired: true },
    { name: 'dueAt', kind: 'date', isRequired: true },
    { name: 'to', kind: 'text' },
    note,
  ]),
  ...formsOfCredit,
};

/** Where a command goes. */
export const addressOf = ({ area = 'cases', path }: Form, place: Place): string =>
  `/api/${area}/${place.shown.caseNumber}/${path(place)}`;

const itemNamed = (place: Place): Values => {
  const item = itemOn(place);
  return { stage: item?.stage, item: item?.name };
};

export const isKind = (name: string): name is Kind => Object.hasOwn(forms, name);

/** Whether everything that must be said is said. */
export const isComplete = (fields: readonly Field[], values: Values): boolean =>
  fields.every(({ name, isRequired }) => !isRequired || name in filled(values));
