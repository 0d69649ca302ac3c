import { z } from 'zod';
import { callers } from '../../../../libs/domain/src/arrangements/commands.js';
import { AccountNumber, DateText, Key, line, PersonName } from '../border/fields.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

const scopes = ['speak', 'arrange'] as const;

const Named = z.strictObject({
  kind: z.enum(callers),
  name: PersonName,
  phone: line(40).exactOptional(),
  address: line(200).exactOptional().meta({ description: 'Where notices go.' }),
  scope: z.array(z.enum(scopes)).min(1).max(2).exactOptional(),
  until: DateText.exactOptional(),
  agency: line(64).exactOptional(),
  releasedOn: DateText.exactOptional(),
});

/** What each kind of person cannot be without. */
const needs: Partial<Record<(typeof callers)[number], readonly (keyof z.infer<typeof Named>)[]>> = {
  'authorized person': ['scope', 'until'],
  agency: ['agency', 'releasedOn'],
  'third-party designee': ['address'],
};

export const NewPerson = Named.superRefine((person, context) => {
  for (const field of needs[person.kind] ?? [])
    if (person[field] === undefined)
      context.addIssue({ code: 'custom', path: [field], message: phrase`is needed for ${person.kind}` });
}).meta({
  id: 'NewAccountPerson',
  description: 'Who may speak about the account. A third-party designee is sent notices, and told nothing.',
  example: {
    kind: 'authorized person',
    name: 'Lucia Ortega',
    scope: ['speak', 'arrange'],
    until: '2027-05-04',
  },
});
export type NewPerson = z.infer<typeof NewPerson>;

const Contact = z.strictObject({
  language: line(40).nullable().meta({ description: 'The language that is spoken.' }),
  interpreter: z.boolean(),
  confidentialAddress: z
    .boolean()
    .meta({ description: 'Where they live is told only to those who have to go there or write.' }),
});

export const NewContact = Contact.meta({
  id: 'NewAccountContact',
  example: { language: 'Navajo', interpreter: true, confidentialAddress: false },
});
export type NewContact = z.infer<typeof NewContact>;

export const AccountPeopleView = z
  .strictObject({
    contact: Contact,
    people: z.array(
      z.strictObject({
        key: z.string(),
        kind: z.enum(callers),
        name: z.string(),
        phone: z.string().nullable(),
        address: z.string().nullable(),
        scope: z.array(z.enum(scopes)).nullable(),
        until: z.string().nullable(),
        agency: z.string().nullable(),
        releasedOn: z.string().nullable(),
        since: z.string(),
        endedAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AccountPeople' });
export type AccountPeopleView = z.infer<typeof AccountPeopleView>;

export const PersonOfAccount = z.strictObject({ account: AccountNumber, person: Key });
export type PersonOfAccount = z.infer<typeof PersonOfAccount>;

export const PersonKept = z.strictObject({ person: z.string() }).meta({ id: 'AccountPersonKept' });
export type PersonKept = z.infer<typeof PersonKept>;

export const ContactKept = Contact.meta({ id: 'AccountContact' });
