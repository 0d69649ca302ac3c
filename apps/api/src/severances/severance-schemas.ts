import { z } from 'zod';
import { services } from '../../../../libs/domain/src/accounts/service.js';
import { orderReasons } from '../../../../libs/domain/src/interlock/order.js';
import { AccountNumber, InstantText, Key, line, NoteText, Reason } from '../border/fields.js';

export const NewSeverance = z
  .strictObject({
    account: AccountNumber,
    service: z.enum(services),
    reason: z.enum(orderReasons).exactOptional().meta({ description: 'Non-payment when nothing is said.' }),
    occupants: z.boolean().exactOptional().meta({
      description:
        'People who are not the customer live there. Supposed where a household’s letters go elsewhere.',
    }),
    singleFamily: z.boolean().exactOptional(),
  })
  .meta({ id: 'NewSeverance', example: { account: 'A-100245', service: 'electric' } });
export type NewSeverance = z.infer<typeof NewSeverance>;

export const Recall = z
  .strictObject({ reason: Reason })
  .meta({ id: 'OrderRecall', example: { reason: 'customer is on the line with a receipt' } });
export type Recall = z.infer<typeof Recall>;

export const ContactTry = z
  .strictObject({ by: line(40), reached: z.boolean(), note: NoteText.exactOptional() })
  .meta({ id: 'ContactTry', example: { by: 'telephone', reached: false } });
export type ContactTry = z.infer<typeof ContactTry>;

export const FieldAnswer = z
  .strictObject({
    order: Key,
    outcome: z.enum(['done', 'could not', 'refused at door']),
    at: InstantText.exactOptional(),
    note: NoteText.exactOptional(),
  })
  .meta({ id: 'FieldAnswer', example: { order: 'order 1', outcome: 'done' } });
export type FieldAnswer = z.infer<typeof FieldAnswer>;

export const ReconnectionAsked = z
  .strictObject({ afterHours: z.boolean().exactOptional(), lowIncome: z.boolean().exactOptional() })
  .meta({ id: 'ReconnectionAsked', example: { afterHours: false } });
export type ReconnectionAsked = z.infer<typeof ReconnectionAsked>;

export const SafetyAnswer = z
  .strictObject({ adultPresent: z.boolean(), tapsOrBreakersOff: z.boolean() })
  .meta({ id: 'SafetyAnswer', example: { adultPresent: true, tapsOrBreakersOff: true } });
export type SafetyAnswer = z.infer<typeof SafetyAnswer>;

export const Restoration = z
  .strictObject({
    because: z.enum(['wrongly cut off', 'protected', 'corrected']),
    note: NoteText.exactOptional(),
  })
  .meta({ id: 'Restoration', example: { because: 'wrongly cut off' } });
export type Restoration = z.infer<typeof Restoration>;

export const TenantOfSeverance = z
  .strictObject({ account: AccountNumber.meta({ description: 'The account of whoever lives there.' }) })
  .meta({ id: 'TenantOfSeverance', example: { account: 'A-100301' } });
export type TenantOfSeverance = z.infer<typeof TenantOfSeverance>;

export const OtherReason = z
  .strictObject({ to: z.enum(orderReasons), note: NoteText.exactOptional() })
  .meta({ id: 'OtherOrderReason', example: { to: 'hazard' } });
export type OtherReason = z.infer<typeof OtherReason>;

const amount = z.int().meta({ description: 'Whole cents.' });
const ServiceName = z.enum(services);
const way = z.enum(['in full', 'below the threshold', 'a share of all']);

export const InterlockView = z
  .strictObject({
    account: z.string(),
    at: z.string(),
    book: z.string(),
    version: z.string(),
    services: z.array(
      z.strictObject({
        service: ServiceName,
        goes: z.boolean().meta({ description: 'Whether an order for non-payment would go now.' }),
        severance: z
          .string()
          .nullable()
          .meta({ description: 'The disconnection that is under way, with its notices.' }),
        debt: amount.meta({ description: 'Disconnectable debt of the service.' }),
        stands: z.array(
          z.strictObject({
            kind: z.string(),
            why: z.string(),
            clause: z.string(),
            amount: amount.exactOptional(),
            from: z.string().exactOptional(),
            until: z.string().exactOptional(),
            key: z.string().exactOptional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Interlock', description: 'Would an order go now, and why not. Nothing is done.' });
export type InterlockView = z.infer<typeof InterlockView>;

export const QuotesView = z
  .strictObject({
    account: z.string(),
    quotes: z.array(
      z.strictObject({
        service: ServiceName,
        at: z.string(),
        amount,
        way,
        severance: z
          .string()
          .nullable()
          .meta({ description: 'The disconnection under way in which a quote holds the order.' }),
        validUntil: z.string(),
        items: z.array(z.strictObject({ charge: z.string(), service: ServiceName, amount })),
        ways: z.array(z.strictObject({ way, amount })),
      }),
    ),
  })
  .meta({ id: 'QuotesToStayOn', description: 'The least payment that keeps each service on, itemized.' });
export type QuotesView = z.infer<typeof QuotesView>;
