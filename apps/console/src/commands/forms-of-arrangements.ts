import { form, reason, required, startOfDay, type OfCredit } from './credit-form';
import type { Field, Form, Values } from './kinds';

/** What an exception makes of a rule is a number of its own kind. */
const exceptions: Readonly<Record<string, Field[]>> = {
  'arrangement minimum balance': [],
  'arrangement months': [{ name: 'months', kind: 'number', isRequired: true }],
  'arrangement down payment': [{ name: 'amount', kind: 'money', isRequired: true }],
  'arrangement barred': [],
  'arrangement broken too often': [],
  grace: [{ name: 'businessDays', kind: 'number', isRequired: true }],
  renegotiations: [],
  'date moves': [],
  'promise to pay': [],
};

const months = required('months', 'number');

/** What is done about terms, dates and the life of an arrangement. */
export const ofArrangements = {
  offer: form('arrangements', 'offer', {
    path: () => 'offers',
    fields: () => [
      { name: 'months', kind: 'number' },
      { name: 'payDay', kind: 'number' },
    ],
  }),
  accept: form('arrangements', 'accept', {
    fields: () => [required('agreed', 'choice', ['by phone', 'in person', 'in writing', 'online'])],
    on: (offer) => ({ offer }),
    isSent: true,
  }),
  'ask for exception': form('arrangements', 'ask for exception', {
    path: () => 'exceptions',
    fields: (_, { from }) => [
      required('from', 'choice', Object.keys(exceptions)),
      ...(exceptions[String(from)] ?? []),
      required('why', 'long'),
    ],
    sent: ({ from, why, ...to }) => ({ from, to: toOf(String(from), to), reason: why }),
  }),
  'decide exception': form('arrangements', 'decide exception', {
    path: (exception) => `exceptions/${exception}/decide`,
    on: (exception) => ({ exception: Number(exception) }),
    fields: () => [required('decision', 'choice', ['granted', 'refused']), { name: 'reason', kind: 'text' }],
    sent: ({ decision, ...others }) => ({ ...others, granted: decision === 'granted' }),
  }),
  'move installment': form('arrangements', 'move installment', {
    path: (installment) => `installments/${installment}/move`,
    on: (installment) => ({ installment: Number(installment) }),
    fields: () => [required('newDate', 'date')],
    sent: ({ newDate }) => ({ to: newDate }),
  }),
  extend: form('arrangements', 'extend', { fields: () => [months] }),
  'move premise': form('arrangements', 'move premise', {
    path: () => 'premise',
    fields: () => [required('premise', 'text')],
  }),
  'customer died': form('arrangements', 'customer died', {
    path: () => 'death',
    fields: () => [required('toldOn', 'date')],
  }),
  bankruptcy: form('arrangements', 'bankruptcy', {
    fields: () => [required('petitionOn', 'date')],
    sent: ({ petitionOn }) => ({ petitionAt: startOfDay(petitionOn) }),
  }),
  settle: form('arrangements', 'settle', { fields: () => [required('how', 'text')] }),
  refer: form('arrangements', 'refer', {
    path: () => 'referrals',
    fields: () => [required('agency', 'agency'), { name: 'program', kind: 'text' }],
  }),
  'close referral': form('arrangements', 'close referral', {
    path: (referral) => `referrals/${referral}/close`,
    on: (referral) => ({ referral: Number(referral) }),
    fields: (_, { outcome }) => [
      required('outcome', 'choice', ['granted', 'refused', 'no answer']),
      ...(outcome === 'granted' ? [required('granted', 'money')] : []),
    ],
  }),
} satisfies Partial<Record<OfCredit, Form>>;

const toOf = (from: string, to: Values): unknown => {
  const [field] = exceptions[from] ?? [];
  return field && to[field.name];
};

/** What becomes of a final bill that is not paid. */
export const ofFinalBills = {
  'forwarding address': form('arrangements', 'forwarding address', {
    path: () => 'forwarding-address',
    fields: () => [required('address', 'long')],
  }),
  'transfer balance': form('arrangements', 'transfer balance', {
    path: () => 'transfer',
    fields: () => [required('toAccount', 'text')],
    sent: ({ toAccount }) => ({ to: toAccount }),
  }),
  'ask to write off': form('arrangements', 'ask to write off', {
    path: () => 'write-off',
    fields: () => [reason],
  }),
  'approve write-off': form('arrangements', 'approve write-off', { path: () => 'write-off/approve' }),
  'give to agency': form('arrangements', 'give to agency', {
    path: () => 'collection-agency',
    fields: () => [required('collectionAgency', 'text')],
    sent: ({ collectionAgency }) => ({ agency: collectionAgency }),
  }),
} satisfies Partial<Record<OfCredit, Form>>;
