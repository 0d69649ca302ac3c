import type { OwnRow } from '../../../../libs/billing-store/src/reads/own-lists.js';
import type { CaseState, Json } from '../../../../libs/domain/src/cases/state.js';
import type { OwnJob, OwnPledge } from './own-list-schemas.js';

/** What a contractor needs to know of a job to come and build it, and no more. */
export function jobOf({ listed, state }: OwnRow): OwnJob {
  const { caseNumber, kind, title, address, status, party, openStages, dueAt } = listed;
  const work = Object.values(state.items).filter(({ stage }) => stage === 'construction');
  return {
    ...{ caseNumber, kind, title, address, status, party, openStages, dueAt },
    crewDate: textIn(state, 'crewDate'),
    work: work.map(({ name: item, state: standing, since }) => ({ item, state: standing, since })),
    asks: Object.values(state.asks).filter(({ of, answeredAt }) => of === 'contractor' && !answeredAt).length,
  };
}

/** An agency's own promise, and what came of it. */
export function pledgeOf({ listed, state }: OwnRow): OwnPledge {
  const { caseNumber, account, openedAt } = listed;
  return {
    ...{ caseNumber, account, openedAt, state: standingOf(state) },
    amount: Number(state.facts['amount'] ?? 0),
    paid: Number(state.facts['paid'] ?? 0),
    ...{ reference: textIn(state, 'reference'), service: textIn(state, 'service') },
    ...{ program: textIn(state, 'program'), expectedBy: textIn(state, 'expectedBy') },
    holdUntil: textIn(state, 'holdUntil'),
  };
}

/** How it ended, or the phase in which it is. */
function standingOf({ head, facts, stages }: CaseState): string {
  const ended: Json | undefined = facts['ended'];
  if (typeof ended === 'string') return ended;
  const open = Object.entries(stages).find(([, { status }]) => status === 'open');
  return open?.[0] ?? head.outcome ?? head.status;
}

const textIn = ({ facts }: CaseState, name: string): string | null =>
  typeof facts[name] === 'string' ? facts[name] : null;
