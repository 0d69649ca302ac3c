import { z } from 'zod';
import { Party } from '../border/fields.js';
import {
  ActorView,
  AskView,
  EffectView,
  GateLine,
  HoldView,
  ItemView,
  ReviewView,
  StageView,
  ToDoView,
} from './part-schemas.js';

const at = z.string();

/** What a case and its line in a list begin with. */
export const headOfCase = {
  caseNumber: z.string(),
  process: z.string(),
  utility: z.string(),
  account: z.string().nullable(),
  status: z.enum(['open', 'cancelling', 'closed']),
  outcome: z.string().nullable(),
  title: z.string(),
  kind: z.string(),
  level: z.int().nullable(),
  address: z.string().nullable(),
  customer: z.string().nullable(),
  owner: z.string(),
  assignee: z.string().nullable(),
  coOwner: z.string().nullable(),
};

/** What every case shows, whatever its process. */
export const caseShape = {
  ...headOfCase,
  party: Party.nullable().meta({ description: 'Whose time it is now; nobody’s when closed.' }),
  hold: HoldView.nullable(),
  openedAt: at,
  closedAt: at.nullable(),
  entry: z.int(),
  at,
  facts: z.record(z.string(), z.any()),
  stages: z.array(StageView),
  items: z.array(ItemView),
  effects: z.array(EffectView),
  asks: z.array(AskView),
  toDos: z.array(ToDoView),
  reviews: z.array(ReviewView),
  ahead: z
    .array(z.strictObject({ at, what: z.string() }))
    .meta({ description: 'What time will bring about by itself in an agreement, the next first.' }),
};

export const CaseView = z.strictObject(caseShape).meta({ id: 'Case', description: 'A case as it stands.' });
export type CaseView = z.infer<typeof CaseView>;

export const GateOfStage = z
  .strictObject({ stage: z.string(), lines: z.array(GateLine) })
  .meta({ id: 'Gate' });

export const Gates = z.strictObject({ gates: z.array(GateOfStage) }).meta({ id: 'Gates' });
export type Gates = z.infer<typeof Gates>;

export const ClockView = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        from: at,
        to: at,
        party: Party,
        stage: z.string().exactOptional(),
        corrected: z
          .strictObject({ reason: z.string(), by: ActorView, was: Party })
          .exactOptional()
          .meta({ description: 'Put right by a supervisor; the old line stays readable.' }),
      }),
    ),
    milliseconds: z
      .record(Party, z.int())
      .meta({ description: 'Each party’s time; they add up to the time that the case was open.' }),
  })
  .meta({ id: 'Clock' });
export type ClockView = z.infer<typeof ClockView>;

export const Decisions = z
  .strictObject({
    decisions: z.array(
      z
        .strictObject({
          entry: z.int(),
          at,
          actor: z.string(),
          rule: z.string(),
          book: z.string(),
          version: z.string(),
          clause: z.string(),
          source: z.string(),
          standing: z.enum(['confirmed', 'secondary', 'assumption', 'own']),
          inputs: z.any(),
          outcome: z.any(),
        })
        .meta({ id: 'Decision' }),
    ),
  })
  .meta({ id: 'Decisions' });
export type Decisions = z.infer<typeof Decisions>;
