import { arrearsText, type Arrears } from './arrears-text.js';
import { money } from './dollars.js';
import { moment, table } from './screen.js';

/** The credit status of an account, as its caller is told it. */
export interface Status {
  account: string;
  told: string;
  customerClass: string;
  arrears: Arrears;
  credit: number;
  depositsHeld: number;
  cashOnlyUntil: string | null;
  leftToAPerson: boolean;
  expectedBill: { service: string; amount: number }[];
  returnedPayments: { payment: string; amount: number; tender: string; returnedAt: string }[];
  arrangements: {
    caseNumber: string;
    months: number;
    total: number;
    outcome: string | null;
    endedAt: string | null;
    misses: string[];
  }[];
  protections: {
    kind: string;
    caseNumber: string | null;
    amount: number | null;
    until: string | null;
    clause: string;
  }[];
  pledges: { caseNumber: string; agency: string; amount: number; state: string; holdUntil: string }[];
  severances: { caseNumber: string; service: string; state: string }[];
}

/** Everything on one page: what is owed, what money is there, what was agreed, what protects, what came back. */
export const statusText = (status: Status): string =>
  [
    `${status.account}, ${status.customerClass}, told to: ${status.told}`,
    arrearsText(status.arrears),
    ...moneyLines(status),
    table(['what', 'which', 'stands', 'until'], [...agreedRows(status), ...keptRows(status)]),
  ]
    .filter(Boolean)
    .join('\n');

function moneyLines({ credit, depositsHeld, cashOnlyUntil, expectedBill, leftToAPerson }: Status): string[] {
  const bills = expectedBill.map(({ service, amount }) => `${service} ${money(amount)}`).join(', ');
  return [
    credit > 0 ? `credit: ${money(credit)}` : '',
    depositsHeld > 0 ? `deposits held: ${money(depositsHeld)}` : '',
    bills === '' ? '' : `next bill expected: ${bills}`,
    cashOnlyUntil === null ? '' : `cash or guaranteed funds only, until ${moment(cashOnlyUntil)}`,
    leftToAPerson ? 'left to a person: no order goes until somebody has looked at it' : '',
  ];
}

const agreedRows = ({ arrangements, returnedPayments }: Status): string[][] => [
  ...arrangements.map(({ caseNumber, months, total, outcome, endedAt, misses }) => [
    ...['arrangement', `${caseNumber}, ${months} months, ${money(total)}`],
    [outcome ?? 'lives', ...(misses.length > 0 ? [`${misses.length} missed`] : [])].join(', '),
    moment(endedAt),
  ]),
  ...returnedPayments.map(({ payment, amount, tender, returnedAt }) => [
    ...['returned payment', `${payment}, ${tender}, ${money(amount)}`, `came back ${moment(returnedAt)}`],
  ]),
];

const keptRows = ({ protections, pledges, severances }: Status): string[][] => [
  ...protections.map(({ kind, caseNumber, amount, clause, until }) => [
    'protection',
    [kind, ...(caseNumber ? [caseNumber] : []), ...(amount === null ? [] : [money(amount)])].join(', '),
    clause,
    moment(until),
  ]),
  ...pledges.map(({ caseNumber, agency, amount, state, holdUntil }) => [
    ...['pledge', `${caseNumber}, ${agency}, ${money(amount)}`, state, moment(holdUntil)],
  ]),
  ...severances.map(({ caseNumber, service, state }) => [
    'disconnection',
    `${caseNumber}, ${service}`,
    state,
  ]),
];
