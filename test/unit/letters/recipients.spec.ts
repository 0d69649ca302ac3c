import { recipientsOf, type Contacts } from '../../../libs/documents/src/recipients.js';
import { everyLetter } from '../../support/letters.js';

const contacts: Contacts = {
  customer: { name: 'Rosa Márquez', address: 'PO Box 12, Mesa', email: 'rosa@example.com', language: 'es' },
  premise: '2214 W Palo Verde Dr, Phoenix',
  designees: [{ name: 'Luis Márquez', address: '9 Elm St, Mesa' }],
  agencies: [{ name: 'Salvation Army', email: 'pledges@example.org' }],
};
const preferring = { ...contacts, customer: { ...contacts.customer, prefers: 'e-mail' as const } };
const letterOf = (kind: string) => {
  const found = everyLetter('en').find((letter) => letter.kind === kind);
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
};
const sentTo = (kind: string, to: Contacts) =>
  recipientsOf(letterOf(kind), to).map(({ name, channel, address }) => `${name}, ${channel}, ${address}`);

describe('who gets a letter', () => {
  it('is the customer by post, unless e-mail is preferred', () => {
    expect(sentTo('installment reminder', contacts)).toEqual(['Rosa Márquez, post, PO Box 12, Mesa']);
    expect(sentTo('installment reminder', preferring)).toEqual(['Rosa Márquez, e-mail, rosa@example.com']);
  });

  it('is the customer by post as well where it is a notice before disconnection', () => {
    expect(sentTo('final disconnection notice', preferring)).toEqual([
      'Rosa Márquez, post, PO Box 12, Mesa',
      'Rosa Márquez, e-mail, rosa@example.com',
    ]);
  });

  it('is each designee for a third-party notice, and nobody where there is none', () => {
    expect(sentTo('third-party notice', contacts)).toEqual(['Luis Márquez, post, 9 Elm St, Mesa']);
    expect(sentTo('third-party notice', { customer: contacts.customer })).toEqual([]);
  });

  it('is the occupant only where the customer’s letters go elsewhere', () => {
    const atHome = { name: 'Rosa Márquez' };
    expect(sentTo('occupant notice', contacts)).toEqual(['Occupant, post, 2214 W Palo Verde Dr, Phoenix']);
    expect(sentTo('occupant notice', { ...contacts, customer: atHome })).toEqual([]);
  });

  it('is an agency by e-mail where no postal address is known', () => {
    expect(sentTo('pledge reminder', contacts)).toEqual(['Salvation Army, e-mail, pledges@example.org']);
  });

  it('never learns where the service is when that is confidential', () => {
    const confidential = { customer: contacts.customer };
    expect(sentTo('occupant notice', confidential)).toEqual([]);
    expect(sentTo('final disconnection notice', confidential)).toEqual([
      'Rosa Márquez, post, PO Box 12, Mesa',
    ]);
  });
});
