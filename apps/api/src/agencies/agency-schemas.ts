import { z } from 'zod';
import { phrase } from '../../../../libs/domain/src/phrase.js';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, phrase`is empty`)
    .max(longest);
const id = line(64).regex(/^[A-Za-z0-9][\w.-]*$/, phrase`is not an id`);
const words = line(200);
const text = z.string().trim().min(1).max(4000);

const Phone = z
  .strictObject({
    id,
    number: line(40),
    extension: line(10).exactOptional(),
    type: line(40).exactOptional(),
    description: words.exactOptional(),
  })
  .meta({ id: 'AgencyPhone' });

const Contact = z
  .strictObject({
    id,
    name: words,
    title: words.exactOptional(),
    department: words.exactOptional(),
    email: z.email().max(200).exactOptional(),
    phones: z.array(Phone).max(20).exactOptional(),
  })
  .meta({ id: 'AgencyContact' });

const Funding = z.strictObject({ id, source: words }).meta({ id: 'AgencyFunding' });

const ServiceArea = z
  .strictObject({
    id,
    name: words,
    description: text.exactOptional(),
    extent: words.exactOptional(),
    extent_type: line(40).exactOptional(),
  })
  .meta({ id: 'AgencyServiceArea' });

const HumanService = z
  .strictObject({
    id,
    program_id: id.exactOptional(),
    name: words,
    description: text.exactOptional(),
    status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
    eligibility_description: text.exactOptional(),
    application_process: text.exactOptional(),
    service_areas: z.array(ServiceArea).max(50).exactOptional(),
    funding: z.array(Funding).max(20).exactOptional(),
    contacts: z.array(Contact).max(20).exactOptional(),
    phones: z.array(Phone).max(20).exactOptional(),
  })
  .meta({ id: 'AgencyService' });

const Program = z
  .strictObject({ id, name: words, description: text.exactOptional() })
  .meta({ id: 'AgencyProgram' });

export const Organization = z
  .strictObject({
    id,
    name: words,
    alternate_name: words.exactOptional(),
    description: text.exactOptional(),
    email: z.email().max(200).exactOptional(),
    website: z.url().max(400).exactOptional(),
    programs: z.array(Program).max(50).exactOptional(),
    services: z.array(HumanService).max(50).exactOptional(),
    funding: z.array(Funding).max(20).exactOptional(),
    contacts: z.array(Contact).max(20).exactOptional(),
    phones: z.array(Phone).max(20).exactOptional(),
  })
  .meta({
    id: 'Agency',
    description: 'An agency, in the names of the Human Services Data Specification 3 of Open Referral.',
    example: {
      id: 'ST-VINCENT',
      name: 'Society of St. Vincent de Paul, Phoenix',
      programs: [{ id: 'SHARE', name: 'Project SHARE' }],
      services: [
        {
          id: 'UTILITY-HELP',
          program_id: 'SHARE',
          name: 'Help with utility bills',
          status: 'active',
          service_areas: [{ id: 'MARICOPA', name: 'Maricopa County' }],
          funding: [{ id: 'DONORS', source: 'Customer donations' }],
        },
      ],
      phones: [{ id: 'INTAKE', number: '602-555-0140', type: 'voice' }],
    },
  });
export type Organization = z.infer<typeof Organization>;

export const AgencyQuery = z.strictObject({
  program: words.exactOptional().meta({ description: 'The name or id of a program.' }),
  area: words.exactOptional().meta({ description: 'Where one of its services helps: Maricopa County.' }),
});
export type AgencyQuery = z.infer<typeof AgencyQuery>;

export const AgencyView = z
  .strictObject({
    organization: Organization,
    changedAt: z.string(),
    changedBy: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'AgencyAsKept' });
export type AgencyView = z.infer<typeof AgencyView>;

export const Agencies = z.strictObject({ agencies: z.array(AgencyView) }).meta({ id: 'Agencies' });
export type Agencies = z.infer<typeof Agencies>;

export const OfAgency = z.strictObject({ agency: id });
export type OfAgency = z.infer<typeof OfAgency>;

export const AgencyKept = z.strictObject({ id: z.string() }).meta({ id: 'AgencyKept' });
export type AgencyKept = z.infer<typeof AgencyKept>;

export const Nothing = z.strictObject({}).meta({ id: 'Nothing', example: {} });
export type Nothing = z.infer<typeof Nothing>;
