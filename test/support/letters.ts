import type { AboutAccount } from '../../libs/documents/src/account-letter.js';
import type { AboutJob } from '../../libs/documents/src/about-job.js';
import * as arrangement from '../../libs/documents/src/arrangement-letters.js';
import * as closing from '../../libs/documents/src/closing-letters.js';
import { lineExtensionTariff } from '../../libs/documents/src/line-extension-tariff.js';
import { invitationLetter, linkLetter } from '../../libs/documents/src/link-letter.js';
import * as notices from '../../libs/documents/src/disconnection-notices.js';
import * as installment from '../../libs/documents/src/installment-letters.js';
import * as job from '../../libs/documents/src/job-letters.js';
import type { Language } from '../../libs/documents/src/language.js';
import type { Letter } from '../../libs/documents/src/letter.js';
import { occupantNotice } from '../../libs/documents/src/occupant-notice.js';
import * as orders from '../../libs/documents/src/order-letters.js';
import type { Amount, Day } from '../../libs/documents/src/phrase.js';
import * as pledges from '../../libs/documents/src/pledge-letters.js';
import * as work from '../../libs/documents/src/work-letters.js';
import { cents } from '../../libs/domain/src/money.js';
import { packetLetters } from './packet-letters.js';

export const money = (amount: number, source: string): Amount => ({ cents: cents(amount), source });
export const on = (date: string, source: string): Day => ({ date, source });

const months = ['2026-06-15', '2026-07-15', '2026-08-14'].map((date, index) => {
  const charge = `charge HA-2026-000123/installment/${index + 1}`;
  return {
    dueOn: on(date, charge),
    installment: money(10_334 - (index > 0 ? 1 : 0), charge),
    expectedBill: money(8_215, 'account A-1001, average of the last 12 bills'),
    total: money(18_549 - (index > 0 ? 1 : 0), `${charge} and the average bill`),
  };
});
const account = 'account A-1001';
const balance = money(31_000, `${account} arrears on 2026-05-01`);

/** Every letter with everything that it can speak of. */
export function everyLetter(language: Language): Letter[] {
  const about: AboutAccount = {
    ...{ language, account: 'A-1001', name: 'Rosa Márquez' },
    ...{ address: '2214 W Palo Verde Dr, Phoenix', phone: '602-555-0134' },
  };
  return [
    ...ofArrangements(about),
    ...ofInstallments(about),
    ...ofNotices(about),
    ...ofPledges(about),
    ...ofOrders(about),
    ...ofEndings(about),
    ...packetLetters(about, balance),
    ...ofJobs(language),
    lineExtensionTariff({
      ...{ language, book: 'APS' },
      plans: { limit: { count: 90, unit: 'calendar days' }, source: 'rule detailed plans' },
      estimate: { limit: { count: 90, unit: 'calendar days' }, source: 'rule estimate valid' },
      refunds: { limit: { count: 5, unit: 'years' }, source: 'rule refund watch' },
    }),
    ...[linkLetter, invitationLetter].map((letterOf) =>
      letterOf({
        language,
        address: 'https://throughline.example/my',
        goodUntil: on('2026-06-03', 'link L-1'),
      }),
    ),
  ];
}

function ofArrangements(about: AboutAccount): Letter[] {
  const threeMonths = { count: 3, source: 'HA-2026-000123, terms' };
  const terms = { ...about, balance, months: threeMonths, schedule: months, billsToo: true };
  const downPayment = money(5_000, 'HA-2026-000123, terms');
  const accepted = { arrangement: 'HA-2026-000123', acceptedOn: on('2026-05-04', 'HA-2026-000123, entry 4') };
  return [
    arrangement.offer({ ...terms, downPayment, answerBy: on('2026-05-11', 'rule offer valid') }),
    arrangement.confirmation({ ...terms, ...accepted }),
    arrangement.confirmation({ ...terms, ...accepted, billsToo: false }),
  ];
}

function ofInstallments(about: AboutAccount): Letter[] {
  const kept = { ...about, arrangement: 'HA-2026-000123' };
  const dueOn = on('2026-06-15', 'charge HA-2026-000123/installment/1');
  const open = money(10_334, 'charge HA-2026-000123/installment/1');
  const [month] = months;
  return [
    ...(month ? [installment.reminder({ ...kept, month })] : []),
    installment.missed({ ...kept, dueOn, open }),
    installment.missed({ ...kept, dueOn, open, payBy: on('2026-06-22', 'rule grace') }),
    installment.broken({ ...kept, dueOn, open }),
    installment.broken({ ...kept, dueOn, open, wayBack: money(7_750, 'rule way back') }),
    installment.completed({ ...kept, paid: balance, paidOn: on('2026-08-13', 'payment P-77') }),
  ];
}

function ofNotices(about: AboutAccount): Letter[] {
  const offOn = on('2026-06-25', 'SV-2026-000007, notice 1');
  const payBy = on('2026-06-22', 'SV-2026-000007, notice 1');
  const owed = [
    { service: 'water' as const, amount: money(21_000, `${account} water`) },
    { service: 'sewer' as const, amount: money(10_000, `${account} sewer`) },
  ];
  const agencies = [{ name: 'Salvation Army', phone: '602-555-0177' }];
  const notice = { ...about, owed, total: balance, payBy, offOn, agencies };
  return [
    notices.firstNotice(notice),
    notices.finalNotice(notice),
    notices.designeeNotice({ ...about, designee: 'Luis Márquez', total: balance, payBy }),
    ...([{ withoutLandlordDebt: true }, { withoutLandlordDebt: false }, 'none'] as const).map((mayTake) =>
      occupantNotice({ ...about, services: ['water', 'sewer'], offOn, mayTake }),
    ),
  ];
}

function ofPledges(about: AboutAccount): Letter[] {
  const pledge = {
    ...{ ...about, pledge: 'PL-2026-000009', agency: 'Salvation Army' },
    ...{ amount: money(20_000, 'PL-2026-000009'), holdUntil: on('2026-07-01', 'PL-2026-000009, hold') },
  };
  const share = { amount: money(3_000, 'quote Q-1'), dueOn: on('2026-06-01', 'quote Q-1') };
  const pledgedOn = on('2026-05-20', 'PL-2026-000009, entry 1');
  return [
    pledges.pledgeReceived(pledge),
    pledges.pledgeReceived({ ...pledge, share }),
    pledges.pledgeReminder({ ...pledge, pledgedOn, open: money(20_000, 'PL-2026-000009') }),
  ];
}

function ofOrders(about: AboutAccount): Letter[] {
  const quote = {
    ...{ ...about, services: ['electric' as const], owed: balance, visit: true },
    ...{ total: money(43_500, 'quote Q-2'), validUntil: on('2026-07-03', 'quote Q-2') },
  };
  const fee = money(2_500, 'rule reconnection fee');
  const deposit = money(10_000, 'rule deposit');
  const recalled = {
    ...about,
    services: ['electric' as const],
    recalledOn: on('2026-06-25', 'SV-1, entry 9'),
  };
  return [
    orders.reconnectionQuote(quote),
    orders.reconnectionQuote({ ...quote, fee, deposit, sameDayUntil: '3:00 PM', visit: false }),
    ...(['payment', 'arrangement', 'pledge', 'medical', 'weather', 'review', 'our mistake'] as const).map(
      (because) => orders.orderRecalled({ ...recalled, because }),
    ),
  ];
}

function ofEndings(about: AboutAccount): Letter[] {
  const told = on('2026-06-02', 'HA-2026-000123, entry 12');
  const last = { open: balance, closedOn: told, payBy: on('2026-07-02', 'bill B-9') };
  return [
    closing.customerDied({ ...about, toldOn: told, open: balance }),
    closing.bankruptcy({
      ...{ ...about, petitionOn: told, before: balance },
      assuranceBy: on('2026-06-22', 'rule assurance of payment'),
    }),
    closing.finalBill({ ...about, ...last, planPossible: true }),
    closing.finalBill({ ...about, ...last, planPossible: false }),
  ];
}

/** A job in the middle of its life; each letter takes from it what it needs. */
export function aboutJob(language: Language, name = 'INV-1'): AboutJob {
  const fields = {
    ...{ amount: 540_000, refund: 1_050, chargeCents: 123_456, outageOn: '2026-06-15' },
    corrections: ['bury deeper', 'seal the conduit'],
  };
  const item = { stage: 'payment', name, state: 'open', fields } as unknown as NonNullable<AboutJob['item']>;
  const facts = { kind: 'new service', amperes: 200, phases: 1 };
  return { language, caseNumber: 'DP-2026-000123', facts, item, of: 'second notice' };
}

const ofJobs = (language: Language): Letter[] =>
  [
    ...[job.requirementSheet, job.agreement, job.waitingNotice, job.correctionList, job.invoice, job.credit],
    ...[work.outage, work.jointUse, work.easement],
  ]
    .map((letterOf) => letterOf(aboutJob(language)))
    .concat(work.outage(aboutJob(language, 'medical')));
