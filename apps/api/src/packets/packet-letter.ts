import { agencyPacket, type Use } from '../../../../libs/documents/src/agency-packet.js';
import type { Language } from '../../../../libs/documents/src/language.js';
import type { Letter } from '../../../../libs/documents/src/letter.js';
import type { Amount, Day } from '../../../../libs/documents/src/phrase.js';
import { useByService, type UseOfService } from '../../../../libs/domain/src/accounts/usage.js';
import { cents } from '../../../../libs/domain/src/money.js';
import { dateOf } from '../../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../../libs/domain/src/time/instant.js';
import type { Packet } from './packets.js';

const phones: Record<Language, string> = { en: 'the number on the bill', es: 'el número de la factura' };
const hidden: Record<Language, string> = {
  en: 'an address that is kept private',
  es: 'una dirección privada',
};

/** The packet as a letter: every number in it names its row. */
export function packetLetter(
  packet: Packet,
  { agency, language }: { agency: string; language: Language },
): Letter {
  const { account, balance, on, to, used, confidentialAddress } = packet;
  const source = `arrears of ${account} on ${on}`;
  return agencyPacket({
    ...{ language, account, agency, name: to.name, phone: phones[language] },
    address: confidentialAddress ? hidden[language] : to.site,
    on: { date: on, source },
    open: { cents: balance.total, source },
    pastDue: { cents: balance.pastDue, source },
    owed: balance.byService.map(({ service, total, pastDue }) => ({
      service,
      open: { cents: total, source: `${source}, ${service}` },
      pastDue: { cents: pastDue, source: `${source}, ${service}` },
    })),
    notices: noticesIn(packet),
    usage: useByService(used).map((use) => useIn(account, use)),
  });
}

/** Those that are out and name a sum and a day. */
function noticesIn({ notices, rules }: Packet) {
  return notices.flatMap(({ caseNumber, name, service, givenAt, total, payBy }) => {
    if (givenAt === null || total === null || payBy === null) return [];
    const source = `${caseNumber}, notice ${name}`;
    const givenOn: Day = { date: dateOf(rules.calendar(), instant(givenAt)), source };
    return [{ service, givenOn, payBy: { date: payBy, source }, amount: { cents: cents(total), source } }];
  });
}

const useIn = (account: string, { service, unit, total, periods }: UseOfService): Use => ({
  ...{ service, unit },
  total: { count: total, source: `meter reads of ${account}, ${service}` },
  periods: periods.map(({ key, bill, periodFrom, periodTo, quantity, charged, how }) => {
    const amount: Amount = { cents: charged, source: `bill ${bill}, ${service}` };
    return {
      from: { date: periodFrom, source: `bill ${bill}` },
      to: { date: periodTo, source: `bill ${bill}` },
      quantity: { count: quantity, source: `meter read ${key}` },
      ...{ charged: amount, estimated: how === 'estimated' },
    };
  }),
});
