import { orderReasons } from '../../../../libs/domain/src/interlock/order.js';
import { form, reason, required, type OfCredit } from './credit-form';
import type { Field, Form } from './kinds';

const note: Field = { name: 'note', kind: 'long' };
const isYes = (value: unknown): boolean => value === true;

/** What an agency or a customer has promised or claimed. */
export const ofWhatKeepsOn = {
  confirm: form('pledges', 'confirm', { fields: () => [{ name: 'reference', kind: 'text' }] }),
  withdraw: form('pledges', 'withdraw', { fields: () => [reason] }),
  prove: form('protections', 'prove', {
    path: () => 'proof',
    fields: () => [
      required('practitioner', 'text'),
      { name: 'unableToPay', kind: 'yes or no' },
      { name: 'willingToPlan', kind: 'yes or no' },
    ],
  }),
  appeal: form('protections', 'appeal', {}),
  'end protection': form('protections', 'end protection', {
    path: () => 'end',
    fields: () => [required('why', 'text')],
  }),
} satisfies Partial<Record<OfCredit, Form>>;

/** The way to an order, the order, and the way back. */
export const ofSeverances = {
  dispatch: form('severances', 'dispatch', {}),
  recall: form('severances', 'recall', { fields: () => [reason] }),
  contact: form('severances', 'contact', {
    path: () => 'contacts',
    fields: () => [
      required('by', 'choice', ['phone', 'door', 'e-mail', 'letter']),
      { name: 'reached', kind: 'yes or no' },
      note,
    ],
    sent: ({ reached, ...others }) => ({ ...others, reached: isYes(reached) }),
  }),
  quote: form('severances', 'quote', {}),
  'change reason': form('severances', 'change reason', {
    path: () => 'reason',
    fields: () => [required('orderReason', 'choice', orderReasons), note],
    sent: ({ orderReason, ...others }) => ({ ...others, to: orderReason }),
  }),
  'confirm reason': form('severances', 'confirm reason', { path: () => 'reason/confirm' }),
  'quote reconnection': form('severances', 'quote reconnection', {
    path: () => 'reconnection-quotes',
    fields: () => [
      { name: 'afterHours', kind: 'yes or no' },
      { name: 'lowIncome', kind: 'yes or no' },
    ],
  }),
  'safety question': form('severances', 'safety question', {
    path: () => 'safety',
    fields: () => [
      { name: 'adultPresent', kind: 'yes or no' },
      { name: 'tapsOrBreakersOff', kind: 'yes or no' },
    ],
    sent: ({ adultPresent, tapsOrBreakersOff }) => ({
      adultPresent: isYes(adultPresent),
      tapsOrBreakersOff: isYes(tapsOrBreakersOff),
    }),
  }),
  restore: form('severances', 'restore', {
    fields: () => [required('because', 'choice', ['wrongly cut off', 'protected', 'corrected']), note],
  }),
  'tenant takes service': form('severances', 'tenant takes service', {
    path: () => 'tenant',
    fields: () => [required('account', 'text')],
  }),
} satisfies Partial<Record<OfCredit, Form>>;
