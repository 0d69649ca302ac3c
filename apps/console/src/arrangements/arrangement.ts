import type { Case } from '../api/reads';

/** One installment as it stands. */
export interface Installment {
  number: number;
  name: string;
  state: string;
  amount: number;
  open: number;
  dueOn: string;
  graceEndsAt: string;
  paidAt: string | null;
}

/** What was agreed, as the case keeps it. */
export interface Agreed {
  offer: string;
  how: string;
  by: string;
  on: string;
  months: number;
  balance: number;
}

/** An exception that was asked for, and what became of it. */
export interface AskedException {
  number: number;
  from: string;
  to?: number;
  askedBy: { name: string };
  granted?: boolean;
  decidedBy?: { name: string };
}

export const installmentsOf = ({ items }: Case): Installment[] =>
  items
    .filter(({ name }) => name === 'down payment' || name.startsWith('installment'))
    .map(({ name, state, fields }) => ({ ...(fields as unknown as Installment), name, state }))
    .toSorted((one, other) => one.number - other.number);

export const referralsOf = ({ items }: Case): Case['items'] =>
  items.filter(({ name }) => name.startsWith('referral'));

const factOf =
  <T>(name: string) =>
  ({ facts }: Case): T | undefined =>
    (facts[name] as T | null | undefined) ?? undefined;

export const agreedIn = factOf<Agreed>('accepted');
export const exceptionsIn = factOf<AskedException[]>('exceptions');
export const interviewIn = factOf<{ at: string }>('interview');
