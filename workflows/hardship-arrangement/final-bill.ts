import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { arrearsOf } from '../../libs/domain/src/accounts/arrears.js';
import { openAt } from '../../libs/domain/src/accounts/charge.js';
import type { Moved } from '../../libs/domain/src/cases/account-change.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Due } from '../../libs/domain/src/cases/state.js';
import { raise } from '../../libs/domain/src/cases/to-dos.js';
import { cents, dollars } from '../../libs/domain/src/money.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { dateOf, dueAfter } from '../../libs/domain/src/time/calendar.js';
import { stopArrangement } from './ending.js';
import { factsOf, learn, moneyOf } from './facts.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** The account is closed with something owed: the case follows the final bill until it is paid, moved or given up. */
export function enterFinalBill(agreement: Agreement): void {
  agreement.enter('final bill');
  const { agencyAfter, writeOffAfter } = agreement.rules.get('final bill');
  for (const [order, [step, limit]] of [
    ['agency', agencyAfter] as const,
    ['write-off', writeOffAfter] as const,
  ].entries()) {
    const at = dueAfter(agreement.calendar, agreement.now, limit);
    agreement.watch('final bill', step, { kind: 'expire', at, order, details: { step } });
  }
  agreement.owe({ effect: 'send final bill notice' });
}

/** What follows for the case from the account being closed, or from its final bill being paid. */
export function lookAtFinalBill(agreement: Agreement): string | undefined {
  if (!moneyOf(agreement).finalBilled) return undefined;
  if (agreement.phase === 'final bill')
    return owedOn(agreement) === 0 ? settle(agreement, 'paid') : undefined;
  if (!isOvertaken(agreement)) return undefined;
  stopArrangement(agreement, 'closed by final bill');
  enterFinalBill(agreement);
  return 'closed by final bill';
}

/** A plan that was made on the final bill itself goes on. */
function isOvertaken(agreement: Agreement): boolean {
  const { phase = '' } = agreement;
  if (phase === 'arrangement') return factsOf(agreement).finalBill !== 'plan';
  return phase === 'interview' || phase === 'offer';
}

const owedOn = (agreement: Agreement): number =>
  arrearsOf(moneyOf(agreement).charges, agreement.today, agreement.now).total;

function settle(agreement: Agreement, how: string): string {
  learn(agreement, { finalBill: how });
  agreement.end('closed by final bill');
  return how;
}

/** Nobody has paid for so long: a person decides what becomes of it. */
export function finalBillFalls(agreement: Agreement, due: Due): Act {
  const step = String(due.details?.['step']);
  const what = step === 'agency' ? 'final bill: give to an agency?' : 'final bill: write off?';
  raise(agreement, { what, role: agreement.state.head.owner, about: 'final bill', dueAt: due.at });
  return { kind: 'final bill unpaid', step };
}

/** Where the customer has moved to; the notice goes there anew. */
export function forwardingAddress(agreement: Agreement, { address }: Of<'forwarding address'>): Act {
  agreement.mustBeIn('final bill');
  learn(agreement, { forwardingAddress: address });
  agreement.owe({ effect: 'send final bill notice', of: String(agreement.state.entry + 1) });
  return { kind: 'forwarding address recorded' };
}

/** To another account of the same customer, where it is collected from then on. */
export function transferBalance(agreement: Agreement, { to }: Of<'transfer balance'>): Act {
  agreement.mustBeIn('final bill');
  agreement.owe({ effect: 'transfer balance', of: to });
  settle(agreement, 'transferred');
  return { kind: 'balance transferred', to };
}

export function giveToAgency(agreement: Agreement, { agency }: Of<'give to agency'>): Act {
  agreement.mustBeIn('final bill');
  mustHaveWaited(agreement, 'agency');
  agreement.owe({ effect: 'file with agency', of: agency });
  settle(agreement, 'with an agency');
  return { kind: 'given to agency', agency };
}

export function askToWriteOff(agreement: Agreement, { reason }: Of<'ask to write off'>): Act {
  agreement.mustBeIn('final bill');
  mustHaveWaited(agreement, 'write-off');
  learn(agreement, { writeOff: { askedBy: agreement.actor, reason } });
  const [{ role = 'manager' } = {}] = approversOf(agreement);
  raise(agreement, { what: 'approve a write-off', role, about: 'final bill' });
  return { kind: 'write-off asked for', reason, amount: owedOn(agreement) };
}

/** By a second person, whose role may give up as much. */
export function approveWriteOff(agreement: Agreement): Act {
  agreement.mustBeIn('final bill');
  const { writeOff } = factsOf(agreement);
  const amount = owedOn(agreement);
  const { actor, rules, now, state } = agreement;
  if (writeOff === undefined)
    throw new Problem('exception/not-open', phrase`Nobody has asked to write it off.`);
  if (writeOff.askedBy.name === actor.name) {
    throw new Problem(
      'approval/same-person',
      phrase`${actor.name} cannot approve what ${actor.name} asked for.`,
      {
        rule: 'final bill',
      },
    );
  }
  if (!approversOf(agreement).some(({ role }) => role === actor.role)) {
    throw new Problem(
      'caller/not-allowed',
      phrase`${actor.role} may not write off ${dollars(cents(amount))}.`,
      {
        rule: 'final bill',
      },
    );
  }
  const key = `${state.head.caseNumber}/${state.entry + 1}/written off`;
  const by = { by: writeOff.askedBy.name, approvedBy: actor.name };
  agreement.changeAccount({ kind: 'write off', key, at: now, lines: openLines(agreement), ...by });
  agreement.decide(decided(rules, 'final bill', { amount, ...by }, 'written off'));
  settle(agreement, 'written off');
  return { kind: 'written off', amount };
}

/** The roles that may write off what is owed. */
const approversOf = (agreement: Agreement) =>
  agreement.rules
    .get('final bill')
    .writeOffApproval.filter(({ upTo }) => upTo === undefined || owedOn(agreement) <= upTo);

function openLines(agreement: Agreement): Moved[] {
  return moneyOf(agreement)
    .charges.map((charge) => ({ charge, open: openAt(charge, agreement.now) }))
    .filter(({ open }) => open > 0)
    .map(({ charge: { key, service }, open }) => ({ charge: key, service, amount: cents(-open) }));
}

function mustHaveWaited(agreement: Agreement, step: string): void {
  const due = agreement.state.dues[`final bill/${step}`];
  if (due === undefined) return;
  const day = dateOf(agreement.calendar, due.at);
  throw new Problem('arrangement/limit', phrase`It is too early: it may still be paid until ${day}.`, {
    rule: 'final bill',
    remedy: phrase`Wait until ${day}.`,
  });
}
