import fc from 'fast-check';
import { chargeKinds, type Charge } from '../../../libs/domain/src/accounts/charge.js';
import { services } from '../../../libs/domain/src/accounts/service.js';
import { cents } from '../../../libs/domain/src/money.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../libs/domain/src/time/instant.js';

/** A water charge of $50.00, issued on 1 April 2026 and due on 21 April. */
export function aCharge(over: Partial<Charge> = {}): Charge {
  const { service = 'water' } = over;
  return {
    key: `B-1/${service}`,
    service,
    kind: 'service',
    amount: cents(5_000),
    dueOn: localDate('2026-04-21'),
    issuedOn: localDate('2026-04-01'),
    at: instant('2026-04-01T15:00:00Z'),
    entries: [],
    ...over,
  };
}

const day = fc.integer({ min: 0, max: 200 }).map((days) => Date.UTC(2026, 0, 1) + days * 86_400_000);
const dateOf = (at: number) => localDate(new Date(at).toISOString().slice(0, 10));

const anyCharge = fc
  .record({
    service: fc.constantFrom(...services),
    kind: fc.constantFrom(...chargeKinds),
    amount: fc.integer({ min: 1, max: 100_000 }),
    issued: day,
    term: fc.integer({ min: 0, max: 90 }),
    paid: fc.array(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), on: day }), {
      maxLength: 3,
    }),
    disputed: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
  })
  .map(({ service, kind, amount, issued, term, paid, disputed }) => {
    let left = amount;
    const entries = paid.map(({ share, on }) => {
      const part = Math.floor(left * share);
      left -= part;
      return { at: instant(Math.max(on, issued)), amount: cents(-part), why: 'service payment' };
    });
    const dates = {
      dueOn: dateOf(issued + term * 86_400_000),
      issuedOn: dateOf(issued),
      at: instant(issued),
    };
    const dispute = disputed === undefined ? {} : { disputed: cents(disputed) };
    return aCharge({ service, kind, amount: cents(amount), ...dates, entries, ...dispute });
  });

/** Charges in any state, never paid beyond their amount, each under a key of its own. */
export const anyCharges = fc
  .array(anyCharge, { maxLength: 12 })
  .map((charges) => charges.map((charge, index) => ({ ...charge, key: `charge ${index}` })));
