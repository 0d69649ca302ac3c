import { z } from 'zod';
import { services } from '../../../../libs/domain/src/accounts/service.js';
import { broughtKinds } from '../../../../workflows/protection/facts.js';
import { AccountNumber, DateText, InstantText, Key, line, NoteText, Reason } from '../border/fields.js';

const sum = z.int().min(1).max(100_000_000);

export const NewProtection = z
  .strictObject({
    account: AccountNumber,
    kind: z.enum(broughtKinds),
    service: z.enum(services).exactOptional().meta({ description: 'Without it, every service.' }),
    amount: sum.exactOptional().meta({ description: 'Disputed, promised, or paid elsewhere; whole cents.' }),
    charge: Key.exactOptional(),
    petitionAt: InstantText.exactOptional(),
    by: DateText.exactOptional().meta({ description: 'The day of a promise to pay.' }),
    confirmation: line(100).exactOptional().meta({ description: 'Of a payment made elsewhere.' }),
  })
  .meta({
    id: 'NewProtection',
    description: 'A fact that keeps service on. What each kind needs, the process says.',
    example: { account: 'A-100245', kind: 'promise to pay', amount: 8_000, by: '2026-05-15' },
  });
export type NewProtection = z.infer<typeof NewProtection>;

export const PractitionersProof = z
  .strictObject({
    practitioner: NoteText,
    unableToPay: z.boolean().exactOptional(),
    willingToPlan: z.boolean().exactOptional(),
  })
  .meta({
    id: 'PractitionersProof',
    example: { practitioner: 'Dr. A. Yazzie, AZ 40118', unableToPay: true },
  });
export type PractitionersProof = z.infer<typeof PractitionersProof>;

export const ProtectionEnd = z
  .strictObject({ why: Reason })
  .meta({ id: 'ProtectionEnd', example: { why: 'the dispute is decided' } });
export type ProtectionEnd = z.infer<typeof ProtectionEnd>;

export const ProtectionsView = z
  .strictObject({
    ...{ account: z.string(), at: z.string() },
    protections: z.array(
      z.strictObject({
        ...{ key: z.string(), kind: z.string(), service: z.string().nullable() },
        amount: z
          .int()
          .nullable()
          .meta({ description: 'Whole cents; nothing where it covers all of the debt.' }),
        ...{ from: z.string(), until: z.string().nullable(), clause: z.string() },
        caseNumber: z.string().nullable(),
        live: z.boolean(),
        endedAt: z.string().nullable(),
        endedWhy: z.string().nullable(),
      }),
    ),
  })
  .meta({
    id: 'ProtectionsOfAccount',
    description: 'What keeps service on or has kept it on within two years, the newest first.',
  });
export type ProtectionsView = z.infer<typeof ProtectionsView>;
