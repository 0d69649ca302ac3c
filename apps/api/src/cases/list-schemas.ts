import { z } from 'zod';
import {
  AccountNumber,
  InstantText,
  line,
  Party,
  PersonName,
  RoleName,
  StageName,
} from '../border/fields.js';
import { pageOf, pageQuery } from '../border/page.js';

const status = z.enum(['open', 'cancelling', 'closed']);

export const CaseListQuery = z.strictObject({
  assignee: PersonName.exactOptional(),
  owner: RoleName.exactOptional().meta({ description: 'The role that owns the case.' }),
  team: RoleName.exactOptional().meta({ description: 'A role that owns a stage that is open.' }),
  stage: StageName.exactOptional(),
  account: AccountNumber.exactOptional(),
  utility: line(40).exactOptional(),
  waitingOn: Party.exactOptional(),
  status: z
    .enum([...status.options, 'any'])
    .exactOptional()
    .meta({
      description: 'Without it, what is not closed.',
    }),
  process: line(60).exactOptional(),
  kind: line(60).exactOptional(),
  level: z.coerce.number<string>().int().min(1).max(3).exactOptional(),
  dueBefore: InstantText.exactOptional(),
  text: line(100).exactOptional().meta({ description: 'Words of number, title, address or account.' }),
  sort: z.enum(['due', 'opened']).exactOptional(),
  ...pageQuery,
});
export type CaseListQuery = z.infer<typeof CaseListQuery>;

export const ListedCase = z
  .strictObject({
    caseNumber: z.string(),
    process: z.string(),
    utility: z.string(),
    account: z.string().nullable(),
    status,
    outcome: z.string().nullable(),
    title: z.string(),
    kind: z.string(),
    level: z.int().nullable(),
    address: z.string().nullable(),
    customer: z.string().nullable(),
    owner: z.string(),
    assignee: z.string().nullable(),
    coOwner: z.string().nullable(),
    party: Party.nullable(),
    onHold: z.boolean(),
    openStages: z.array(z.string()),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    entry: z.int(),
    at: z.string(),
  })
  .meta({ id: 'ListedCase' });

export const CasePage = pageOf(ListedCase, 'CasePage');
export type CasePage = z.infer<typeof CasePage>;
