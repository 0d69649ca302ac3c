import type { Facts } from '../../../../libs/domain/src/cases/state.js';
import type { FieldOutcome } from '../../../../libs/domain/src/severances/commands.js';
import type { Story, Tale } from './story.js';
import type { Teller } from './teller.js';

/** How far a disconnection goes. */
type Ending = 'by itself' | 'could not' | 'off' | 'asked back' | 'restored';

/** A disconnection of the home's first service, as far as it goes. */
export const isCutOff = (ending: Ending, known: Facts = {}): Tale =>
  async function* (teller) {
    const [service = 'electric'] = teller.home.supplier.services;
    const caseNumber = await teller.opens('severance', { service, ...known });
    yield* carried(teller, caseNumber, ending);
  };

/** Whoever was named to be told is told, and has days of his own to pay. */
export const isToldToAThirdParty: Tale = async function* (teller) {
  await teller.namesDesignee('Marta Ibarra', '1410 E Culver St, Phoenix, AZ 85006');
  yield* isCutOff('by itself')(teller);
};

/** Something dangerous was found: it goes to the field at once, without notice. */
export const isDangerous: Tale = async function* (teller) {
  const [service = 'electric'] = teller.home.supplier.services;
  await teller.opens('severance', { service, reason: 'hazard' }, 'supervisor');
};

const patience = 120;

/** Tries the customer, and lets the field answer when an order is there. */
export async function* carried(teller: Teller, caseNumber: string, ending: Ending): Story {
  for (const by of ['phone', 'door']) {
    yield teller.later(3);
    if ((await teller.phaseOf(caseNumber)) === 'notices')
      await teller.does(caseNumber, { kind: 'contact', by, reached: true });
  }
  for (let day = 0; day < patience; day++) {
    yield teller.later(1);
    const phase = await teller.phaseOf(caseNumber);
    if (phase === undefined || ending === 'by itself') return;
    if (phase !== 'in the field') continue;
    yield* answered(teller, caseNumber, ending);
    return;
  }
}

async function* answered(teller: Teller, caseNumber: string, ending: Ending): Story {
  await fieldSays(teller, caseNumber, ending === 'could not' ? 'could not' : 'done');
  if (ending === 'could not' || ending === 'off') return;
  yield teller.later(2);
  await teller.does(caseNumber, { kind: 'quote reconnection' });
  if (ending === 'asked back') return;
  yield teller.later(1);
  await teller.pays(await quotedIn(teller, caseNumber));
  const safe = { kind: 'safety question', adultPresent: true, tapsOrBreakersOff: true } as const;
  await teller.does(caseNumber, safe);
  yield teller.later(1);
  await fieldSays(teller, caseNumber, 'done');
}

/** What the field says of the order that it has. */
async function fieldSays(teller: Teller, caseNumber: string, outcome: FieldOutcome): Promise<void> {
  const { items } = await teller.stateOf(caseNumber);
  const order = Object.values(items).find(({ name, ended }) => name.startsWith('order') && !ended);
  if (order) await teller.does(caseNumber, { kind: 'field answer', order: order.name, outcome }, 'partner');
}

async function quotedIn(teller: Teller, caseNumber: string): Promise<number> {
  const { items } = await teller.stateOf(caseNumber);
  const quote = Object.values(items).findLast(({ stage }) => stage === 'reconnection quote');
  return Number(quote?.fields['amount'] ?? 0);
}
