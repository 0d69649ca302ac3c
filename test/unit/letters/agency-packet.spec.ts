import { packetLetter } from '../../../apps/api/src/packets/packet-letter.js';
import type { Packet } from '../../../apps/api/src/packets/packets.js';
import { figuresOf, phrasesOf } from '../../../libs/documents/src/letter.js';
import { textOf } from '../../../libs/documents/src/phrase.js';
import { cents } from '../../../libs/domain/src/money.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../libs/domain/src/time/instant.js';

const on = localDate('2026-05-04');
const byAge = {
  ...{ current: cents(0), '1-30': cents(45_000), '31-60': cents(0), '61-90': cents(0), 'over 90': cents(0) },
};
const owed = { total: cents(45_000), pastDue: cents(45_000), byAge };

/** An account with a bill past due, a notice that is out, and two months' use. */
const aPacket = (more: Partial<Packet> = {}): Packet => ({
  ...{
    account: 'A-1',
    utility: 'APS',
    on,
    at: instant('2026-05-04T16:00:00Z'),
    rules: rulesAsOf(apsRuleBook, on),
  },
  balance: { on, ...owed, byService: [{ service: 'electric', ...owed }] },
  notices: [
    {
      ...{ caseNumber: 'SV-2026-000007', service: 'electric', name: 'first', state: 'given' },
      ...{
        givenAt: instant('2026-05-01T02:00:00Z'),
        total: 45_000,
        payBy: '2026-05-12',
        offOn: '2026-05-13',
      },
    },
  ],
  used: [1, 2].map((month) => ({
    ...{
      key: `B-${month}/electric`,
      bill: `B-${month}`,
      service: 'electric',
      unit: 'kWh',
      quantity: 900 + month,
    },
    ...{ periodFrom: localDate(`2026-0${month}-01`), periodTo: localDate(`2026-0${month}-28`) },
    ...{ charged: cents(14_000), how: month === 2 ? 'estimated' : 'read' },
  })),
  ...{ people: [], leaves: [], confidentialAddress: false },
  to: { name: 'Elena Ortega', address: '12 W Palm Ln, Phoenix', site: '12 W Palm Ln, Phoenix' },
  ...more,
});

const said = (packet: Packet, language: 'en' | 'es' = 'en'): string =>
  phrasesOf(packetLetter(packet, { agency: 'ST-VINCENT', language }))
    .map(textOf)
    .join('\n');

describe('the letter with which a packet goes to an agency', () => {
  it('tells the notice by the office’s date, the balance, and each month of use', () => {
    const text = said(aPacket());
    expect(text).toContain('On April 30, 2026 we sent a notice.');
    expect(text).toContain('after May 12, 2026 if $450.00 is not paid');
    expect(text).toContain('Open now: $450.00. Of this $450.00 is past due.');
    expect(text).toContain('electric: 1,803 kWh in all');
    expect(text).toContain('902 kWh (estimated)');
  });

  it('names the row of each of its numbers: arrears, notice, bill and meter read', () => {
    const figures = figuresOf(packetLetter(aPacket(), { agency: 'ST-VINCENT', language: 'es' }));
    const sources = Object.fromEntries(figures.map(({ text, source }) => [text, source]));
    expect(sources).toMatchObject({
      '901': 'meter read B-1/electric',
      '1,803': 'meter reads of A-1, electric',
      '$140.00': 'bill B-2, electric',
      '12 de mayo de 2026': 'SV-2026-000007, notice first',
      '4 de mayo de 2026': 'arrears of A-1 on 2026-05-04',
    });
  });

  it('does not tell a notice that has not gone out, nor an address that is confidential', () => {
    const { notices } = aPacket();
    const text = said(
      aPacket({ notices: notices.map((one) => ({ ...one, givenAt: null })), confidentialAddress: true }),
    );
    expect(text).toContain('No notice to turn off service is out now.');
    expect(text).not.toContain('Palm Ln');
  });
});
