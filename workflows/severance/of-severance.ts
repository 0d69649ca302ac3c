import type { AccountMoney, PaymentSeen, ServiceTaken } from '../../libs/domain/src/accounts/standing.js';
import { byTime } from '../../libs/domain/src/cases/by-time.js';
import { dropDues } from '../../libs/domain/src/cases/dues.js';
import type { Facts, Item } from '../../libs/domain/src/cases/state.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { cutFor } from '../../libs/domain/src/interlock/cut-services.js';
import { interlock, type Verdict } from '../../libs/domain/src/interlock/interlock.js';
import { brokenArrangementNotice, type Order } from '../../libs/domain/src/interlock/order.js';
import type { Stands } from '../../libs/domain/src/interlock/stands.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { earlier, type Instant } from '../../libs/domain/src/time/instant.js';
import type { Severance } from './facts.js';

/** A severance, whether it is being decided or only looked at. */
type AsItStands = Pick<Agreement, 'state'>;

export const severanceIn = ({ state }: AsItStands): Severance => state.facts as unknown as Severance;

export function moneyOf({ account }: Agreement): AccountMoney {
  if (account?.money) return account.money;
  throw new Problem('account/not-found', phrase`A disconnection needs a billing account.`);
}

/** Only what the rules name is disconnected. Debt for anything else may cut one of these, or nothing. */
export function mustBeCut(agreement: Agreement): void {
  const { service } = severanceIn(agreement);
  const rule = 'services that are cut';
  if (agreement.rules.get(rule).includes(service)) return;
  const [instead] = cutFor([service], agreement.rules);
  const remedy =
    instead === undefined
      ? {}
      : { remedy: phrase`What is owed for ${service} may cut ${instead}: open that.` };
  throw new Problem('severance/not-cut', phrase`${service} is not disconnected.`, { rule, ...remedy });
}

export function takenBy(agreement: Agreement): ServiceTaken | undefined {
  const { service } = severanceIn(agreement);
  const taken = moneyOf(agreement).services.filter((one) => one.service === service);
  return taken.find(({ active }) => active) ?? taken[0];
}

/** Items of a stage bear its name, so that a call finds its own. */
export const itemOf = (stage: string, name: string): string => `${stage}: ${name}`;

export const itemsOf = ({ state }: AsItStands, stage: string): [string, Item][] =>
  Object.entries(state.items).filter(([, item]) => item.stage === stage);

export function keep(agreement: Agreement, { stage, name, state, ended = false, fields = {} }: Kept): void {
  const key = itemOf(stage, name);
  const party = state === 'to be given' || ended ? 'utility' : 'customer';
  const owner = agreement.process.owner;
  agreement.setItem(key, { stage, name, state, party, owner, ended, since: agreement.now, fields });
}

interface Kept {
  stage: string;
  name: string;
  state: string;
  ended?: boolean;
  fields?: Facts;
}

/** The order as it would go now: everything that the case knows to have been done toward it. */
export function orderOf(agreement: AsItStands): Order {
  const facts = severanceIn(agreement);
  const { reason, service, brokenAt, attestedBy, forecast } = facts;
  return {
    reason,
    service,
    notices: noticesGiven(agreement),
    contacts: itemsOf(agreement, 'contact').map(([, { fields }]) => fields as never),
    ...(facts.designee ? { designee: toldIn(agreement, 'third party') } : {}),
    ...(facts.occupants ? { occupants: toldIn(agreement, 'occupants') } : {}),
    ...(brokenAt === undefined ? {} : { brokenAt }),
    ...(attestedBy ? { attestedBy } : {}),
    ...(forecast ? { forecast } : {}),
  };
}

export function noticesGiven(agreement: AsItStands): Order['notices'] {
  return itemsOf(agreement, 'notices')
    .filter(([, { state, name }]) => state === 'given' && name !== 'third party' && name !== 'occupants')
    .map(([, { name, fields }]) => ({ notice: name, givenAt: fields['givenAt'] as Instant }))
    .toSorted((one, other) => (one.givenAt < other.givenAt ? -1 : 1));
}

function toldIn({ state }: AsItStands, name: string): { toldAt?: Instant } {
  const givenAt = state.items[itemOf('notices', name)]?.fields['givenAt'];
  return typeof givenAt === 'string' ? { toldAt: givenAt as Instant } : {};
}

/** May it go now? */
export const ask = (agreement: Agreement, at = agreement.now): Verdict =>
  interlock(orderOf(agreement), moneyOf(agreement), { rules: agreement.rules, at });

export const standsNow = (agreement: Agreement): Stands[] => {
  const verdict = ask(agreement);
  return verdict.goes ? [] : verdict.stands;
};

/** When the first of it ends by itself. */
export const firstEnd = (stands: readonly Stands[]): Instant | undefined =>
  stands
    .map(({ until }) => until)
    .reduce((first, until) => (until && first ? earlier(first, until) : (first ?? until)), undefined);

export const isByTime = ({ actor }: Agreement): boolean =>
  actor.name === byTime.name && actor.role === byTime.role;

/** The names of the notices that this severance takes, in their order. */
export const stepsOf = (agreement: Agreement): string[] =>
  severanceIn(agreement).brokenAt === undefined
    ? agreement.rules.get('notice steps').map(({ notice }) => notice)
    : [brokenArrangementNotice];

/** Says to the account's other cases and pages where it stands. */
export function tell(agreement: Agreement, state: string): void {
  const { service } = severanceIn(agreement);
  agreement.changeAccount({ kind: 'agreed', agreed: { of: 'severance', service, state } });
}

export function enter(agreement: Agreement, phase: string): void {
  for (const watch of ['notices', 'ready', 'restricted', 'reconnection']) dropDues(agreement, watch);
  agreement.enter(phase);
  tell(agreement, phase);
}

/** When what was quoted had come in, and has not come back: by receipt and in time, however late it was posted. */
export function quotePaidAt(agreement: Agreement, { since, fields }: Item): Instant | undefined {
  const amount = Number(fields['amount']);
  if (amount <= 0) return since;
  const came = moneyOf(agreement)
    .payments.filter((payment) => counts(payment, agreement.now))
    .filter(({ receivedAt }) => receivedAt >= since && receivedAt <= String(fields['validUntil']))
    .toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
  let paid = 0;
  return came.find((payment) => (paid += payment.amount) >= amount)?.receivedAt;
}

const counts = ({ receivedAt, returnedAt }: PaymentSeen, at: Instant): boolean =>
  receivedAt <= at && (returnedAt === undefined || returnedAt > at);
