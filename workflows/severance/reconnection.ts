import { dropDues } from '../../libs/domain/src/cases/dues.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import { raise } from '../../libs/domain/src/cases/to-dos.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { isLive } from '../../libs/domain/src/interlock/live.js';
import { reconnectionQuote, restoredBy } from '../../libs/domain/src/interlock/reconnection.js';
import { cents } from '../../libs/domain/src/money.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import { enter, itemsOf, keep, moneyOf, paidBetween, severanceIn, takenBy } from './of-severance.js';

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
  const kept = itemsOf(agreement, 'reconnection quote').find(([, { ended, since, fields }]) => {
    const paid = paidBetween(agreement, since, fields['validUntil'] as Instant);
    return !ended && paid >= (fields['amount'] as number);
  });
  if (!kept) return undefined;
  const [key, { fields }] = kept;
  agreement.setItem(key, { state: 'paid', ended: true });
  charge(agreement, 'reconnection fee', fields['fee'] as number);
  charge(agreement, 'deposit', fields['deposit'] as number);
  comeBack(
    agreement,
    restoredBy({ rules: agreement.rules, at: agreement.now }, fields['afterHours'] === true),
  );
  return { kind: 'reconnection paid' };
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
    throw new Problem('reconnection/not-safe', 'Nobody adult is there, or taps or breakers are not off.', {
      remedy: 'Agree on a time when somebody adult is there, with taps or breakers off.',
    });
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
  throw new Problem('protection/not-given', `Nothing says that service is ${because}.`, {
    rule: 'reconnection',
    remedy: 'Record the protection first, or quote the reconnection.',
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
