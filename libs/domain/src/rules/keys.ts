import { z } from 'zod';
import { accountKeys } from './keys-of-accounts.js';
import { arrangementKeys } from './keys-of-arrangements.js';
import { designProjectKeys } from './keys-of-design-projects.js';
import { disconnectionKeys } from './keys-of-disconnection.js';
import { calendar, hours, inTurn, limit, text, wait } from './shapes.js';

const parties = [
  'storm',
  'weather',
  'hold',
  'utility',
  'contractor',
  'authority',
  'third party',
  'customer',
] as const;

/** How any case is carried: the office's time, who is told when, whose time it is. */
export const carrying = {
  calendar,
  /** How many hours of work a business day has: what is owed by a date is said in them. */
  'hours of a business day': hours,
  /** Who is told of a stage that is late, how long after it fell due. */
  ladder: inTurn(z.strictObject({ rung: text, after: wait }), ({ rung }) => rung),
  /** How long before a stage falls due its owner is reminded. */
  reminder: limit,
  /** Whose time a moment is when several could act: the first of these. `hold` is whoever the hold names. */
  'clock order': z
    .array(z.enum(parties))
    .refine((order) => new Set(order).size === parties.length && order.length === parties.length, {
      error: `must name each of ${parties.join(', ')} once`,
    }),
  /** How long another department has to answer, unless the ask says otherwise. */
  'ask answered': limit,
  /** How long somebody is away before that person's work is offered to the team; counted from the first business day away. */
  'absence is covered after': hours,
  /** How far ahead the review date of a hold may lie. */
  'hold review longest': limit,
  /** How long a failing call to a partner is tried again before it becomes a To Do. */
  'partner retry': z.strictObject({ for: hours }),
  /** How long a link opens the customer's page. */
  'customer link': limit,
};

/** What a utility may do or not. Its rule book gives a value to every key of a capability, or to none of them. */
export const capabilities = {
  'design projects': designProjectKeys,
  collections: { ...accountKeys, ...arrangementKeys, ...disconnectionKeys },
} as const;

export type Capability = keyof typeof capabilities;

/** Every key that there is. A book with another key is refused, and so is one without a value for how cases are carried. */
export const ruleKeys = {
  ...carrying,
  ...capabilities['design projects'],
  ...capabilities.collections,
} as const;

export type RuleKey = keyof typeof ruleKeys;
/** What a decision reads. */
export type RuleValue<K extends RuleKey> = z.output<(typeof ruleKeys)[K]>;
/** What a book holds. */
export type RuleEntry<K extends RuleKey> = z.input<(typeof ruleKeys)[K]>;

export function isRuleKey(key: string): key is RuleKey {
  return Object.hasOwn(ruleKeys, key);
}
