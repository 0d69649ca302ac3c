import { z } from 'zod';
import { callers } from '../../../../libs/domain/src/arrangements/commands.js';
import { AccountNumber, CaseNumber, Key, line, PersonName } from '../border/fields.js';

export const NewArrangement = z
  .strictObject({
    account: AccountNumber,
    reach: z.enum(['past due', 'whole balance']).exactOptional(),
    takesOver: z
      .array(CaseNumber)
      .max(5)
      .exactOptional()
      .meta({ description: 'Arrangements whose place this one takes: renegotiated, or merged into one.' }),
    language: line(40).exactOptional(),
    premise: Key.exactOptional(),
  })
  .meta({ id: 'NewArrangement', example: { account: 'A-100245' } });
export type NewArrangement = z.infer<typeof NewArrangement>;

export const CallerShown = z
  .strictObject({
    as: z.enum(callers),
    method: line(60).meta({ description: 'How it was shown: one of the rule’s identity methods.' }),
    person: Key.exactOptional().meta({
      description: 'Who it is of the people of the account; needed for all but the holders.',
    }),
    name: PersonName.exactOptional().meta({ description: 'Kept as a note, apart from the journal.' }),
    language: line(40).exactOptional(),
    interpreter: z.boolean().exactOptional(),
  })
  .meta({ id: 'CallerShown', example: { as: 'holder', method: 'photo identification' } });
export type CallerShown = z.infer<typeof CallerShown>;

export const AccountCallerShown = CallerShown.pick({ as: true, method: true, person: true }).meta({
  id: 'AccountCallerShown',
  example: { as: 'holder', method: 'photo identification' },
});
export type AccountCallerShown = z.infer<typeof AccountCallerShown>;

export const AccountCaller = z
  .strictObject({
    account: z.string(),
    caller: z
      .strictObject({ as: z.enum(callers), method: z.string() })
      .nullable()
      .meta({ description: 'Who is known to call today; nothing while nobody is.' }),
    identityMethods: z.array(z.string()),
  })
  .meta({ id: 'AccountCaller', description: 'Who is known to call about the account today.' });
export type AccountCaller = z.infer<typeof AccountCaller>;

export const OfferAsked = z
  .strictObject({
    reach: z.enum(['past due', 'whole balance']).exactOptional(),
    months: z.int().min(1).max(60).exactOptional(),
    payDay: z.int().min(1).max(31).exactOptional().meta({ description: 'Day of the month.' }),
    benefit: line(40).exactOptional(),
  })
  .meta({ id: 'OfferAsked', example: { months: 6, payDay: 5 } });
export type OfferAsked = z.infer<typeof OfferAsked>;

export const Acceptance = z
  .strictObject({
    offer: line(100).meta({ description: 'The name of the terms.' }),
    agreed: z.enum(['by phone', 'in person', 'in writing', 'online']),
  })
  .meta({ id: 'Acceptance', example: { offer: '6 months, bill due date', agreed: 'by phone' } });
export type Acceptance = z.infer<typeof Acceptance>;

const amount = z.int().meta({ description: 'Whole cents.' });
const ofService = z.strictObject({ service: z.string(), amount });

export const OffersView = z
  .strictObject({
    caseNumber: z.string(),
    offers: z.array(
      z.strictObject({
        ...{ name: z.string(), months: z.int(), alignTo: z.string(), balance: amount, downPayment: amount },
        installments: z.array(
          z.strictObject({ number: z.int(), dueOn: z.string(), parts: z.array(ofService) }),
        ),
        monthly: z.array(
          z.strictObject({
            ...{ dueOn: z.string(), installment: amount, expected: z.array(ofService) },
            total: amount.meta({ description: 'What the month truly costs: installment and expected bill.' }),
          }),
        ),
        budgetBilling: z.boolean(),
      }),
    ),
  })
  .meta({
    id: 'Offers',
    description: 'Sets of terms side by side, each with the true total of every month.',
  });
export type OffersView = z.infer<typeof OffersView>;

export const Referral = z
  .strictObject({ agency: line(64), program: line(100).exactOptional() })
  .meta({ id: 'Referral', example: { agency: 'ST-VINCENT', program: 'Project SHARE' } });
export type Referral = z.infer<typeof Referral>;

export const ReferralClosing = z
  .strictObject({
    outcome: z.enum(['granted', 'refused', 'no answer']),
    granted: z.int().min(1).max(100_000_000).exactOptional().meta({ description: 'Whole cents.' }),
  })
  .meta({ id: 'ReferralClosing', example: { outcome: 'granted', granted: 30_000 } });
export type ReferralClosing = z.infer<typeof ReferralClosing>;

export const ReferralOfCase = z.strictObject({
  caseNumber: CaseNumber,
  referral: z.coerce.number<string>().int().min(1).max(1000),
});
export type ReferralOfCase = z.infer<typeof ReferralOfCase>;
