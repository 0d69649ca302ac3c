import { openAt, type Charge } from '../accounts/charge.js';
import type { Service } from '../accounts/service.js';
import type { AccountMoney, Protection } from '../accounts/standing.js';
import { cents, sum, type Cents } from '../money.js';
import type { RuleValue } from '../rules/keys.js';
import type { Rules } from '../rules/rule-book.js';
import { addDays, endOf, type Limit } from '../time/calendar.js';
import { plusMilliseconds, type Instant } from '../time/instant.js';
import { mayCut } from './cut-services.js';
import { isLive } from './live.js';
import type { DebtLine } from './order.js';

/** What may cut one service at an instant: a figure of its own. Threshold, notice and interlock use it alone. */
export interface DisconnectableDebt {
  service: Service;
  at: Instant;
  total: Cents;
  lines: DebtLine[];
  /** What is open and does not count, and why. */
  leftOut: (DebtLine & { why: string })[];
  /** When more of it comes to count. */
  growsAt?: Instant;
}

/** The debt for which a service may be cut, and what is left out of it. With `dueOnly`, all that is past due, however short. */
export function disconnectableDebt(
  account: AccountMoney,
  service: Service,
  given: { rules: Rules; at: Instant; dueOnly?: boolean },
): DisconnectableDebt {
  const reading = { ...given, account, service, rule: given.rules.get('debt that disconnects') };
  const parts = account.charges.flatMap((charge) => partsOf(charge, reading));
  const counted = parts.filter(({ why }) => why === undefined);
  const lines = lessDisputed(counted.map(asLine), reading);
  const total = sum(...lines.map(({ amount }) => amount));
  const leftOut = parts.flatMap(({ why, ...part }) => (why === undefined ? [] : [{ ...part, why }]));
  const growsAt = leftOut.some(({ why }) => why === tooYoung) ? nextGrowth(leftOut, reading) : undefined;
  return { service, at: given.at, total, lines, leftOut, ...(growsAt === undefined ? {} : { growsAt }) };
}

const tooYoung = 'not due for long enough';

function nextGrowth(leftOut: DisconnectableDebt['leftOut'], reading: Reading): Instant | undefined {
  const young = new Set(leftOut.filter(({ why }) => why === tooYoung).map(({ charge }) => charge));
  return reading.account.charges
    .filter(({ key }) => young.has(key))
    .map((charge) => countsFrom(charge, reading))
    .toSorted()[0];
}

interface Reading {
  account: AccountMoney;
  service: Service;
  rules: Rules;
  at: Instant;
  dueOnly?: boolean;
  rule: RuleValue<'debt that disconnects'>;
}

type Part = DebtLine & { why?: string };

const asLine = ({ charge, service, amount }: Part): DebtLine => ({ charge, service, amount });

/** What is open of a charge, its disputed part apart. Money pays the disputed part last. */
function partsOf(charge: Charge, reading: Reading): Part[] {
  const open = openAt(charge, reading.at);
  if (open <= 0) return [];
  const named = { charge: charge.key, service: charge.service };
  const why = whyLeftOut(charge, reading);
  if (why !== undefined) return [{ ...named, amount: open, why }];
  const disputed = Math.min(open, charge.disputed ?? 0);
  const parts: Part[] = [{ ...named, amount: cents(open - disputed) }];
  if (disputed > 0) parts.push({ ...named, amount: cents(disputed), why: 'disputed' });
  return parts.filter(({ amount }) => amount > 0);
}

function whyLeftOut(charge: Charge, reading: Reading): string | undefined {
  const { rule } = reading;
  if (!mayCut(charge.service, reading.service, rule)) return 'another class of service';
  if (charge.departed && !rule.departed) return 'a departed occupant’s debt';
  if (charge.kind === 'unregulated' && !rule.unregulated) return 'unregulated';
  return whyNotYet(charge, reading);
}

/** What could cut service at another time, or if the customer had not agreed or gone to court. */
function whyNotYet(charge: Charge, reading: Reading): string | undefined {
  if (isBeingRepaid(charge, reading)) return 'a correction that is being repaid';
  if (isFromBeforeThePetition(charge, reading)) return 'older than the bankruptcy petition';
  return isTooYoung(charge, reading) ? tooYoung : undefined;
}

/** R14-2-211(A)(4): not for what corrects under-billing, once the customer has agreed to pay it over months. */
function isBeingRepaid({ kind, service }: Charge, reading: Reading): boolean {
  if (kind !== 'correction' || reading.rule.correctionsBeingRepaid) return false;
  return live(reading, 'correction').some((row) => row.service === undefined || row.service === service);
}

/** 11 USC 362: debt from before the petition has left collection. */
const isFromBeforeThePetition = ({ at }: Charge, reading: Reading): boolean =>
  live(reading, 'bankruptcy').some((row) => at < petitionOf(row));

/** When the petition was filed: `petitionAt` of the row, else when the row begins. */
export function petitionOf({ details, from }: Protection): Instant {
  const petitionAt = details?.['petitionAt'];
  return typeof petitionAt === 'string' ? (petitionAt as Instant) : from;
}

const isTooYoung = (charge: Charge, reading: Reading): boolean => reading.at < countsFrom(charge, reading);

/** A day counts as over when it has ended: debt of 15 days is that when the 15th day after the due date has passed. */
function countsFrom({ dueOn }: Charge, { rules, dueOnly }: Reading): Instant {
  if (dueOnly) return endOf(rules.calendar(), dueOn);
  return delinquentFrom(rules, { dueOn, after: rules.limit('disconnect delinquency') });
}

function delinquentFrom(rules: Rules, { dueOn, after }: { dueOn: Charge['dueOn']; after: Limit }): Instant {
  const calendar = rules.calendar();
  if (after.unit === 'hours') return plusMilliseconds(endOf(calendar, dueOn), after.count * 3_600_000);
  return endOf(calendar, addDays(calendar, dueOn, after));
}

/** A dispute that names a charge is said by the charge itself; a sum without one is taken off the largest lines. */
function lessDisputed(lines: DebtLine[], reading: Reading): DebtLine[] {
  const rows = live(reading, 'dispute').filter(
    (row) => row.details?.['charge'] === undefined && concerns(row, reading),
  );
  let left: number = sum(...rows.map(({ amount }) => amount ?? cents(0)));
  return lines
    .toSorted((one, other) => other.amount - one.amount)
    .flatMap((line) => {
      const taken = Math.min(left, line.amount);
      left -= taken;
      return taken === line.amount ? [] : [{ ...line, amount: cents(line.amount - taken) }];
    });
}

const live = ({ account, at }: Reading, kind: Protection['kind']): Protection[] =>
  account.protections.filter((row) => row.kind === kind && isLive(row, at));

const concerns = (row: Protection, { service }: Reading): boolean =>
  row.service === undefined || row.service === service;

/** The day up to which a service counts as past due: for the words of a notice. */
export const oldestDueOn = (account: AccountMoney, lines: readonly DebtLine[]): Charge['dueOn'] | undefined =>
  account.charges
    .filter(({ key }) => lines.some(({ charge }) => charge === key))
    .map(({ dueOn }) => dueOn)
    .toSorted()[0];
