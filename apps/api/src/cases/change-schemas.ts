import { z } from 'zod';
import {
  FactsByName,
  InstantText,
  Key,
  Party,
  PersonName,
  Reason,
  RoleName,
  StageName,
} from '../border/fields.js';

export const Amendment = z
  .strictObject({ facts: FactsByName, reason: Reason })
  .meta({ id: 'Amendment', example: { facts: { amperes: 400 }, reason: 'customer adds a charger' } });
export type Amendment = z.infer<typeof Amendment>;

export const Cancellation = z
  .strictObject({ reason: Reason })
  .meta({ id: 'Cancellation', example: { reason: 'customer withdraws' } });
export type Cancellation = z.infer<typeof Cancellation>;

export const Reassignment = z
  .strictObject({
    to: PersonName,
    stage: StageName.exactOptional().meta({ description: 'One stage; without it the case.' }),
    toDo: Key.exactOptional().meta({ description: 'One To Do, or one follow-up.' }),
    role: RoleName.exactOptional(),
  })
  .meta({ id: 'Reassignment', example: { to: 'Rosa Delgado', stage: 'easement' } });
export type Reassignment = z.infer<typeof Reassignment>;

export const ClockCorrection = z
  .strictObject({ from: InstantText, to: InstantText, party: Party, reason: Reason })
  .meta({
    id: 'ClockCorrection',
    example: {
      from: '2026-05-04T15:00:00Z',
      to: '2026-05-06T15:00:00Z',
      party: 'authority',
      reason: 'the city had the plans',
    },
  });
export type ClockCorrection = z.infer<typeof ClockCorrection>;
