import { phrase } from '../phrase.js';
import type { Protection, ProtectionKind } from '../accounts/standing.js';
import { dollars } from '../money.js';
import { dueAfter } from '../time/calendar.js';
import { earlier, type Instant } from '../time/instant.js';
import { petitionOf } from './debt.js';
import { isLive } from './live.js';
import { quoteToStayOn } from './quote.js';
import type { Check, Found, Question } from './stands.js';
import { isBelowThreshold } from './threshold.js';

/** These leave a part of the debt out of collection. They stand when what is left cuts nothing. */
const partial: readonly ProtectionKind[] = ['dispute', 'correction', 'bankruptcy', 'receipt'];

/** Every protection that is recorded for the account, or for this service of it. */
export const recorded: Check = {
  rule: 'debt that disconnects',
  look: (question) => {
    const rows = question.account.protections.filter(
      (row) => row.kind !== 'storm' && concerns(row, question),
    );
    const live = rows.filter((row) => isLive(row, question.at));
    const stands = live.filter((row) => holdsAll(row, question) || holdsEnough(row, question));
    return { inputs: { live: live.map(({ key }) => key) }, stands: stands.map(found) };
  },
};

/** The utility's own order to itself: nothing is cut in a storm, nor so long after its end. */
export const storm: Check = {
  rule: 'storm',
  look: (question) => {
    const rule = question.rules.get('storm');
    const rows = question.account.protections.filter(
      (row) => row.kind === 'storm' && concerns(row, question) && row.from <= question.at,
    );
    const lasting = rows.map((row) => ({ row, until: endOfStorm(row, question) }));
    const stands = lasting.filter(({ until }) => until === undefined || question.at < until);
    return {
      inputs: { storms: rows.map(({ key }) => key) },
      stands: rule.holdsOrders
        ? stands.map(({ row, until }) => ({ ...found(row), ...(until === undefined ? {} : { until }) }))
        : [],
    };
  },
};

function endOfStorm({ until, endedAt }: Protection, { rules, calendar }: Question): Instant | undefined {
  const over = until !== undefined && endedAt !== undefined ? earlier(until, endedAt) : (until ?? endedAt);
  return over === undefined ? undefined : dueAfter(calendar, over, rules.get('storm').afterItsEnd);
}

const concerns = (row: Protection, { order }: Question): boolean =>
  row.service === undefined || row.service === order.service;

/** Without a sum it covers all of the debt. In bankruptcy that is so while assurance of payment may still be given. */
function holdsAll(row: Protection, { at }: Question): boolean {
  if (row.kind === 'correction') return false;
  if (row.kind !== 'bankruptcy') return row.amount === undefined;
  const assuranceUntil = row.details?.['assuranceUntil'];
  return typeof assuranceUntil !== 'string' || at < assuranceUntil;
}

/** A receipt is not in the ledger yet: its sum counts as paid. The others are left out of the debt already. */
function holdsEnough(row: Protection, question: Question): boolean {
  if (!partial.includes(row.kind)) return true;
  if (isBelowThreshold(question, receiptsOf(question))) return true;
  return row.kind === 'receipt' && receiptsOf(question) >= leastToStayOn(question);
}

/** Whoever has paid elsewhere what keeps service on, a share of all by some rules, stays on as if it were posted. */
const leastToStayOn = ({ account, order, rules, at }: Question): number =>
  quoteToStayOn(account, order.service, { rules, at }).amount;

export const receiptsOf = ({ account, order, at }: Pick<Question, 'account' | 'order' | 'at'>): number =>
  account.protections
    .filter((row) => row.kind === 'receipt' && isLive(row, at))
    .filter((row) => row.service === undefined || row.service === order.service)
    .reduce((sum, { amount = 0 }) => sum + amount, 0);

const found = (row: Protection): Found => ({
  kind: row.kind,
  from: row.kind === 'bankruptcy' ? petitionOf(row) : row.from,
  ...(row.amount === undefined ? {} : { amount: row.amount }),
  ...(row.until === undefined ? {} : { until: row.until }),
  clause: row.clause,
  key: row.key,
  why:
    row.amount === undefined
      ? phrase`${row.kind} ${row.key}`
      : phrase`${row.kind} ${row.key} of ${dollars(row.amount)}`,
});
