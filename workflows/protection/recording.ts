import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { AccountMoney, ProtectionKind } from '../../libs/domain/src/accounts/standing.js';
import type { Facts } from '../../libs/domain/src/cases/state.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase, type Phrase } from '../../libs/domain/src/phrase.js';
import type { RuleKey } from '../../libs/domain/src/rules/keys.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import type { Brought } from './facts.js';

export const broughtIn = ({ state }: Agreement): Brought => state.facts as unknown as Brought;

export function moneyOf({ account }: Agreement): AccountMoney {
  if (account?.money) return account.money;
  throw new Problem('account/not-found', phrase`A protection needs a billing account.`);
}

/** What is recorded: from now, until an instant or until something happens. */
export interface Given {
  kind: ProtectionKind;
  rule: RuleKey;
  until?: Instant;
  /** Without it, all of the debt. */
  amount?: Brought['amount'];
  details?: Facts;
}

/** Records a protection in the place of the one before; it ends by time without anybody acting. */
export function record(agreement: Agreement, { rule, details, ...given }: Given): void {
  liftOwn(agreement, 'followed by another');
  const { service, protections = 0 } = broughtIn(agreement);
  const { rules, now: from, state } = agreement;
  const key = `${state.head.caseNumber}/protection/${protections + 1}`;
  const { clause } = rules.rule(rule);
  const { until, amount, kind } = given;
  const row = { key, kind, from, clause, ...(service === undefined ? {} : { service }) };
  const more = { ...(until === undefined ? {} : { until }), ...(amount === undefined ? {} : { amount }) };
  agreement.changeAccount({
    kind: 'protect',
    protection: { ...row, ...more, ...(details ? { details } : {}) },
  });
  agreement.decide(decided(rules, rule, { kind, from }, { until: until ?? null }));
  agreement.change({ of: 'facts', is: { protection: key, protections: protections + 1 } });
  watchUntil(agreement, kind, until);
}

/** Its one item, which its end watches. */
function watchUntil(agreement: Agreement, kind: string, until: Instant | undefined): void {
  agreement.unwatch('protection');
  const { owner } = agreement.process;
  const item = {
    stage: 'holding',
    name: kind,
    state: 'holds',
    party: 'customer',
    owner,
    fields: {},
  } as const;
  const dueAt = until === undefined ? {} : { dueAt: until };
  agreement.setItem('protection', { ...item, ended: false, since: agreement.now, ...dueAt });
  if (until !== undefined) agreement.watch('protection', 'ends', { kind: 'expire', at: until });
}

export function liftOwn(agreement: Agreement, why: string): void {
  const { protection } = broughtIn(agreement);
  if (protection === undefined) return;
  agreement.changeAccount({ kind: 'lift', protection, at: agreement.now, why });
  agreement.change({ of: 'facts', is: { protection: null } });
}

export function refuse(detail: Phrase, rule: RuleKey, remedy: Phrase): never {
  throw new Problem('protection/not-given', detail, { rule, remedy });
}
