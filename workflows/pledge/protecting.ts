import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { AccountMoney } from '../../libs/domain/src/accounts/standing.js';
import type { NewProtection } from '../../libs/domain/src/cases/account-change.js';
import { takenAndCut } from '../../libs/domain/src/interlock/cut-services.js';
import { quoteToStayOn } from '../../libs/domain/src/interlock/quote.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { endOf } from '../../libs/domain/src/time/calendar.js';
import { earlier, type Instant } from '../../libs/domain/src/time/instant.js';
import type { Pledge } from './facts.js';

export const pledgeIn = ({ state }: Agreement): Pledge => state.facts as unknown as Pledge;

export function moneyOf({ account }: Agreement): AccountMoney {
  if (account?.money) return account.money;
  throw new Problem('account/not-found', phrase`A pledge needs a billing account.`);
}

/**
 * Protects for the rule's time. A commit protects only with the customer's dated share and up to that date; once the share has
 * come, for all of the time. Answers whether it protects for longer than before.
 */
export function protect(agreement: Agreement): boolean {
  const until = protectsUntil(agreement);
  const { protectsUntil: stands } = pledgeIn(agreement);
  if (until === undefined || (stands !== undefined && stands >= until)) return false;
  stopProtecting(agreement, 'protects for longer');
  const { protections = 0 } = pledgeIn(agreement);
  const key = `${agreement.state.head.caseNumber}/pledge/${protections + 1}`;
  agreement.changeAccount({ kind: 'protect', protection: rowOf(agreement, key, until) });
  agreement.change({
    of: 'facts',
    is: { protection: key, protections: protections + 1, protectsUntil: until },
  });
  return true;
}

function rowOf(agreement: Agreement, key: string, until: Instant): NewProtection {
  const { agency, amount, service, commit } = pledgeIn(agreement);
  const { rules, now: from } = agreement;
  const kind = commit ? 'commit' : 'pledge';
  const row = {
    key,
    kind,
    from,
    until,
    clause: rules.rule('pledge').clause,
    details: { agency, amount },
  } as const;
  const isForService = rules.get('pledge').protects === 'service' && service !== undefined;
  return isForService ? { ...row, service } : row;
}

function protectsUntil(agreement: Agreement): Instant | undefined {
  const { holdUntil, commit, protections = 0 } = pledgeIn(agreement);
  if (!commit) return holdUntil;
  const by = endOf(agreement.calendar, commit.by);
  if (shareHasCome(agreement, { share: commit.share, by })) {
    // Once it has protected it has reached the quote of its day; the share that has come is off the quote of now.
    return protections > 0 || reachesQuote(agreement, 0) ? holdUntil : undefined;
  }
  if (!reachesQuote(agreement, commit.share)) return undefined;
  return by > agreement.now ? earlier(holdUntil, by) : undefined;
}

function reachesQuote(agreement: Agreement, share: number): boolean {
  const { rules, now: at } = agreement;
  if (!rules.get('pledge').commitNeedsDatedShare) return true;
  const { amount, service } = pledgeIn(agreement);
  const account = moneyOf(agreement);
  const asked = takenAndCut(account, rules, service === undefined ? undefined : [service]);
  const quotes = asked.map((cut) => quoteToStayOn(account, cut, { rules, at }).amount);
  const reaches = quotes.every((quote) => amount + share >= quote);
  agreement.decide(decided(rules, 'pledge', { amount, share, quotes }, { protects: reaches }));
  return reaches;
}

/** What the customer has paid since the promise and by its date, apart from agencies. */
function shareHasCome(agreement: Agreement, { share, by }: { share: number; by: Instant }): boolean {
  const { openedAt } = agreement.state.head;
  const paid = moneyOf(agreement)
    .payments.filter(({ agency, pledge }) => agency === undefined && pledge === undefined)
    .filter(
      ({ receivedAt, returnedAt }) => receivedAt >= openedAt && receivedAt < by && returnedAt === undefined,
    );
  return paid.reduce((sum, { amount }) => sum + amount, 0) >= share;
}

export function stopProtecting(agreement: Agreement, why: string): void {
  const { protection } = pledgeIn(agreement);
  if (protection === undefined) return;
  agreement.changeAccount({ kind: 'lift', protection, at: agreement.now, why });
  agreement.change({ of: 'facts', is: { protection: null, protectsUntil: null } });
}
