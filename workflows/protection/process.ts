import { agreementProcess } from '../../libs/domain/src/agreements/agreement-process.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Phase } from '../../libs/domain/src/agreements/phase.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Listed } from '../../libs/domain/src/cases/process.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { checkFacts, type Brought } from './facts.js';
import { giving } from './giving.js';
import { broughtIn, liftOwn, moneyOf, record, refuse } from './recording.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const phases: Readonly<Record<string, Phase>> = {
  holding: { owner: 'credit counselor', clock: 'customer' },
};

/** One fact that keeps service on: a claim or its proof, a dispute, a bankruptcy, a promise, a receipt. It belongs to the account, whether or not anything is about to be cut. */
export const protection = {
  ...agreementProcess({
    name: 'protection',
    prefix: 'PT',
    workflow: 'protection',
    owner: 'credit counselor',
    phases,
    checkFacts,
    begin: (agreement) => {
      agreement.enter('holding');
      giving[broughtIn(agreement).kind](agreement, broughtIn(agreement));
    },
    looks,
    falls,
    cancels: (agreement, reason) => liftOwn(agreement, reason),
    listed,
    commands: { prove, appeal, 'end protection': endProtection },
  }),
  needs: 'collections' as const,
};

/** Its time is over: the protection has ended by itself at that instant. */
function falls(agreement: Agreement): Act {
  const { kind } = broughtIn(agreement);
  agreement.end(kind === 'promise to pay' ? 'not kept' : 'expired');
  return { kind: 'protection expired', of: kind };
}

/** A promise is kept, or a receipt found, by the ledger. */
function looks(agreement: Agreement): Act | undefined {
  const { kind, amount = 0, confirmation } = broughtIn(agreement);
  if (agreement.ended !== undefined) return undefined;
  const payments = moneyOf(agreement).payments.filter(({ returnedAt }) => returnedAt === undefined);
  const since = payments.filter(({ receivedAt }) => receivedAt >= agreement.state.head.openedAt);
  const isKept = kind === 'promise to pay' && since.reduce((sum, one) => sum + one.amount, 0) >= amount;
  if (isKept) return over(agreement, 'kept');
  const isPosted = kind === 'receipt' && payments.some(({ payment }) => payment === confirmation);
  return isPosted ? over(agreement, 'posted') : undefined;
}

function over(agreement: Agreement, outcome: string): Act {
  liftOwn(agreement, outcome);
  agreement.end(outcome);
  return { kind: 'protection ended', why: outcome };
}

/** A practitioner's proof: holds for the rule's time, and is then asked for anew. */
function prove(agreement: Agreement, proof: Of<'prove'>): Act {
  agreement.mustBeIn('holding');
  const { kind } = broughtIn(agreement);
  if (kind !== 'medical claim' && kind !== 'life support') {
    throw new Problem('command/not-of-process', phrase`A ${kind} takes no practitioner’s proof.`);
  }
  if (kind === 'medical claim') mustShow(agreement, proof);
  const until = dueAfter(agreement.calendar, agreement.now, agreement.rules.limit('medical proof valid'));
  const of = kind === 'medical claim' ? 'medical' : kind;
  record(agreement, {
    kind: of,
    rule: 'medical proof valid',
    until,
    details: { practitioner: proof.practitioner },
  });
  return { kind: 'proof recorded', of, until };
}

function mustShow(agreement: Agreement, { unableToPay, willingToPlan }: Of<'prove'>): void {
  const rule = agreement.rules.get('medical protection');
  if (rule === 'none')
    return refuse(
      phrase`No medical protection is given.`,
      'medical protection',
      phrase`Offer an arrangement.`,
    );
  if (rule.needsInability && !unableToPay) {
    const remedy = phrase`Ask for it, and say with the proof that the household is unable to pay.`;
    refuse(phrase`Inability to pay is to be shown.`, 'medical protection', remedy);
  }
  if (rule.needsWillingness && !willingToPlan) {
    const remedy = phrase`Ask for it, and say with the proof that the household is willing.`;
    refuse(phrase`Willingness to enter a plan is to be shown.`, 'medical protection', remedy);
  }
}

/** An appeal holds all of the debt, where the rule says so, until it is decided. */
function appeal(agreement: Agreement): Act {
  agreement.mustBeIn('holding');
  const { kind, amount } = broughtIn(agreement);
  if (kind !== 'dispute') throw new Problem('command/not-of-process', phrase`A ${kind} has no appeal.`);
  const { appealHoldsAll, holds } = agreement.rules.get('dispute holds');
  const holdsAll = appealHoldsAll || holds === 'all';
  record(agreement, { kind: 'dispute', rule: 'dispute holds', ...(holdsAll ? {} : { amount }) });
  return { kind: 'appealed', holdsAll };
}

function endProtection(agreement: Agreement, { why }: Of<'end protection'>): Act {
  agreement.mustBeIn('holding');
  liftOwn(agreement, why);
  agreement.end('ended');
  return { kind: 'protection ended', why };
}

function listed({ facts }: CaseState): Listed {
  const { kind } = facts as unknown as Brought;
  return { title: kind, kind };
}
