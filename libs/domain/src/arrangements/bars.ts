import type { Service } from '../accounts/service.js';
import type { AccountMoney } from '../accounts/standing.js';
import { dollars } from '../money.js';
import { phrase, type Phrase } from '../phrase.js';
import type { RuleValue } from '../rules/keys.js';
import { dateOf, dueAfter, limitText, type Calendar, type Limit } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { Applicant } from './applicant.js';
import { countWithin } from './counters.js';

export type Bar = RuleValue<'arrangement barred'>[number];

interface Looked {
  isThere: boolean;
  /** What of the account it is that bars: a case, a payment, a day. */
  because: Phrase[];
  wouldChange: Phrase;
}

/** Whether what bars is there, by what, and what would take it away. */
export const lookedAt = (applicant: Applicant, bar: Bar): Looked => bars[bar.why](applicant, bar);

const bars: Record<Bar['why'], (applicant: Applicant, bar: Bar) => Looked> = {
  'active arrangement': ({ money, takesOver }) => {
    const active = money.arrangements.filter(
      ({ outcome, caseNumber }) => outcome === undefined && !takesOver.includes(caseNumber),
    );
    return {
      ...there(active.map(({ caseNumber }) => phrase`${caseNumber} is running`)),
      wouldChange: phrase`Renegotiate the arrangement that runs, or let it end.`,
    };
  },
  broken: (applicant, { count = 1, within }) => {
    const calendar = applicant.rules.calendar();
    const broken = brokenIn(applicant.money);
    const ends = broken.map(({ endedAt }) => endedAt);
    const number = within ? countWithin(calendar, applicant.now, { within, of: ends }) : broken.length;
    return {
      isThere: number >= count,
      because: broken
        .slice(broken.length - number)
        .map(({ caseNumber, endedAt }) => phrase`${caseNumber} was broken on ${dateOf(calendar, endedAt)}`),
      wouldChange: againFrom(calendar, ends, { count, within }),
    };
  },
  'budget billing': ({ money }) => ({
    ...there([], money.budgetBilling),
    wouldChange: phrase`Leave budget billing first.`,
  }),
  'final bill': ({ money }) => ({
    ...there([], money.finalBilled),
    wouldChange: phrase`A final bill has its own small plan.`,
  }),
  'returned payment': ({ money, rules }) => {
    const last = money.payments.slice(-1).flatMap(({ payment, amount, returnedAt }) => {
      if (returnedAt === undefined) return [];
      const day = dateOf(rules.calendar(), returnedAt);
      return [phrase`payment ${payment} of ${dollars(amount)} came back on ${day}`];
    });
    return { ...there(last), wouldChange: phrase`Make a payment that is not returned.` };
  },
  'in disconnection': ({ money }) => ({
    ...there([
      ...money.severances
        .filter(({ state }) => goesOn.includes(state))
        .map(({ caseNumber, service, state }) => phrase`disconnection ${caseNumber} of ${service}: ${state}`),
      ...money.services.flatMap(({ service, off }) => (off ? [isOff(service, off)] : [])),
    ]),
    wouldChange: phrase`Stop the disconnection with the payment quoted for it.`,
  }),
  'unauthorized use': ({ unauthorizedUse }) => ({
    ...there(unauthorizedUse ? [phrase`recorded in the interview`] : []),
    wouldChange: phrase`Pay the fees for unauthorized use.`,
  }),
};

const isOff = (service: Service, off: 'disconnected' | 'restricted'): Phrase =>
  off === 'disconnected' ? phrase`${service} is cut off` : phrase`the flow of ${service} is restricted`;

const there = (because: Phrase[], isThere = because.length > 0) => ({ isThere, because });

/** A severance in one of these states has not ended. */
const goesOn: readonly string[] = ['notices', 'ready', 'in the field', 'restricted', 'off'];

/** What was broken, in the order of time. */
const brokenIn = ({ arrangements }: AccountMoney): { caseNumber: string; endedAt: Instant }[] =>
  arrangements
    .flatMap(({ caseNumber, outcome, endedAt }) =>
      outcome === 'broken' && endedAt !== undefined ? [{ caseNumber, endedAt }] : [],
    )
    .toSorted((one, other) => (one.endedAt < other.endedAt ? -1 : 1));

/** The day from which on the oldest of those that bar counts no more. */
function againFrom(
  calendar: Calendar,
  broken: Instant[],
  { count, within }: { count: number; within: Limit | undefined },
): Phrase {
  const oldest = broken.at(-count);
  if (within === undefined || oldest === undefined) return phrase`A supervisor may grant an exception.`;
  const day = dateOf(calendar, dueAfter(calendar, oldest, within));
  return phrase`From ${day} on, ${limitText(within)} after it was broken.`;
}
