import type { Language } from './language.js';
import type { Audience, Letter } from './letter.js';

export type Channel = 'post' | 'e-mail';

/** One who gets a letter, and how. Worked out, and shown, before anything is sent. */
export interface Recipient {
  audience: Audience;
  name: string;
  channel: Channel;
  /** A postal address, or one for e-mail. */
  address: string;
  language: Language;
}

/** How somebody is reached. */
export interface Contact {
  name: string;
  address?: string;
  email?: string;
  prefers?: Channel;
  language?: Language;
}

/** Everybody whom a letter about an account may go to. */
export interface Contacts {
  customer: Contact;
  /** Where the service is. Not given where the address is confidential and the customer does not live openly there. */
  premise?: string;
  /** Others to be told of notices: third-party designees. */
  designees?: readonly Contact[];
  agencies?: readonly Contact[];
  /** Those along the line or on the same poles, by name; their addresses are found by hand. */
  others?: readonly Contact[];
}

/**
 * Who gets this letter: the customer by the preferred channel, on paper as well where the letter has to go by post; a designee
 * or an agency each for itself; the occupant only where the customer's letters go elsewhere (H&SC 116908(a)(1)(C)).
 */
export function recipientsOf(letter: Letter, contacts: Contacts): Recipient[] {
  return meant[letter.audience](contacts).flatMap((contact) => reached(letter, contact));
}

const meant: Record<Audience, (contacts: Contacts) => readonly Contact[]> = {
  customer: (contacts) => [{ ...contacts.customer, ...addressOf(contacts) }],
  occupant: (contacts) => occupant(contacts),
  designee: ({ designees = [] }) => designees,
  agency: ({ agencies = [] }) => agencies,
  'joint user': ({ others = [] }) => others,
  neighbor: ({ others = [] }) => others,
};

/** Without an address of their own, letters go to where the service is. */
function addressOf({ customer, premise }: Contacts): { address?: string } {
  const address = customer.address ?? premise;
  return address === undefined ? {} : { address };
}

function occupant({ customer, premise }: Contacts): Contact[] {
  const livesThere = customer.address === undefined || customer.address === premise;
  return premise === undefined || livesThere ? [] : [{ name: 'Occupant', address: premise }];
}

function reached({ audience, language, onPaper }: Letter, contact: Contact): Recipient[] {
  const { name, email, address } = contact;
  const byEmail = email !== undefined && (contact.prefers === 'e-mail' || address === undefined);
  const byPost = address !== undefined && (onPaper || !byEmail);
  const to = { audience, name, language: contact.language ?? language };
  return [
    ...(byPost ? [{ ...to, channel: 'post' as const, address }] : []),
    ...(byEmail ? [{ ...to, channel: 'e-mail' as const, address: email }] : []),
  ];
}
