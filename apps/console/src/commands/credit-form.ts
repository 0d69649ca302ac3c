import { filled, type Field, type Form, type Kind, type Values } from './kinds';

/** The commands of arrangements, pledges, protections and disconnections. */
export type OfCredit = Exclude<
  Kind,
  | 'report'
  | 'reopen'
  | 'review'
  | 'hold'
  | 'resume'
  | 'amend'
  | 'cancel'
  | 'reassign'
  | 'ask'
  | 'answer'
  | 'note'
  | 'record item'
  | 'to do done'
  | 'promise'
>;

interface Asked {
  fields?: Form['fields'];
  path?: (on: string) => string;
  /** What is written in the form, as the API takes it. */
  sent?: (values: Values) => Values;
  /** What it is given on, which stands in the address or is sent along. */
  on?: (on: string) => Values;
  isSent?: boolean;
}

/** A command as a form, in its own part of the API. */
export const form = (area: NonNullable<Form['area']>, kind: OfCredit, asked: Asked): Form => {
  const { fields = () => [], path = () => kind, sent = (values) => values, on = () => ({}), isSent } = asked;
  return {
    ...{ area, fields },
    path: ({ on: named }) => path(named),
    body: ({ on: named }, values) => filled({ ...(isSent ? on(named) : {}), ...sent(values) }),
    intended: ({ on: named }, values) => ({ kind, ...on(named), ...filled(sent(values)) }),
  };
};

export const required = (name: string, kind: Field['kind'], options?: readonly string[]): Field => ({
  ...{ name, kind, isRequired: true },
  ...(options ? { options } : {}),
});
export const reason = required('reason', 'text');
/** A day is meant from its beginning in Arizona. */
export const startOfDay = (day: unknown): string | undefined =>
  typeof day === 'string' && day !== '' ? `${day}T00:00:00-07:00` : undefined;
