import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { calls, isArranged, paysOn } from './arrangements.js';
import type { Tale } from './story.js';
import type { Teller } from './teller.js';

/** Households that move out in the middle of an arrangement, and what becomes of their final bills. */

/** Keeps the first installment, and is gone before the second. */
async function* leaves(teller: Teller): AsyncGenerator<Instant, string, void> {
  const caseNumber = await isArranged(teller);
  yield* paysOn(teller, caseNumber, { until: 2 });
  yield teller.later(5);
  await teller.movesOut();
  return caseNumber;
}

export const isClosedByFinalBill: Tale = async function* (teller) {
  yield* leaves(teller);
};

/** It is known where to. */
export const isFollowed: Tale = async function* (teller) {
  const caseNumber = yield* leaves(teller);
  yield teller.later(8);
  const address = '77 N Rimrock Dr, Apt 4, Flagstaff, AZ 86001';
  await teller.does(caseNumber, { kind: 'forwarding address', address });
};

/** Calls, and pays the rest in the small plan that a final bill has. */
export const paysInParts: Tale = async function* (teller) {
  const caseNumber = yield* leaves(teller);
  yield teller.later(10);
  await calls(teller, caseNumber);
  await teller.does(caseNumber, { kind: 'offer' });
  const { facts } = await teller.stateOf(caseNumber);
  const [first] = facts['offers'] as unknown as { name: string }[];
  await teller.does(caseNumber, { kind: 'accept', offer: first?.name ?? '', agreed: 'by phone' });
  yield* paysOn(teller, caseNumber);
};

/** Answers no letter. */
export const isGivenToAgency: Tale = async function* (teller) {
  const caseNumber = yield* leaves(teller);
  yield teller.later(65);
  await teller.does(caseNumber, { kind: 'give to agency', agency: 'Desert Recovery' });
};

/** Is not found any more; somebody else has to say that it is given up. */
export const isToBeWrittenOff: Tale = async function* (teller) {
  const caseNumber = yield* leaves(teller);
  yield teller.later(190);
  await teller.does(caseNumber, { kind: 'ask to write off', reason: 'no letter was answered in six months' });
};
