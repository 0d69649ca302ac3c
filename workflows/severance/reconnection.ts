import { dropDues } from '../../libs/domain/src/cases/dues.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import { raise } from '../../libs/domain/src/cases/to-dos.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { withoutReturned } from '../../libs/domain/src/arrangements/ledger-of.js';
import { isLive } from '../../libs/domain/src/interlock/live.js';
import { reconnectionQuote, restoredBy } from '../../libs/domain/src/interlock/reconnection.js';
import { owesLessThanCuts } from '../../libs/domain/src/interlock/owes.js';
import { cents } from '../../libs/domain/src/money.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { enter, itemsOf, keep, moneyOf, quotePaidAt, severanceIn, takenBy } from './of-severance.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** What it takes to come back, itemized. */
export function quoteReconnection(
  agreement: Agreement,
  { afterHours = false, lowIncome = false }: Of<'quote reconnection'>,
): Act {
  agreement.mustBeIn('off', 'restricted');
  const { rules, now: at } = agreement;
  const { service } = severanceIn(agreement);
  const asked = { account: moneyOf(agreement), service, afterHours, lowIncome };
  const { debt, fee, deposit, total, backBy, validUntil } = reconnectionQuote(asked, { rules, at });
  const name = `quote ${itemsOf(agreement, 'reconnection quote').length + 1}`;
  const fields = { debt: debt as never, fee, deposit, amount: total, afterHours, backBy, validUntil };
  keep(agreement, { stage: 'reconnection quote', name, state: 'quoted', fields });
  if (total === 0) return looksBack(agreement) ?? { kind: 'reconnection quoted', ...fields };
  return { kind: 'reconnection quoted', ...fields };
}

/** Paid: the fee and the deposit are charged now, and service is restored once it is safe. */
export function looksBack(agreement: Agreement): Act | undefined {
  const cutAt = paidBeforeTheCut(agreement);
  if (cutAt !== undefined) {
    restoreAtOnce(agreement);
    return {
      kind: 'wrongly disconnected',
      at: cutAt,
      stands: [{ kind: 'paid', why: 'paid before it was cut' }],
    };
  }
  const kept = itemsOf(agreement, 'reconnection quote')
    .filter(([, quote]) => !quote.ended && quotePaidAt(agreement, quote) !== undefined)
    .toSorted(([, one], [, other]) => Number(other.fields['amount']) - Number(one.fields['amount']))[0];
  if (!kept) return undefined;
  const [key, quote] = kept;
  const { fields } = quote;
  const at = quotePaidAt(agreement, quote) ?? agreement.now;
  agreement.setItem(key, { state: 'paid', ended: true });
  charge(agreement, 'reconnection fee', fields['fee'] as number);
  charge(agreement, 'deposit', fields['deposit'] as number);
  // The deadline runs from the receipt: a payment before the cutoff that is posted after it is one of that day.
  comeBack(agreement, restoredBy({ rules: agreement.rules, at }, fields['afterHours'] === true));
  return { kind: 'reconnection paid' };
}

/**
 * When service was cut although the money had been received: it was posted later, and the order would have been stopped. Whoever
 * has paid what was quoted, or all but what cuts nothing, is paid up.
 */
function paidBeforeTheCut(agreement: Agreement): Instant | undefined {
  const { service, reason } = severanceIn(agreement);
  const cut = itemsOf(agreement, 'in the field').findLast(([, { state }]) => state === 'done');
  const cutAt = cut?.[1].fields['answeredAt'] as Instant | undefined;
  if (reason !== 'non-payment' || cutAt === undefined) return undefined;
  const at = plusMilliseconds(cutAt, -1);
  const money = moneyOf(agreement);
  const account = { ...money, charges: withoutReturned(money.charges, agreement.now) };
  const paidUp = owesLessThanCuts({ account, service, rules: agreement.rules, at, dueOnly: true });
  const isQuoteKept = itemsOf(agreement, 'quote').some(
    ([, quote]) => (quotePaidAt(agreement, quote) ?? cutAt) <= at,
  );
  return paidUp || isQuoteKept ? cutAt : undefined;
}

function charge(agreement: Agreement, kind: 'reconnection fee' | 'deposit', amount: number): void {
  if (amount === 0) return;
  const { state, now: at, today } = agreement;
  const { service } = severanceIn(agreement);
  const key = `${state.head.caseNumber}/${state.entry + 1}/${kind}/${service}`;
  const dated = { dueOn: today, issuedOn: today, at };
  agreement.changeAccount({
    kind: 'charge',
    charge: { key, service, kind, amount: cents(amount), ...dated },
  });
}

function comeBack(agreement: Agreement, by: Instant): void {
  enter(agreement, 'reconnection');
  agreement.watch('reconnection', 'deadline', { kind: 'expire', at: by });
  raise(agreement, {
    what: 'ask the safety question',
    role: agreement.process.owner,
    about: 'reconnection',
    dueAt: by,
  });
}

/** Somebody adult is there, and nothing runs or burns when service comes back. */
export function safetyQuestion(
  agreement: Agreement,
  { adultPresent, tapsOrBreakersOff }: Of<'safety question'>,
): Act {
  agreement.mustBeIn('reconnection');
  if (!adultPresent || !tapsOrBreakersOff) {
    throw new Problem(
      'reconnection/not-safe',
      phrase`Nobody adult is there, or taps or breakers are not off.`,
      {
        remedy: phrase`Agree on a time when somebody adult is there, with taps or breakers off.`,
      },
    );
  }
  keep(agreement, { stage: 'reconnection', name: 'safety', state: 'answered', ended: true });
  orderBack(agreement);
  return { kind: 'safety question answered' };
}

export function orderBack(agreement: Agreement): void {
  const visits = itemsOf(agreement, 'reconnection').filter(([, { name }]) => name.startsWith('order'));
  if (visits.some(([, { ended }]) => !ended)) return;
  const name = `order ${visits.length + 1}`;
  keep(agreement, { stage: 'reconnection', name, state: 'handed over' });
  agreement.owe({ effect: 'reconnect', item: name });
}

/** Service is restored without a quote: a wrong that is put right, a protection that came too late, a condition that is corrected. */
export function restore(agreement: Agreement, { because, note }: Of<'restore'>): Act {
  agreement.mustBeIn('off', 'restricted');
  if (because === 'wrongly cut off') restoreAtOnce(agreement);
  else {
    mustHold(agreement, because);
    comeBack(agreement, restoredBy({ rules: agreement.rules, at: agreement.now }, false));
  }
  return { kind: 'restored', because, ...(note === undefined ? {} : { note }) };
}

function mustHold(agreement: Agreement, because: 'protected' | 'corrected'): void {
  const { reason, service } = severanceIn(agreement);
  if (because === 'corrected' && reason !== 'non-payment') return;
  const rows = moneyOf(agreement).protections.filter((row) => isLive(row, agreement.now));
  const isProtected = rows.some((row) => (row.service ?? service) === service);
  if (because === 'protected' && isProtected) return;
  throw new Problem('protection/not-given', phrase`Nothing says that service is ${because}.`, {
    rule: 'reconnection',
    remedy: phrase`Record the protection first, or quote the reconnection.`,
  });
}

/** Cut off wrongly: back at once, and free. */
export function restoreAtOnce(agreement: Agreement): void {
  const by = dueAfter(agreement.calendar, agreement.now, agreement.rules.limit('wrongly disconnected'));
  agreement.change({ of: 'facts', is: { wrongly: true } });
  enter(agreement, 'reconnection');
  agreement.watch('reconnection', 'deadline', { kind: 'expire', at: by });
  raise(agreement, {
    what: 'cut off wrongly: restore at once',
    role: 'supervisor',
    about: 'reconnection',
    dueAt: by,
  });
  orderBack(agreement);
}

/** Service is on again. */
export function isBack(agreement: Agreement, at: Instant): void {
  dropDues(agreement, 'reconnection');
  switchTo(agreement, 'on', at);
}

export function switchTo(agreement: Agreement, to: 'on' | 'disconnected' | 'restricted', at: Instant): void {
  const { service } = severanceIn(agreement);
  const premise = takenBy(agreement)?.premise ?? severanceIn(agreement).premise ?? '';
  agreement.changeAccount({ kind: 'switch', service, premise, to, at });
}
