import { z } from 'zod';
import { services } from '../../../../libs/domain/src/accounts/service.js';
import { AccountNumber, DateText, line, Reason } from '../border/fields.js';

/** Most that an agency pledges at once: a million dollars. */
const most = 100_000_000;
const sum = z.int().min(1).max(most).meta({ description: 'Whole cents.' });

export const NewPledge = z
  .strictObject({
    account: AccountNumber,
    agency: line(64).meta({ description: 'The id of the agency.', example: 'ST-VINCENT' }),
    amount: sum,
    reference: line(64)
      .exactOptional()
      .meta({ description: 'The agency’s own number; an agency that brings its pledge itself has one.' }),
    service: z.enum(services).exactOptional(),
    program: line(100).exactOptional(),
    expectedBy: DateText.exactOptional(),
    commit: z
      .strictObject({ share: sum, by: DateText })
      .exactOptional()
      .meta({ description: 'It protects only together with the customer’s share, paid by that date.' }),
  })
  .meta({
    id: 'NewPledge',
    example: { account: 'A-100245', agency: 'ST-VINCENT', amount: 12_000, reference: 'SV-2026-118' },
  });
export type NewPledge = z.infer<typeof NewPledge>;

export const PledgeConfirmation = z
  .strictObject({ reference: line(64).exactOptional() })
  .meta({ id: 'PledgeConfirmation', example: { reference: 'SV-2026-118' } });
export type PledgeConfirmation = z.infer<typeof PledgeConfirmation>;

export const PledgeWithdrawal = z
  .strictObject({ reason: Reason })
  .meta({ id: 'PledgeWithdrawal', example: { reason: 'funds of the month are used up' } });
export type PledgeWithdrawal = z.infer<typeof PledgeWithdrawal>;

export const PledgeFileNamed = z.strictObject({
  name: line(200).exactOptional(),
  agency: line(64)
    .exactOptional()
    .meta({ description: 'Whose pledges they are; an agency sends only its own.' }),
});
export type PledgeFileNamed = z.infer<typeof PledgeFileNamed>;

export const PledgeVerdicts = z
  .strictObject({
    file: z.string(),
    taken: z.int(),
    refused: z.int(),
    rows: z.array(
      z.strictObject({
        line: z.int(),
        reference: z.string().nullable(),
        account: z.string().nullable(),
        amount: z.int().nullable(),
        verdict: z.enum(['taken', 'refused']),
        caseNumber: z.string().nullable(),
        code: z.string().nullable(),
        detail: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PledgeVerdicts', description: 'What became of each row of a file of pledges.' });
export type PledgeVerdicts = z.infer<typeof PledgeVerdicts>;
