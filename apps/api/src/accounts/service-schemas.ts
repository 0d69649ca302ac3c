import { z } from 'zod';
import { chargeKinds } from '../../../../libs/domain/src/accounts/charge.js';
import { readHows } from '../../../../libs/domain/src/accounts/usage.js';
import { services } from '../../../../libs/domain/src/accounts/service.js';
import { cents } from '../../../../libs/domain/src/money.js';
import { localDate } from '../../../../libs/domain/src/time/calendar.js';
import { AccountNumber, DateText, InstantText, Key, line, Reason } from '../border/fields.js';
import { movedCases } from './account-schemas.js';

const most = 100_000_000;
const sum = z.int().min(1).max(most).transform(cents).meta({ description: 'Whole cents.' });
const day = DateText.transform(localDate);
const ServiceName = z.enum(services).meta({ id: 'Service' });

export const NewServicePayment = z
  .strictObject({
    payment: Key.meta({ description: 'Its key where it came in: the same key is the same payment.' }),
    amount: sum,
    tender: z.enum(['cash', 'check', 'ach', 'card', 'money order', 'wire', 'assistance']),
    receivedAt: InstantText,
    channel: line(40).exactOptional(),
    paidBy: line(100).exactOptional(),
    agency: line(100).exactOptional(),
    program: line(100).exactOptional().meta({
      description: 'The assistance program that gives it; it pays only the services of that program.',
    }),
    pledge: line(40).exactOptional(),
  })
  .meta({
    id: 'NewServicePayment',
    example: {
      ...{ payment: 'counter-7-000419', amount: 6_500, tender: 'cash' },
      receivedAt: '2026-05-04T15:00:00Z',
    },
  });
export type NewServicePayment = z.infer<typeof NewServicePayment>;

const counted = z.number().min(0).max(99_999_999).multipleOf(0.001);

const MeterRead = z
  .strictObject({
    service: ServiceName,
    meter: line(64).exactOptional(),
    unit: line(20).meta({ description: 'kWh, ccf, gallons …' }),
    quantity: counted,
    readingFrom: counted.exactOptional().meta({ description: 'What the meter showed before.' }),
    readingTo: counted.exactOptional(),
    how: z.enum(readHows),
  })
  .meta({ id: 'MeterRead', description: 'What a meter counted in the period of a bill.' });

export const NewBill = z
  .strictObject({
    number: Key,
    kind: z.enum(['regular', 'final', 'corrected']),
    ...{ periodFrom: day, periodTo: day, issuedOn: day, dueOn: day, at: InstantText },
    lines: z
      .array(z.strictObject({ service: ServiceName, kind: z.enum(chargeKinds), amount: sum }))
      .min(1)
      .max(50),
    corrects: Key.exactOptional().meta({ description: 'The number of the bill that it replaces.' }),
    reads: z.array(MeterRead).max(50).exactOptional().meta({ description: 'What the meters counted.' }),
  })
  .meta({
    id: 'NewBill',
    example: {
      ...{ number: 'B-100245-202605', kind: 'regular', periodFrom: '2026-04-01', periodTo: '2026-04-30' },
      ...{ issuedOn: '2026-05-04', dueOn: '2026-05-25', at: '2026-05-04T15:00:00Z' },
      lines: [{ service: 'electric', kind: 'service', amount: 14_250 }],
      reads: [{ service: 'electric', unit: 'kWh', quantity: 902, how: 'read' }],
    },
  });
export type NewBill = z.infer<typeof NewBill>;

export const NewAdjustment = z
  .strictObject({ key: Key, service: ServiceName, amount: sum, reason: Reason })
  .meta({
    id: 'NewAdjustment',
    example: { key: 'ADJ-000017', service: 'water', amount: 1_200, reason: 'leak at the meter' },
  });
export type NewAdjustment = z.infer<typeof NewAdjustment>;

export const ServicePosted = z
  .strictObject({
    account: AccountNumber,
    isNew: z.boolean(),
    cases: movedCases,
  })
  .meta({ id: 'ServicePosted', description: 'What was posted is durable, and so is what it changed.' });

export const OnDay = z.strictObject({
  on: day.exactOptional().meta({ description: 'As of the end of that day; now when it is left out.' }),
});
export type OnDay = z.infer<typeof OnDay>;

const amount = z.int().meta({ description: 'Whole cents.' });
const byAge = z
  .strictObject({ current: amount, '1-30': amount, '31-60': amount, '61-90': amount, 'over 90': amount })
  .meta({ id: 'ByAge', description: 'What is open, by days since its due date.' });

export const ArrearsView = z
  .strictObject({
    ...{ on: z.string(), total: amount, pastDue: amount, byAge },
    byService: z.array(z.strictObject({ service: ServiceName, total: amount, pastDue: amount, byAge })),
  })
  .meta({ id: 'Arrears' });
export type ArrearsView = z.infer<typeof ArrearsView>;

export const ChargesView = z
  .strictObject({
    charges: z.array(
      z.strictObject({
        ...{ key: z.string(), service: ServiceName, kind: z.enum(chargeKinds), amount, open: amount },
        ...{ dueOn: z.string(), issuedOn: z.string(), at: z.string() },
        ...{ bill: z.string().optional(), arrangement: z.string().optional(), disputed: amount.optional() },
        departed: z.boolean().optional(),
        entries: z.array(
          z.strictObject({ at: z.string(), amount, payment: z.string().optional(), why: z.string() }),
        ),
      }),
    ),
  })
  .meta({ id: 'Charges' });
export type ChargesView = z.infer<typeof ChargesView>;

export const BillsView = z
  .strictObject({
    bills: z.array(
      z.strictObject({
        ...{ number: z.string(), kind: z.enum(['regular', 'final', 'corrected']), amount },
        ...{ periodFrom: z.string(), periodTo: z.string(), issuedOn: z.string(), dueOn: z.string() },
        ...{ at: z.string(), corrects: z.string().nullable() },
      }),
    ),
  })
  .meta({ id: 'Bills' });
export type BillsView = z.infer<typeof BillsView>;
