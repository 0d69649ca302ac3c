import { agreementProcess } from '../../libs/domain/src/agreements/agreement-process.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Phase } from '../../libs/domain/src/agreements/phase.js';
import type { PledgeSeen } from '../../libs/domain/src/accounts/standing.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Listed } from '../../libs/domain/src/cases/process.js';
import type { CaseState, Due } from '../../libs/domain/src/cases/state.js';
import { raise } from '../../libs/domain/src/cases/to-dos.js';
import { cents, dollars, type Cents } from '../../libs/domain/src/money.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { checkFacts, type Pledge } from './facts.js';
import { moneyOf, pledgeIn, protect, stopProtecting } from './protecting.js';

const phases: Readonly<Record<string, Phase>> = {
  promised: { owner: 'credit counselor', clock: 'third party' },
  confirmed: { owner: 'credit counselor', clock: 'third party' },
};

/** An agency’s promise to pay for a customer, from the promise to the money or its end. */
export const pledge = {
  ...agreementProcess({
    name: 'pledge',
    prefix: 'PL',
    workflow: 'pledge',
    owner: 'credit counselor',
    phases,
    checkFacts,
    begin,
    looks,
    falls,
    cancels: (agreement) => withdrawn(agreement, 'cancelled'),
    listed,
    commands: { confirm, withdraw },
  }),
  needs: 'collections' as const,
};

/** Its one item, which its dues watch. */
const item = 'pledge';

function begin(agreement: Agreement): void {
  const { rules, calendar, now } = agreement;
  const rule = rules.get('pledge');
  const holdUntil = dueAfter(calendar, now, rule.holds);
  moneyOf(agreement);
  agreement.change({ of: 'facts', is: { holdUntil } });
  agreement.enter('promised');
  const { process } = agreement;
  const name = `${dollars(pledgeIn(agreement).amount)} of ${pledgeIn(agreement).agency}`;
  const kept = {
    stage: 'promised',
    name,
    state: 'promised',
    party: 'third party',
    owner: process.owner,
  } as const;
  agreement.setItem(item, { ...kept, ended: false, since: now, dueAt: holdUntil, fields: {} });
  const remindAt = dueAfter(calendar, now, rule.reminder);
  agreement.watch(item, 'reminder', { kind: 'expire', at: remindAt });
  agreement.watch(item, 'ask a person', { kind: 'expire', at: dueAfter(calendar, remindAt, rule.toPerson) });
  agreement.watch(item, 'expires', { kind: 'expire', at: holdUntil });
  protect(agreement);
  tell(agreement, 'promised');
}

function falls(agreement: Agreement, { name }: Due): Act {
  if (name === `${item}: reminder`) {
    agreement.owe({ effect: 'remind agency' });
    return { kind: 'agency reminded' };
  }
  if (name === `${item}: ask a person`) {
    const { agency, amount } = pledgeIn(agreement);
    raise(agreement, {
      what: `ask ${agency} for ${dollars(amount)}`,
      role: agreement.process.owner,
      about: item,
    });
    return { kind: 'a person asks the agency' };
  }
  const state = paidOf(agreement) > 0 ? 'short' : 'expired';
  tell(agreement, state);
  over(agreement, state);
  return { kind: `pledge ${state}` };
}

function confirm(agreement: Agreement, { reference }: { reference?: string }): Act {
  agreement.mustBeIn('promised');
  agreement.enter('confirmed');
  if (reference !== undefined) agreement.change({ of: 'facts', is: { reference } });
  tell(agreement, 'confirmed');
  return { kind: 'pledge confirmed', ...(reference === undefined ? {} : { reference }) };
}

function withdraw(agreement: Agreement, { reason }: { reason: string }): Act {
  agreement.mustBeIn('promised', 'confirmed');
  withdrawn(agreement, reason);
  over(agreement, 'withdrawn');
  return { kind: 'pledge withdrawn', reason };
}

/** Nobody has to be reminded of it any more. */
function over(agreement: Agreement, outcome: string): void {
  agreement.unwant(() => true);
  agreement.end(outcome);
}

function withdrawn(agreement: Agreement, reason: string): void {
  stopProtecting(agreement, reason);
  tell(agreement, 'withdrawn');
}

/** Its money is looked for in the ledger alone: what has come for it and not gone back. */
function looks(agreement: Agreement): Act | undefined {
  const paid = paidOf(agreement);
  const isKept = paid >= pledgeIn(agreement).amount - agreement.rules.get('pledge').shortTolerance;
  if (agreement.ended === 'paid' && !isKept) return goneBack(agreement);
  if (agreement.ended !== undefined) return undefined;
  return isKept ? isPaid(agreement, paid) : looksShort(agreement, paid);
}

function looksShort(agreement: Agreement, paid: Cents): Act | undefined {
  const isSaid = paid === (pledgeIn(agreement).paid ?? 0);
  const hasGrown = protect(agreement);
  if (isSaid) return hasGrown ? { kind: 'the customer’s share has come' } : undefined;
  agreement.change({ of: 'facts', is: { paid } });
  tell(agreement, paid > 0 ? 'short' : stateOf(agreement));
  return { kind: 'pledge paid in part', paid };
}

function isPaid(agreement: Agreement, paid: Cents): Act {
  agreement.change({ of: 'facts', is: { paid } });
  stopProtecting(agreement, 'paid');
  tell(agreement, 'paid');
  agreement.setItem(item, { state: 'paid', ended: true });
  over(agreement, 'paid');
  return { kind: 'pledge paid', paid };
}

/** Its payment came back: it is promised again, for as long as it would have protected. */
function goneBack(agreement: Agreement): Act {
  const { holdUntil } = pledgeIn(agreement);
  agreement.change({ of: 'facts', is: { paid: paidOf(agreement) } });
  if (holdUntil <= agreement.now) {
    tell(agreement, 'short');
    return { kind: 'pledge’s payment came back' };
  }
  agreement.revive('promised');
  agreement.setItem(item, { state: 'promised', ended: false });
  agreement.watch(item, 'expires', { kind: 'expire', at: holdUntil });
  protect(agreement);
  raise(agreement, { what: 'an agency’s payment came back', role: agreement.process.owner, about: item });
  tell(agreement, 'promised');
  return { kind: 'pledge’s payment came back' };
}

function paidOf(agreement: Agreement): Cents {
  const { caseNumber } = agreement.state.head;
  const paid = moneyOf(agreement)
    .payments.filter(({ pledge: kept, receivedAt }) => kept === caseNumber && receivedAt <= agreement.now)
    .filter(({ returnedAt }) => returnedAt === undefined || returnedAt > agreement.now);
  return cents(paid.reduce((sum, { amount }) => sum + amount, 0));
}

const stateOf = ({ phase }: Agreement): PledgeSeen['state'] =>
  phase === 'confirmed' ? 'confirmed' : 'promised';

function tell(agreement: Agreement, state: PledgeSeen['state']): void {
  const { agency, service, amount, holdUntil } = pledgeIn(agreement);
  const of = { of: 'pledge', agency, amount, state, holdUntil, paid: paidOf(agreement) } as const;
  agreement.changeAccount({
    kind: 'agreed',
    agreed: { ...of, ...(service === undefined ? {} : { service }) },
  });
}

function listed({ facts }: CaseState): Listed {
  const { agency, amount } = facts as unknown as Pledge;
  return { title: `${dollars(amount)} of ${agency}`, kind: agency, company: agency };
}
