import { phrasesOf } from '../../../libs/documents/src/letter.js';
import { occupantNotice } from '../../../libs/documents/src/occupant-notice.js';
import { textOf } from '../../../libs/documents/src/phrase.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import type { RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';
import { severance } from '../../../workflows/severance/process.js';
import { aBill, anAccount } from '../interlock/a-town-account.js';
import { Office } from '../interlock/a-small-office.js';
import { withRules } from '../rules/aps-changed.js';
import { inPhoenix } from '../time/office.js';

const lettingNobody = withRules('tenant takes service', {
  ...apsRuleBook.rules.find(({ key }) => key === 'tenant takes service'),
  value: 'none',
}) as RuleBook;

/** $400.00 are past due where somebody else lives; the notice goes out, and then that person asks for the service. */
function told(book: RuleBook) {
  const account = anAccount('electric', { charges: [aBill('B-1/electric', 40_000, '2026-02-02')] });
  account.services = account.services.map((taken) => ({ ...taken, lettersElsewhere: true }));
  const office = new Office(book, account, inPhoenix('2026-02-23T09:00'));
  const number = office.open(severance, { service: 'electric' });
  const mayTake = office.rulesNow().get('tenant takes service');
  const [english, spanish] = (['en', 'es'] as const).map((language) =>
    phrasesOf(
      occupantNotice({
        ...{ language, account: 'A-1', name: 'R. Ortiz', address: '12 Ash St', phone: '602-555-0134' },
        ...{ services: ['electric'], offOn: { date: '2026-03-10', source: 'SV-1' }, mayTake },
      }),
    )
      .map(textOf)
      .join(' '),
  );
  return {
    english,
    spanish,
    asks: () => office.does(number, { kind: 'tenant takes service', account: 'A-2' }),
  };
}

describe('what occupants are told of taking the service is what they are given', () => {
  it('APS: without what the owner owes', () => {
    const { english, spanish, asks } = told(apsRuleBook);
    expect(english).toContain('You do not have to pay what the owner owes.');
    expect(spanish).toContain('No tiene que pagar lo que debe el dueño.');
    expect(asks).not.toThrow();
  });

  it('Marsh and Mesa: once what the owner owes is paid', () => {
    const { english, spanish, asks } = told(marshAndMesa);
    expect(english).toContain('once what the owner owes for it is paid');
    expect(english).not.toContain('You do not have to pay');
    expect(spanish).toContain('cuando esté pagado lo que el dueño debe por él');
    expect(spanish).not.toContain('No tiene que pagar');
    expect(asks).toThrow('The landlord’s $400.00 for electric are to be paid first.');
  });

  it('where the rules let nobody take it: not at all', () => {
    const { english, spanish, asks } = told(lettingNobody);
    expect(english).toContain('The service stays in the name of whoever gets it.');
    expect(spanish).toContain('El servicio sigue a nombre de quien la recibe.');
    expect(asks).toThrow('The rules do not let an occupant take service.');
  });
});
