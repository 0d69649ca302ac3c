import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { severance } from '../../../workflows/severance/process.js';
import { inPhoenix } from '../time/office.js';
import { Office } from './a-small-office.js';
import { aBill, anAccount, paid } from './a-town-account.js';

/** A residential account of APS that owes $400.00 since 2 February 2026, with a disconnection begun on 23 February. */
export function begun() {
  const account = anAccount('electric', { charges: [aBill('B-1/electric', 40_000, '2026-02-02')] });
  const office = new Office(apsRuleBook, account, inPhoenix('2026-02-23T09:00'));
  const number = office.open(severance, { service: 'electric' });
  return { office, number };
}

/** The phase that is open, or how it has ended. */
export const phaseOf = (office: Office, number: string) =>
  Object.entries(office.of(number).state.stages).find(([, { status }]) => status === 'open')?.[0] ??
  office.of(number).state.facts['ended'];

/** What is owed is begun and done. */
export function performs(office: Office, number: string, fields = {}) {
  for (const { key } of office.owed(number)) {
    if (office.tries(number, { kind: 'begin', effect: key })) {
      office.tries(number, { kind: 'done', effect: key, fields });
    }
  }
}

/** The first notice is out, and it is the final one's turn: Thursday, 26 February. */
export function finalIsDue(office: Office, number: string) {
  performs(office, number);
  office.now = inPhoenix('2026-02-26T17:00');
  office.timeComes(number);
}

export function givesNotices(office: Office, number: string) {
  finalIsDue(office, number);
  performs(office, number);
}

/** Both notices are out, the customer was tried twice, and it is Wednesday, 4 March, ten o'clock. */
export function ready() {
  const { office, number } = begun();
  givesNotices(office, number);
  office.does(number, { kind: 'contact', by: 'phone', reached: false });
  office.does(number, { kind: 'contact', by: 'phone', reached: true });
  office.now = inPhoenix('2026-03-04T10:00');
  office.timeComes(number);
  return { office, number };
}

/** The order is with the field. */
export function inTheField() {
  const { office, number } = ready();
  office.does(number, { kind: 'dispatch' });
  performs(office, number);
  return { office, number };
}

export const pay = (office: Office, amount: number) =>
  office.happens(
    paid(office.account, { payment: `PM-${amount}`, amount, at: office.now }, office.rulesNow()),
  );
