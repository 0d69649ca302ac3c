import { z } from 'zod';
import { Party } from '../border/fields.js';
import { pageOf, pageQuery } from '../border/page.js';

const amount = z.int().meta({ description: 'Whole cents.' });

export const OwnListQuery = z.strictObject({
  status: z.enum(['open', 'any']).exactOptional().meta({ description: 'Without it, what is not closed.' }),
  ...pageQuery,
});
export type OwnListQuery = z.infer<typeof OwnListQuery>;

export const OwnJob = z
  .strictObject({
    caseNumber: z.string(),
    kind: z.string(),
    title: z.string(),
    address: z.string().nullable(),
    status: z.enum(['open', 'cancelling', 'closed']),
    party: Party.nullable(),
    openStages: z.array(z.string()),
    dueAt: z.string().nullable(),
    crewDate: z.string().nullable(),
    work: z.array(z.strictObject({ item: z.string(), state: z.string(), since: z.string() })),
    asks: z.int().meta({ description: 'How many questions wait for an answer of the contractor.' }),
  })
  .meta({
    id: 'OwnJob',
    description: 'A job as its contractor sees it in a list: no customer, no account, no money.',
  });
export type OwnJob = z.infer<typeof OwnJob>;

export const OwnJobs = pageOf(OwnJob, 'OwnJobs');
export type OwnJobs = z.infer<typeof OwnJobs>;

export const OwnPledge = z
  .strictObject({
    caseNumber: z.string(),
    reference: z.string().nullable(),
    account: z.string().nullable(),
    amount,
    service: z.string().nullable(),
    program: z.string().nullable(),
    expectedBy: z.string().nullable(),
    state: z.string(),
    paid: amount,
    holdUntil: z.string().nullable(),
    openedAt: z.string(),
  })
  .meta({
    id: 'OwnPledge',
    description: 'A pledge as its agency sees it in a list: no name and no address.',
  });
export type OwnPledge = z.infer<typeof OwnPledge>;

export const OwnPledges = pageOf(OwnPledge, 'OwnPledges');
export type OwnPledges = z.infer<typeof OwnPledges>;
