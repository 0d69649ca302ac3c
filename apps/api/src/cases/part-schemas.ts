import { z } from 'zod';
import { Party } from '../border/fields.js';

const at = z.string();
const ActorView = z.strictObject({ name: z.string(), role: z.string() }).meta({ id: 'Actor' });
const json = z.any().meta({ description: 'JSON.' });
const byName = z.record(z.string(), json);

export const MissingView = z
  .strictObject({
    requirement: z.string(),
    what: z.string(),
    owes: z.string(),
    since: at.exactOptional(),
  })
  .meta({ id: 'Missing' });

export const StageView = z
  .strictObject({
    name: z.string(),
    status: z.enum(['waiting', 'open', 'done', 'not needed']),
    opening: z.int().meta({ description: 'How many times it has been opened.' }),
    owner: z.string(),
    assignee: z.string().nullable(),
    clock: Party,
    openedAt: at.nullable(),
    dueAt: at.nullable(),
    endedAt: at.nullable(),
    reportedBy: z.string().nullable(),
    missing: z.array(MissingView).meta({ description: 'What keeps an open stage from being reported.' }),
  })
  .meta({ id: 'Stage' });

export const ItemView = z
  .strictObject({
    stage: z.string(),
    name: z.string(),
    state: z.string(),
    party: Party,
    owner: z.string(),
    ended: z.boolean(),
    since: at,
    dueAt: at.nullable(),
    fields: byName,
  })
  .meta({ id: 'Item' });

export const EffectView = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    stage: z.string(),
    item: z.string().nullable(),
    state: z.enum(['owed', 'begun', 'done', 'unknown', 'given up', 'undone']),
    owedAt: at,
    settledAt: at.nullable(),
    stuck: z.string().nullable().meta({ description: 'Why it waits for a person.' }),
  })
  .meta({ id: 'Effect' });

export const AskView = z
  .strictObject({
    key: z.string(),
    stage: z.string(),
    of: z.string(),
    party: Party,
    askedBy: ActorView,
    askedAt: at,
    dueAt: at,
    question: z
      .string()
      .nullable()
      .meta({ description: 'Nothing where its reader has no business with it.' }),
    answer: z.string().nullable(),
    answeredAt: at.nullable(),
  })
  .meta({ id: 'Ask' });

export const ToDoView = z
  .strictObject({
    key: z.string(),
    what: z.string(),
    role: z.string(),
    assignee: z.string().nullable(),
    about: z.string(),
    raisedAt: at,
    dueAt: at.nullable(),
    doneAt: at.nullable(),
  })
  .meta({ id: 'ToDo' });

export const ReviewView = z
  .strictObject({
    stage: z.string(),
    opening: z.int(),
    outcome: z.enum(['approved', 'sent back']),
    by: ActorView,
    at,
    note: z.string().nullable(),
  })
  .meta({ id: 'Review' });

export const HoldView = z
  .strictObject({ reason: z.string(), party: Party, since: at, reviewOn: at })
  .meta({ id: 'HoldOfCase' });

export const GateLine = z
  .strictObject({ requirement: z.string(), met: z.boolean(), missing: z.array(MissingView) })
  .meta({ id: 'GateLine' });

export { ActorView };
