import { z } from 'zod';
import { promiseStates } from '../../../../libs/domain/src/work/kept.js';
import { CoverView } from '../absences/absence-schemas.js';
import {
  AccountNumber,
  CaseNumber,
  InstantText,
  line,
  NoteText,
  PersonName,
  RoleName,
} from '../border/fields.js';
import { pageOf, pageQuery } from '../border/page.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

export const NewPromise = z
  .strictObject({
    what: line(120).meta({ description: 'In words of the trade, nothing about people: callback, letter, …' }),
    dueAt: InstantText.refine((at) => at < '2100', phrase`is further ahead than any promise`).meta({
      description: 'By when.',
    }),
    to: PersonName.exactOptional().meta({
      description: 'Who keeps it. Without it whoever has the case, or promises it.',
    }),
    note: NoteText.exactOptional(),
  })
  .meta({ id: 'NewPromise', example: { what: 'callback', dueAt: '2026-05-06T22:00:00Z' } });
export type NewPromise = z.infer<typeof NewPromise>;

const which = {
  owner: PersonName.exactOptional().meta({ description: 'Whose word it was.' }),
  role: RoleName.exactOptional().meta({ description: 'The team.' }),
  utility: line(40).exactOptional(),
  from: InstantText.exactOptional().meta({ description: 'Promised for this instant or later.' }),
  to: InstantText.exactOptional().meta({ description: 'Promised for before this instant.' }),
};

export const FollowUpQuery = z.strictObject({
  ...which,
  assignee: PersonName.exactOptional().meta({ description: 'Who has it now.' }),
  account: AccountNumber.exactOptional(),
  caseNumber: CaseNumber.exactOptional(),
  state: z
    .enum([...promiseStates, 'any'])
    .exactOptional()
    .meta({ description: 'Without it, what is still to be kept.' }),
  offered: z.enum(['yes']).exactOptional().meta({ description: 'Only what is offered to the team.' }),
  ...pageQuery,
});
export type FollowUpQuery = z.infer<typeof FollowUpQuery>;

const at = z.string();
const person = z.string().nullable();

export const ListedFollowUp = z
  .strictObject({
    ...{ caseNumber: z.string(), key: z.string(), what: z.string(), state: z.enum(promiseStates) },
    ...{ owner: person, assignee: person, role: z.string() },
    ...{ raisedAt: at, dueAt: at, doneAt: at.nullable(), doneBy: person },
    ...{ title: z.string(), process: z.string(), utility: z.string() },
    ...{ account: z.string().nullable(), customer: person },
    cover: CoverView.nullable(),
  })
  .meta({ id: 'ListedFollowUp' });

export const FollowUpPage = pageOf(ListedFollowUp, 'FollowUpPage');
export type FollowUpPage = z.infer<typeof FollowUpPage>;

export const FollowUpCountsQuery = z.strictObject(which);
export type FollowUpCountsQuery = z.infer<typeof FollowUpCountsQuery>;

const count = z.int();
const counted = {
  ...{ open: count, overdue: count, kept: count, late: count, missed: count, 'not needed': count },
  keptRate: z
    .number()
    .nullable()
    .meta({ description: 'Kept by its date, of all whose date has come; nothing where none has.' }),
};

export const FollowUpCounts = z
  .strictObject({
    total: z.strictObject(counted),
    teams: z.array(z.strictObject({ role: z.string(), ...counted })),
    people: z.array(z.strictObject({ owner: person, role: z.string(), ...counted })),
  })
  .meta({ id: 'FollowUpCounts', description: 'How promises to customers stand, by whose word it was.' });
export type FollowUpCounts = z.infer<typeof FollowUpCounts>;
