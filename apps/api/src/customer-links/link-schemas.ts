import { z } from 'zod';
import type { ListedLink } from '../../../../libs/billing-store/src/links/customer-links.js';
import { AccountNumber, CaseNumber, line } from '../border/fields.js';

/** However it was typed: what it is, is looked up. */
export const LinkSecret = z.strictObject({ secret: line(200) });
export type LinkSecret = z.infer<typeof LinkSecret>;

export const NewCustomerLink = z
  .strictObject({
    by: z.enum(['letter', 'hand']).meta({
      description:
        'By a letter in the way the customer prefers, or handed over here: then the answer has the address.',
    }),
  })
  .meta({ id: 'NewCustomerLink', example: { by: 'letter' } });
export type NewCustomerLink = z.infer<typeof NewCustomerLink>;

const listed = {
  link: z.string().meta({ description: 'Names the link; opens nothing.' }),
  caseNumber: z.string().nullable(),
  account: z
    .string()
    .nullable()
    .meta({ description: 'Of an account: its case is the one that was opened by it.' }),
  by: z.enum(['letter', 'hand']),
  madeBy: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  revokedBy: z.string().nullable(),
  opened: z.int().meta({ description: 'How often it was opened.' }),
  lastOpenedAt: z.string().nullable(),
};

export const CustomerLinkView = z.strictObject(listed).meta({ id: 'CustomerLink' });
export type CustomerLinkView = z.infer<typeof CustomerLinkView>;

/** A link as it is shown: without where its page is. */
export const viewOf = ({ id, page: _, ...shown }: ListedLink): CustomerLinkView => ({ link: id, ...shown });

export const CustomerLinkMade = z
  .strictObject({
    ...listed,
    address: z
      .string()
      .nullable()
      .meta({ description: 'Where the page opens, told this once to hand it over; a letter has its own.' }),
  })
  .meta({ id: 'CustomerLinkMade' });
export type CustomerLinkMade = z.infer<typeof CustomerLinkMade>;

export const CustomerLinkList = z
  .strictObject({ links: z.array(CustomerLinkView) })
  .meta({ id: 'CustomerLinks' });
export type CustomerLinkList = z.infer<typeof CustomerLinkList>;

export const LinkOfCase = z.strictObject({ caseNumber: CaseNumber, link: line(40) });
export type LinkOfCase = z.infer<typeof LinkOfCase>;

export const LinkOfAccount = z.strictObject({ account: AccountNumber, link: line(40) });
export type LinkOfAccount = z.infer<typeof LinkOfAccount>;
