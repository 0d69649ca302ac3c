import type { Act } from '../../libs/domain/src/cases/entry.js';
import { endToDos } from '../../libs/domain/src/cases/to-dos.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { isLive } from '../../libs/domain/src/interlock/live.js';
import { owesLessThanCuts } from '../../libs/domain/src/interlock/owes.js';
import { askInterlock, recall } from './dispatch.js';
import { carryOn } from './notices.js';
import { itemsOf, moneyOf, quotePaidAt, severanceIn, standsNow, tell } from './of-severance.js';
import { looksBack } from './reconnection.js';

/** Looks at the account anew. Every step until the order has gone can be taken back; an order that has gone is recalled. */
export function looks(agreement: Agreement): Act | undefined {
  const { phase } = agreement;
  if (phase === 'notices' || phase === 'ready') return looksBefore(agreement);
  if (phase === 'in the field') return looksInField(agreement);
  return phase === 'off' || phase === 'restricted' ? looksBack(agreement) : undefined;
}

function looksBefore(agreement: Agreement): Act | undefined {
  const why = whyItEnds(agreement);
  if (why !== undefined) return stop(agreement, why);
  if (agreement.phase === 'notices') carryOn(agreement);
  else askInterlock(agreement);
  return agreement.isUntouched ? undefined : { kind: 'account looked at' };
}

/** An order that nothing forbids stands. One that something forbids now is stopped, and what it stopped for is said. */
function looksInField(agreement: Agreement): Act | undefined {
  const ends = whyItEnds(agreement);
  const stands = standsNow(agreement).map(({ kind, why }) => ({ kind, why }));
  if (ends === undefined && stands.length === 0) return undefined;
  const why = ends ?? stands[0]?.kind ?? 'protected';
  if (recall(agreement, why)) return { kind: 'order taken back', ...backToReady(agreement), stands };
  return agreement.isUntouched ? undefined : { kind: 'order being recalled', why, stands };
}

/** The order is not with the field any more: it ends, or waits until nothing stands. */
export function backToReady(agreement: Agreement): { why?: string } {
  const why = whyItEnds(agreement);
  if (why !== undefined) {
    stop(agreement, why);
    return { why };
  }
  agreement.enter('ready');
  tell(agreement, 'ready');
  askInterlock(agreement);
  return {};
}

/** What ends a severance, and does not only keep it waiting. Other reasons than money go on whatever is paid. */
export function whyItEnds(agreement: Agreement): string | undefined {
  const { service, reason, tenant } = severanceIn(agreement);
  if (tenant !== undefined) return 'a tenant has taken service';
  if (reason !== 'non-payment') return undefined;
  const account = moneyOf(agreement);
  const { rules, now: at } = agreement;
  const isArranged = account.protections.some(
    (row) => row.kind === 'arrangement' && isLive(row, at) && (row.service ?? service) === service,
  );
  if (isArranged) return 'arrangement';
  if (owesLessThanCuts({ account, service, rules, at, dueOnly: true })) return 'paid';
  return isQuoteKept(agreement) ? 'paid by quote' : undefined;
}

export function stop(agreement: Agreement, why: string): Act {
  agreement.unwant(({ undo }) => undo === undefined);
  endToDos(agreement, 'ready');
  tell(agreement, 'ended');
  agreement.end(why);
  return { kind: 'stopped', why };
}

/** Somebody has paid what was quoted, in time. */
const isQuoteKept = (agreement: Agreement): boolean =>
  itemsOf(agreement, 'quote').some(([, quote]) => quotePaidAt(agreement, quote) !== undefined);
