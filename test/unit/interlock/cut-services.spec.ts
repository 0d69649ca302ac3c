import type { Service } from '../../../libs/domain/src/accounts/service.js';
import { cutFor } from '../../../libs/domain/src/interlock/cut-services.js';
import { alderCreekRuleBook } from '../../../libs/domain/src/rules/books/alder-creek.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { phoenixRuleBook } from '../../../libs/domain/src/rules/books/phoenix.js';
import { rulesAsOf, type RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { severance } from '../../../workflows/severance/process.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';
import { AnArrangement } from '../arrangements/an-arrangement.js';
import { owed, phoenix } from '../arrangements/an-account.js';
import { inPhoenix } from '../time/office.js';
import { Office } from './a-small-office.js';
import { aBill, anAccount } from './a-town-account.js';

const today = localDate('2026-03-02');

describe('what is disconnected for an unpaid service', () => {
  it.each<[string, { book: RuleBook; unpaid: Service[]; cut: Service[] }]>([
    ['APS cuts electric', { book: apsRuleBook, unpaid: ['electric'], cut: ['electric'] }],
    ['Phoenix cuts water', { book: phoenixRuleBook, unpaid: ['water'], cut: ['water'] }],
    ['Phoenix cuts water for sewer', { book: phoenixRuleBook, unpaid: ['sewer'], cut: ['water'] }],
    ['Phoenix cuts nothing for solid waste', { book: phoenixRuleBook, unpaid: ['solid waste'], cut: [] }],
    [
      'Phoenix cuts water once for all of its bill',
      { book: phoenixRuleBook, unpaid: ['water', 'sewer', 'solid waste'], cut: ['water'] },
    ],
    ['Alder Creek cuts nothing for sewer', { book: alderCreekRuleBook, unpaid: ['sewer'], cut: [] }],
    [
      'Marsh and Mesa cuts whatever may be cut',
      { book: marshAndMesa, unpaid: ['sewer'], cut: ['water', 'electric'] },
    ],
    [
      'Marsh and Mesa cuts first what is unpaid',
      { book: marshAndMesa, unpaid: ['electric'], cut: ['electric'] },
    ],
  ])('%s', (_name, { book, unpaid, cut }) => {
    expect(cutFor(unpaid, rulesAsOf(book, today))).toEqual(cut);
  });
});

describe('an arrangement that breaks', () => {
  const taken = (...services: Service[]) =>
    services.map((service) => ({
      service,
      active: true,
      premise: 'P-1',
      since: inPhoenix('2024-01-01T00:00'),
    }));

  /** The services whose disconnection an arrangement over this debt begins when its first installment is missed. */
  function begunFor(unpaid: readonly Service[], services: readonly Service[]): unknown[] {
    const money = { charges: unpaid.map((service) => owed(9_000, service)), services: taken(...services) };
    const broken = new AnArrangement(phoenix, money)
      .isAgreed('3 months, bill due date')
      .comesTo('2026-03-20');
    expect(broken.ended).toBe('broken');
    return Object.values(broken.state.effects).flatMap(({ name, details }) =>
      name === 'open severance' ? [details?.['of']] : [],
    );
  }

  it('Phoenix: begins one disconnection, of water, for unpaid water, sewer and solid waste', () => {
    expect(begunFor(['water', 'sewer', 'solid waste'], ['water', 'sewer', 'solid waste'])).toEqual(['water']);
  });

  it('Phoenix: begins one of water for unpaid sewer alone, and none for solid waste', () => {
    expect(begunFor(['sewer'], ['water', 'sewer'])).toEqual(['water']);
    expect(begunFor(['solid waste'], ['water', 'solid waste'])).toEqual([]);
  });

  it('begins none of a service that the account does not take', () => {
    expect(begunFor(['sewer'], ['sewer'])).toEqual([]);
  });
});

describe('a disconnection of what is not disconnected', () => {
  const opens = (service: Service) => () => {
    const charges = [{ ...aBill(`B-1/${service}`, 40_000, '2026-01-02'), service }];
    const office = new Office(
      phoenixRuleBook,
      anAccount(service, { charges }),
      inPhoenix('2026-02-23T09:00'),
    );
    office.open(severance, { service });
  };

  it('is refused by its rule, and says what the debt may cut instead', () => {
    expect(opens('sewer')).toThrow(
      expect.objectContaining({
        code: 'severance/not-cut',
        reason: {
          rule: 'services that are cut',
          remedy: 'What is owed for sewer may cut water: open that.',
        },
      }),
    );
    expect(opens('solid waste')).toThrow('solid waste is not disconnected.');
    expect(opens('water')).not.toThrow();
  });
});
