import type { Turn } from '../cases/case-draft.js';
import type { CaseState, Party } from '../cases/state.js';
import type { Rules } from '../rules/rule-book.js';

/** Whose time an agreement is: the hold's party, whoever is asked in the open phase, else the phase's own. */
export function turnOf(state: CaseState, rules: Rules): Turn | undefined {
  const { head } = state;
  if (head.status === 'closed') return undefined;
  if (head.hold) return { party: head.hold.party };
  const open = Object.entries(state.stages).find(([, stage]) => stage.status === 'open');
  if (!open) return { party: 'utility' };
  const [stage, { clock }] = open;
  const asked = Object.values(state.asks)
    .filter((ask) => ask.stage === stage && ask.answeredAt === undefined)
    .map(({ party }) => party);
  return { party: firstOf(asked, rules) ?? clock, stage };
}

function firstOf(parties: Party[], rules: Rules): Party | undefined {
  const order: readonly string[] = rules.get('clock order');
  return parties.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))[0];
}
