import type { Turn } from '../cases/case-draft.js';
import type { Ask, Item, Party } from '../cases/state.js';
import type { Draft } from './draft.js';
import { dropped } from './view.js';

/**
 * Whose time it is. Where stages run side by side the moment goes to the first, in the rule book's `clock order`,
 * who could act: a utility may never call a day the customer's while it had something to do itself.
 */
export function partyNow<F>(draft: Draft<F>): Turn | undefined {
  const { head } = draft.state;
  if (head.status === 'closed') return undefined;
  if (head.hold) return { party: head.hold.party };
  if (head.status === 'cancelling') return { party: 'utility' };
  const order: readonly string[] = draft.rules.get('clock order');
  const turns = draft.table.order.flatMap((name) =>
    partiesOf(draft, name).map((party): Turn => ({ party, stage: name })),
  );
  const rank = (turn: Turn): number => order.indexOf(turn.party);
  return (
    turns.reduce<Turn | undefined>(
      (first, turn) => (!first || rank(turn) < rank(first) ? turn : first),
      undefined,
    ) ?? { party: 'utility' }
  );
}

/** An open ask moves its stage's time to whoever is asked; unfinished items carry the time of their states. */
export function partiesOf<F>(draft: Draft<F>, name: string): Party[] {
  const stage = draft.state.stages[name];
  if (stage?.status !== 'open') return [];
  const asks = Object.values(draft.state.asks).filter(
    (ask: Ask) => ask.stage === name && ask.answeredAt === undefined,
  );
  if (asks.length > 0) return asks.map((ask) => ask.party);
  const items = draft.itemsOf(name).map(([, item]) => item);
  const unfinished = items.filter((item: Item) => !item.ended && item.state !== dropped);
  if (unfinished.length > 0) return unfinished.map((item) => item.party);
  const reportIsOwed = items.length > 0 && draft.row(name)?.reportsItself !== true;
  return [reportIsOwed ? 'utility' : stage.clock];
}
