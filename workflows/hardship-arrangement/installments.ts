import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import {
  installmentKey,
  type Charged,
  type Installment,
  type Running,
} from '../../libs/domain/src/arrangements/installment.js';
import { totalOf } from '../../libs/domain/src/arrangements/schedule.js';
import type { Item, Json } from '../../libs/domain/src/cases/state.js';
import type { RuleKey } from '../../libs/domain/src/rules/keys.js';
import { closeOf, dueAfter, dueEarlier, endOf, type LocalDate } from '../../libs/domain/src/time/calendar.js';
import { later, type Instant } from '../../libs/domain/src/time/instant.js';

/** What is done about one installment, in the order of time. */
export const steps = ['reminder', 'check', 'follow-up call', 'grace end'] as const;

export type Step = (typeof steps)[number];

/** An installment with the version of its charges: another one whenever it gets another date or size. */
export type RunningInstallment = Running & Required<Charged>;

/** Writes installments down as items, each with its dues. */
export function setInstallments(
  agreement: Agreement,
  installments: readonly (Installment & Charged)[],
): void {
  for (const installment of installments) {
    const { version = 1 } = installment;
    const dates = datesOf(agreement, installment.dueOn);
    setInstallment(agreement, { ...installment, ...dates, version });
  }
}

export function setInstallment(agreement: Agreement, installment: RunningInstallment): void {
  const { number, dueOn, parts, version, dueEndsAt, graceEndsAt } = installment;
  const key = installmentKey(number);
  const amount = totalOf(parts);
  agreement.setItem(key, {
    ...{ stage: 'arrangement', name: nameOf(number), state: 'open', party: 'customer', owner: 'customer' },
    ...{ ended: false, since: agreement.now, dueAt: dueEndsAt },
    fields: {
      number,
      amount,
      open: amount,
      dueOn,
      parts: parts as unknown as Json,
      version,
      dueEndsAt,
      graceEndsAt,
    },
  });
  watch(agreement, installment);
}

const nameOf = (number: number): string => (number === 0 ? 'down payment' : `installment ${number}`);

/** The day of an installment ends at midnight; its grace is counted from that day. */
function datesOf(agreement: Agreement, dueOn: LocalDate): { dueEndsAt: Instant; graceEndsAt: Instant } {
  const dueEndsAt = endOf(agreement.calendar, dueOn);
  return { dueEndsAt, graceEndsAt: stepAt(agreement, dueOn, 'grace') };
}

/** So long after an installment's day, by a rule; never before that day has ended. */
export function stepAt({ calendar, rules }: Agreement, dueOn: LocalDate, rule: RuleKey): Instant {
  const dueEndsAt = endOf(calendar, dueOn);
  const wait = rules.limit(rule);
  const from = wait.unit === 'hours' ? dueEndsAt : closeOf(calendar, dueOn);
  return later(dueEndsAt, dueAfter(calendar, from, wait));
}

/** Reminder, check, call and end of grace. What lies in the past already is not watched for, but for the end of grace. */
export function watch(agreement: Agreement, { number, dueOn, graceEndsAt }: RunningInstallment): void {
  const { calendar, rules, now } = agreement;
  const at: Record<Step, Instant> = {
    reminder: dueEarlier(calendar, closeOf(calendar, dueOn), rules.limit('installment reminder')),
    check: stepAt(agreement, dueOn, 'installment check'),
    'follow-up call': stepAt(agreement, dueOn, 'follow-up call'),
    'grace end': graceEndsAt,
  };
  const key = installmentKey(number);
  agreement.unwatch(key);
  for (const [order, step] of steps.entries()) {
    if (at[step] <= now && step !== 'grace end') continue;
    const kind = step === 'reminder' ? 'remind' : 'expire';
    agreement.watch(key, step, {
      kind,
      at: at[step],
      order,
      name: `${nameOf(number)}: ${step}`,
      details: { step },
    });
  }
}

/** The installments that run, in their order. */
export const installmentsOf = ({ state }: Pick<Agreement, 'state'>): RunningInstallment[] =>
  Object.entries(state.items)
    .filter(([key]) => key.startsWith('installment/'))
    .map(([, { fields }]) => fields as unknown as RunningInstallment)
    .toSorted((one, other) => one.number - other.number);

export const itemOf = (agreement: Agreement, number: number): Item | undefined =>
  agreement.item(installmentKey(number));
