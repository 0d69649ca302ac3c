import type { AboutAccount } from '../../libs/documents/src/account-letter.js';
import { agencyPacket } from '../../libs/documents/src/agency-packet.js';
import type { Letter } from '../../libs/documents/src/letter.js';
import type { Amount, Day } from '../../libs/documents/src/phrase.js';
import { cents } from '../../libs/domain/src/money.js';

const money = (amount: number, source: string): Amount => ({ cents: cents(amount), source });
const day = (date: string, source: string): Day => ({ date, source });

/** With everything that there may be, and with nothing but the balance. */
export function packetLetters(about: AboutAccount, balance: Amount): Letter[] {
  const told = {
    ...{
      ...about,
      agency: 'St. Vincent de Paul',
      on: day('2026-05-01', balance.source),
      open: balance,
      pastDue: balance,
    },
    owed: [{ service: 'electric' as const, open: balance, pastDue: balance }],
  };
  const period = {
    ...{ from: day('2026-03-02', 'bill B-1'), to: day('2026-04-01', 'bill B-1') },
    quantity: { count: 1_204, source: 'meter read B-1/electric' },
    charged: money(15_420, 'bill B-1, electric'),
  };
  const notice = 'SV-2026-000007, notice first';
  return [
    agencyPacket({
      ...told,
      notices: [
        {
          ...{
            service: 'electric' as const,
            givenOn: day('2026-04-20', notice),
            payBy: day('2026-05-05', notice),
          },
          amount: money(31_000, notice),
        },
      ],
      usage: [
        {
          ...{
            service: 'electric' as const,
            unit: 'kWh',
            total: { count: 2_408, source: 'meter reads of A-1001' },
          },
          periods: [false, true].map((estimated) => ({ ...period, estimated })),
        },
      ],
    }),
    agencyPacket({ ...told, owed: [], notices: [], usage: [] }),
  ];
}
