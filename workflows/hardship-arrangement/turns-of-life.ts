import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { NewProtection } from '../../libs/domain/src/cases/account-change.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { stopArrangement } from './ending.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Nothing is collected for a time, and what is owed is a matter of the estate. The arrangement does not count as broken. */
export function customerDied(agreement: Agreement, { toldOn }: Of<'customer died'>): Act {
  mustLive(agreement);
  const { rules, now, calendar } = agreement;
  stopArrangement(agreement, 'cancelled');
  const until = dueAfter(calendar, now, rules.limit('after a death'));
  protect(agreement, { kind: 'customer died', from: now, until, clause: rules.rule('after a death').clause });
  agreement.decide(decided(rules, 'after a death', { toldOn }, until));
  agreement.enter('estate');
  agreement.owe({ effect: 'send condolence' });
  return { kind: 'customer died', toldOn };
}

/** Debt from before the petition leaves collection; what comes after stays collectible (11 USC 362, 366). */
export function bankruptcy(agreement: Agreement, { petitionAt }: Of<'bankruptcy'>): Act {
  mustLive(agreement);
  const { rules, now } = agreement;
  if (petitionAt > now) throw new Problem('input/invalid', phrase`A petition cannot lie in the future.`);
  stopArrangement(agreement, 'cancelled');
  const clause = rules.rule('bankruptcy assurance').clause;
  protect(agreement, { kind: 'bankruptcy', from: now, clause, details: { petitionAt } });
  agreement.enter('bankruptcy');
  const assuranceBy = agreement.state.stages['bankruptcy']?.dueAt ?? now;
  agreement.decide(decided(rules, 'bankruptcy assurance', { petitionAt }, assuranceBy));
  agreement.owe({ effect: 'send bankruptcy notice' });
  return { kind: 'bankruptcy noticed', petitionAt };
}

/** The estate or the court has settled it, or assurance was given: the case has nothing more to wait for. */
export function settle(agreement: Agreement, { how }: Of<'settle'>): Act {
  agreement.mustBeIn('estate', 'bankruptcy');
  agreement.end('cancelled');
  return { kind: 'settled', how };
}

function protect(agreement: Agreement, protection: Omit<NewProtection, 'key'>): void {
  const { head, entry } = agreement.state;
  const key = `${head.caseNumber}/${entry + 1}/${protection.kind}`;
  agreement.changeAccount({ kind: 'protect', protection: { key, ...protection } });
}

function mustLive(agreement: Agreement): void {
  agreement.mustBeIn('interview', 'offer', 'arrangement', 'final bill');
}
