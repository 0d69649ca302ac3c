import type { AccountMoney } from '../../../libs/domain/src/accounts/standing.js';
import { interlock } from '../../../libs/domain/src/interlock/interlock.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import type { RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { severance } from '../../../workflows/severance/process.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';
import { inPhoenix } from '../time/office.js';
import { givesNotices, inTheField, performs, phaseOf } from './a-severance.js';
import { Office } from './a-small-office.js';
import { aBill, anAccount } from './a-town-account.js';

/** A household whose letters go elsewhere owes $400.00 since 2 February. */
function landlord(over: Partial<AccountMoney> = {}, book: RuleBook = apsRuleBook) {
  const charges = [aBill('B-1/electric', 40_000, '2026-02-02')];
  const account = anAccount('electric', { charges, ...over });
  account.services = account.services.map((taken) => ({ ...taken, lettersElsewhere: true }));
  const office = new Office(book, account, inPhoenix('2026-02-23T09:00'));
  return { office, number: office.open(severance, { service: 'electric' }) };
}

const given = (office: Office, number: string): string[] =>
  Object.values(office.of(number).state.items).flatMap(({ stage, name, state }) =>
    stage === 'notices' && state === 'given' ? [name] : [],
  );
const takes = { kind: 'tenant takes service', account: 'A-2' } as const;

describe('whoever lives there beside the customer', () => {
  it('is told ten days before where the household’s letters go elsewhere, without anybody saying so', () => {
    const { office, number } = landlord();
    performs(office, number);
    givesNotices(office, number);
    expect(given(office, number)).toContain('occupants');
    office.does(number, { kind: 'contact', by: 'phone', reached: true });
    office.does(number, { kind: 'contact', by: 'phone', reached: true });
    office.now = inPhoenix('2026-03-04T10:00');
    expect(() => office.does(number, { kind: 'dispatch' })).toThrow(
      /occupants were not told long enough ago/,
    );
    office.now = inPhoenix('2026-03-10T10:00');
    office.does(number, { kind: 'dispatch' });
  });

  it('is told before an order is asked for again, also when it is said late that somebody lives there', () => {
    const { office, number } = landlord({ customerClass: 'business' });
    performs(office, number);
    givesNotices(office, number);
    expect(given(office, number)).not.toContain('occupants');
    for (let tries = 0; tries < 2; tries++)
      office.does(number, { kind: 'contact', by: 'phone', reached: true });
    office.now = inPhoenix('2026-03-04T10:00');
    office.timeComes(number);
    expect(phaseOf(office, number)).toBe('ready');
    office.does(number, { kind: 'amend', facts: { occupants: true }, reason: 'a tenant called' });
    expect(phaseOf(office, number)).toBe('notices');
    performs(office, number);
    expect(given(office, number)).toContain('occupants');
    expect(() => office.does(number, { kind: 'dispatch' })).toThrow(/occupants/);
  });

  it('as a third party whom the customer has named is told, whoever begins the disconnection', () => {
    const { office, number } = landlord({ hasDesignee: true });
    performs(office, number);
    givesNotices(office, number);
    expect(given(office, number)).toContain('third party');
  });
});

describe('a tenant who takes service', () => {
  it('takes it without what the landlord owes, and ends the disconnection', () => {
    const { office, number } = landlord();
    office.does(number, takes);
    expect(office.of(number).state.head).toMatchObject({
      status: 'closed',
      outcome: 'a tenant has taken service',
    });
    expect(office.decisions(number)).toContainEqual(
      expect.objectContaining({ rule: 'tenant takes service', inputs: { landlordOwes: 40_000 } }),
    );
    const order = { reason: 'non-payment', service: 'electric', notices: [], contacts: [] } as const;
    const verdict = interlock(order, office.account, { rules: office.rulesNow(), at: office.now });
    const stands = verdict.goes ? [] : verdict.stands.map(({ kind }) => kind);
    expect(stands).toContain('service not on');
  });

  it('has an order recalled that is in the field', () => {
    const { office, number } = inTheField();
    office.does(number, { kind: 'amend', facts: { occupants: true }, reason: 'a tenant called' });
    performs(office, number, { stopped: true });
    expect(() => office.does(number, { kind: 'dispatch' })).toThrow(/occupants/);
    office.does(number, takes);
    expect(phaseOf(office, number)).toBe('a tenant has taken service');
  });

  it('pays first what the landlord owes where the rules do not take the service without it', () => {
    const { office, number } = landlord({}, marshAndMesa);
    expect(() => office.does(number, takes)).toThrow(
      'The landlord’s $400.00 for electric are to be paid first.',
    );
  });

  it('is refused where nobody but the customer lives there', () => {
    const { office, number } = inTheField();
    expect(() => office.does(number, takes)).toThrow('Nobody but the customer is known to live there.');
  });
});
