import { z } from 'zod';
import { Key, Reason } from '../border/fields.js';

export const OfDocument = z.strictObject({ document: Key });
export type OfDocument = z.infer<typeof OfDocument>;

const listed = {
  id: z.string(),
  caseNumber: z.string(),
  effect: z.string().nullable(),
  kind: z.string(),
  title: z.string(),
  language: z.string().nullable(),
  contentType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  at: z.string(),
  heldFor: z
    .string()
    .nullable()
    .meta({ description: 'The rule by which somebody approves it before it goes out.' }),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnWhy: z.string().nullable(),
};

export const Documents = z
  .strictObject({ documents: z.array(z.strictObject(listed).meta({ id: 'Document' })) })
  .meta({ id: 'Documents' });
export type Documents = z.infer<typeof Documents>;

const Figure = z
  .strictObject({ text: z.string(), source: z.string() })
  .meta({ id: 'Figure', description: 'A number of the letter, and the row that it comes from.' });

const Recipient = z
  .strictObject({
    audience: z.string(),
    name: z.string(),
    channel: z.enum(['post', 'e-mail']),
    address: z.string(),
    language: z.string(),
  })
  .meta({ id: 'Recipient', description: 'One who gets the letter.' });

const Delivery = z
  .strictObject({
    reference: z.string(),
    channel: z.string(),
    address: z.string(),
    deliveredAt: z.string(),
  })
  .meta({ id: 'Delivery', description: 'It was handed over, once under this reference.' });

export const LetterView = z
  .strictObject({
    ...listed,
    text: z
      .string()
      .nullable()
      .meta({ description: 'What it says; other papers than letters have no text.' }),
    figures: z.array(Figure),
    recipients: z.array(Recipient),
    deliveries: z.array(Delivery),
  })
  .meta({ id: 'Letter' });
export type LetterView = z.infer<typeof LetterView>;

export const HeldQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).exactOptional() });
export type HeldQuery = z.infer<typeof HeldQuery>;

export const Approval = z.strictObject({}).meta({ id: 'Approval', example: {} });
export type Approval = z.infer<typeof Approval>;

export const Withdrawal = z
  .strictObject({ reason: Reason })
  .meta({ id: 'Withdrawal', example: { reason: 'the payment came in the meantime' } });
export type Withdrawal = z.infer<typeof Withdrawal>;
