import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { countWithin } from '../../libs/domain/src/arrangements/counters.js';
import { datesFrom } from '../../libs/domain/src/arrangements/dates.js';
import { byService } from '../../libs/domain/src/arrangements/debt.js';
import { granted } from '../../libs/domain/src/arrangements/exceptions.js';
import type { Charged, Installment } from '../../libs/domain/src/arrangements/installment.js';
import { chargeKey } from '../../libs/domain/src/arrangements/installment.js';
import { chargesOf, type Open } from '../../libs/domain/src/arrangements/moving-debt.js';
import { inInstallments, type OfService } from '../../libs/domain/src/arrangements/schedule.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { cents } from '../../libs/domain/src/money.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase, type Phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { addDays, limitText, type LocalDate } from '../../libs/domain/src/time/calendar.js';
import { mustKnowCaller } from './calling.js';
import { openInstallments } from './ending.js';
import { factsOf, learn } from './facts.js';
import { installmentsOf, itemOf, setInstallments, type RunningInstallment } from './installments.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** One installment to a later day, as often and as far as the rules say. */
export function moveInstallment(
  agreement: Agreement,
  { installment: number, to }: Of<'move installment'>,
): Act {
  agreement.mustBeIn('arrangement');
  mustKnowCaller(agreement, 'arrange');
  const found = installmentsOf(agreement).find((one) => one.number === number);
  if (!found || itemOf(agreement, number)?.state !== 'open') {
    throw new Problem('installment/not-open', phrase`Installment ${number} cannot be moved.`);
  }
  if (to <= agreement.today)
    throw new Problem('input/invalid', phrase`A date that has passed cannot be kept.`);
  mustBeMovable(agreement, found, to);
  const { moves = [] } = factsOf(agreement);
  const { now, rules } = agreement;
  agreement.decide(decided(rules, 'date moves', { moved: moves.length, from: found.dueOn, to }, 'moved'));
  charge(agreement, [{ ...found, dueOn: to, version: found.version + 1 }], openPartsOf(agreement, found));
  setInstallments(agreement, [{ number, parts: found.parts, dueOn: to, version: found.version + 1 }]);
  learn(agreement, { moves: [...moves, now] });
  agreement.owe({ effect: 'send confirmation', of: String(agreement.state.entry + 1) });
  return { kind: 'installment moved', installment: number, from: found.dueOn, to };
}

/** As often and as far as the rules say, or as was granted. */
function mustBeMovable(agreement: Agreement, { dueOn }: RunningInstallment, to: LocalDate): void {
  const { calendar, now, rules } = agreement;
  const { moves = [], exceptions = [] } = factsOf(agreement);
  if (granted(exceptions, 'date moves') !== false) return;
  const rule = rules.get('date moves');
  if (rule === 'none') throw outOfLimits('date moves', phrase`none`);
  const isAllowed = countWithin(calendar, now, { within: rule.within, of: moves }) < rule.count;
  const isNear = to > dueOn && to <= addDays(calendar, dueOn, rule.byAtMost);
  if (isAllowed && isNear) return;
  const { count, within, byAtMost } = rule;
  const allowed = phrase`${count} within ${limitText(within)}, each by ${limitText(byAtMost)} at most`;
  throw outOfLimits('date moves', allowed);
}

/** What is not due yet is spread over some months more. */
export function extend(agreement: Agreement, { months }: Of<'extend'>): Act {
  agreement.mustBeIn('arrangement');
  mustKnowCaller(agreement, 'arrange');
  const { accepted, extensions = [] } = factsOf(agreement);
  const { calendar, now, rules, today } = agreement;
  mustBeExtendable(agreement, months);
  const toCome = installmentsOf(agreement).filter(({ dueOn }) => dueOn > today);
  const [first] = toCome;
  if (accepted === undefined || first === undefined)
    throw new Problem('installment/not-open', phrase`Nothing is to come.`);
  agreement.decide(decided(rules, 'extensions', { extended: extensions.length, months }, 'extended'));
  const dates = datesFrom(calendar, first.dueOn, { anchor: accepted.anchor, count: toCome.length + months });
  respread(
    agreement,
    toCome,
    dates.map((dueOn, index) => ({ dueOn, number: first.number + index })),
  );
  learn(agreement, { extensions: [...extensions, now] });
  agreement.owe({ effect: 'send confirmation', of: String(agreement.state.entry + 1) });
  return { kind: 'extended', months };
}

function mustBeExtendable({ calendar, now, rules, state }: Agreement, months: number): void {
  const rule = rules.get('extensions');
  if (rule === 'none') throw outOfLimits('extensions', phrase`none`);
  const { extensions = [] } = factsOf({ state });
  const isAllowed = countWithin(calendar, now, { within: rule.within, of: extensions }) < rule.count;
  if (isAllowed && months >= 1 && months <= rule.byAtMostMonths) return;
  const { count, within, byAtMostMonths } = rule;
  const allowed = phrase`${count} within ${limitText(within)}, by ${byAtMostMonths} months at most`;
  throw outOfLimits('extensions', allowed);
}

/** The installments to come are split anew. What was paid ahead on them counts on the first of the new ones. */
function respread(
  agreement: Agreement,
  toCome: readonly RunningInstallment[],
  slots: readonly Pick<Installment, 'dueOn' | 'number'>[],
): void {
  const open = toCome.flatMap((one) => openPartsOf(agreement, one));
  const all = byService(toCome.flatMap(({ parts }) => parts));
  const version = Math.max(...toCome.map((one) => one.version)) + 1;
  const split = inInstallments(all, slots.length);
  const anew = slots.map((slot, index) => ({ ...slot, version, parts: split[index] ?? [] }));
  charge(agreement, paidAhead(anew, less(all, byService(open))), open);
  setInstallments(agreement, anew);
}

/** What is left of installments once money has been taken off the first of them, service by service. */
function paidAhead<T extends Installment>(installments: readonly T[], ahead: readonly OfService[]): T[] {
  const left = new Map(ahead.map(({ service, amount }) => [service, amount as number]));
  return installments.map((one) => ({
    ...one,
    parts: one.parts.map(({ service, amount }) => {
      const taken = Math.min(left.get(service) ?? 0, amount);
      left.set(service, (left.get(service) ?? 0) - taken);
      return { service, amount: cents(amount - taken) };
    }),
  }));
}

const less = (all: readonly OfService[], left: readonly OfService[]): OfService[] =>
  all.map(({ service, amount }) => ({
    service,
    amount: cents(amount - (left.find((one) => one.service === service)?.amount ?? 0)),
  }));

/** What is open of one installment, by its charges. */
function openPartsOf(agreement: Agreement, { number, version, parts }: RunningInstallment): Open[] {
  const { caseNumber } = agreement.state.head;
  const keys = parts.map(({ service }) => chargeKey(caseNumber, { number, version }, service));
  return openInstallments(agreement).filter(({ charge: key, amount }) => keys.includes(key) && amount > 0);
}

/** Moves what is open of some installments' charges to new ones. */
function charge(
  agreement: Agreement,
  installments: readonly (Installment & Charged)[],
  open: readonly Open[],
): void {
  const { state, now, today } = agreement;
  const { caseNumber } = state.head;
  const one =
    installments.length === 1
      ? [{ ...installments[0], parts: byService(open) } as Installment & Charged]
      : installments;
  const into = chargesOf(one, { caseNumber, on: today, at: now });
  if (into.length === 0) return;
  const lines = open.map(({ charge: key, service, amount }) => ({
    charge: key,
    service,
    amount: cents(-amount),
  }));
  agreement.changeAccount({
    kind: 'move debt',
    key: `${caseNumber}/${state.entry + 1}/rescheduled`,
    what: 'rescheduled',
    at: now,
    lines,
    into,
  });
}

/** With the customer to another premise, where the rules let it. */
export function movePremise(agreement: Agreement, { premise }: Of<'move premise'>): Act {
  agreement.mustBeIn('arrangement');
  mustKnowCaller(agreement, 'arrange');
  const moves = agreement.rules.get('arrangement moves with the customer');
  if (!moves) throw outOfLimits('arrangement moves with the customer', phrase`it stays with the premise`);
  agreement.decide(decided(agreement.rules, 'arrangement moves with the customer', { premise }, moves));
  learn(agreement, { premise });
  return { kind: 'moved with the customer', premise };
}

const outOfLimits = (rule: string, allowed: Phrase): Problem =>
  new Problem('arrangement/limit', phrase`The rules allow: ${allowed}.`, {
    rule,
    remedy: phrase`Ask for an exception.`,
  });
