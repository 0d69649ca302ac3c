import type { NewServicePayment } from '../../billing-store/src/ledger/service-payments.js';
import { cents } from '../../domain/src/money.js';
import { instant, type Instant } from '../../domain/src/time/instant.js';

/** What every row says; `channel`, `paid_by`, `agency`, `program` and `pledge` may be there. */
export const columns = ['payment', 'account', 'amount', 'tender', 'received_at'] as const;

const tenders = ['cash', 'check', 'ach', 'card', 'money order', 'wire', 'assistance'];
/** Most that one payment brings: a million dollars. */
const most = 100_000_000;

type Fields = Record<string, string>;

/** The payment that a row of a file says, or the first thing that is wrong with it. Amounts are dollars, `52.30`. */
export function paymentIn(fields: Fields, now: Instant): NewServicePayment | { fault: string } {
  const fault = firstFault(fields, now);
  if (fault !== undefined) return { fault };
  const { payment = '', account = '', tender = '', paid_by: paidBy } = fields;
  const more = { channel: fields.channel, paidBy, agency: fields.agency };
  const given = { ...more, program: fields.program, pledge: fields.pledge };
  return {
    ...{ payment, account, tender, amount: cents(centsIn(fields.amount) ?? 0) },
    receivedAt: instant(fields.received_at ?? ''),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
  };
}

function firstFault(fields: Fields, now: Instant): string | undefined {
  const empty = columns.find((column) => !fields[column]);
  if (empty !== undefined) return `${empty} is missing`;
  const amount = centsIn(fields.amount);
  if (amount === undefined) return 'amount is not dollars such as 52.30';
  if (amount < 1 || amount > most) return 'amount is not between 0.01 and 1000000.00';
  if (!tenders.includes(fields.tender ?? '')) return `tender is none of ${tenders.join(', ')}`;
  return timeFault(fields.received_at ?? '', now);
}

function timeFault(text: string, now: Instant): string | undefined {
  try {
    return instant(text) > now ? 'received_at is in the future' : undefined;
  } catch {
    return 'received_at is not an instant such as 2026-05-04T15:00:00Z';
  }
}

function centsIn(dollars = ''): number | undefined {
  const [, whole, odd = '00'] = /^(\d{1,9})(?:\.(\d{2}))?$/.exec(dollars) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(odd);
}
