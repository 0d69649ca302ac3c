import { services } from '../../../../libs/domain/src/accounts/service.js';
import { required, startOfDay } from '../commands/credit-form';
import { filled, type Field, type Values } from '../commands/kinds';

/** What is taken in for an account: what it asks for, where it goes, and the page that it leads to. */
export interface AccountForm {
  fields: (values: Values) => Field[];
  /** Of which kind of case, and which command of it, a role must be allowed. */
  by: { kind: string; command: string };
  address: (account: string) => string;
  body: (account: string, values: Values) => Values;
  leadsTo: 'interview' | 'case' | 'account';
}

const service: Field = { name: 'service', kind: 'choice', options: services };
const amount = required('amount', 'money');

const opening = (area: string, kind: string, fields: AccountForm['fields']): AccountForm => ({
  fields,
  by: { kind, command: 'open' },
  address: () => `/api/${area}`,
  body: (account, values) => ({ account, ...filled(values) }),
  leadsTo: 'case',
});

const protecting = (kind: string, fields: readonly Field[]): AccountForm => ({
  ...opening('protections', 'protection', () => [...fields]),
  body: (account, values) => ({ account, kind, ...filled(values) }),
});

/** What each kind of claim is to be told beside its service. */
const claims: Readonly<Record<string, readonly Field[]>> = {
  'medical claim': [],
  'life support': [],
  dispute: [{ name: 'disputed', kind: 'money' }],
  correction: [],
  bankruptcy: [required('petitionOn', 'date')],
  'customer died': [],
};

const pledged: readonly Field[] = [
  required('agency', 'agency'),
  amount,
  { name: 'reference', kind: 'text' },
  { name: 'program', kind: 'text' },
  { name: 'servicePaid', kind: 'choice', options: services },
  { name: 'expectedBy', kind: 'date' },
];

const pledge = ({ servicePaid, share, shareBy, ...values }: Values): Values => ({
  ...values,
  service: servicePaid,
  ...(share === undefined ? {} : { commit: { share, by: shareBy } }),
});

/** Everything that a counselor takes in, in the order of a day. */
export const accountForms = {
  'start arrangement': {
    ...opening('arrangements', 'hardship arrangement', () => [
      { name: 'reach', kind: 'choice', options: ['past due', 'whole balance'] },
    ]),
    body: (account, { takesOver, ...values }) => ({
      ...{ account, ...filled(values) },
      ...(takesOver === undefined ? {} : { takesOver: [takesOver] }),
    }),
    leadsTo: 'interview',
  },
  'record pledge': {
    ...opening('pledges', 'pledge', () => [...pledged]),
    body: (account, values) => filled({ account, ...pledge(values) }),
  },
  commit: {
    ...opening('pledges', 'pledge', () => [
      ...pledged,
      required('share', 'money'),
      required('shareBy', 'date'),
    ]),
    body: (account, values) => filled({ account, ...pledge(values) }),
  },
  protect: {
    ...opening('protections', 'protection', ({ protection }) => [
      required('protection', 'choice', Object.keys(claims)),
      ...(claims[String(protection)] ?? []),
      service,
    ]),
    body: (account, { protection, disputed, petitionOn, ...values }) =>
      filled({
        ...{ account, kind: protection, amount: disputed, ...values },
        petitionAt: startOfDay(petitionOn),
      }),
  },
  extend: {
    ...protecting('promise to pay', [amount, required('promisedBy', 'date'), service]),
    body: (account, { promisedBy, ...values }) =>
      filled({ account, kind: 'promise to pay', by: promisedBy, ...values }),
  },
  receipt: protecting('receipt', [amount, required('confirmation', 'text'), service]),
  pay: {
    by: { kind: 'account', command: 'payment' },
    fields: () => [
      amount,
      required('tender', 'choice', ['cash', 'check', 'card', 'money order']),
      required('receipt', 'text'),
    ],
    address: (account) => `/api/accounts/${account}/service-payments`,
    body: (_, { receipt, amount: paid, tender }) => ({
      ...{ payment: receipt, amount: paid, tender, channel: 'counter' },
      receivedAt: new Date().toISOString(),
    }),
    leadsTo: 'account',
  },
  disconnect: {
    ...opening('severances', 'severance', () => [
      required('serviceCut', 'choice', services),
      { name: 'occupants', kind: 'yes or no' },
    ]),
    body: (account, { serviceCut, ...values }) => ({ account, service: serviceCut, ...filled(values) }),
  },
} as const satisfies Record<string, AccountForm>;

export type AccountAct = keyof typeof accountForms;

export const isAccountAct = (name: string | undefined): name is AccountAct =>
  name !== undefined && Object.hasOwn(accountForms, name);
