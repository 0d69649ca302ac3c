import { agenciesIn } from './agencies.js';
import type { Tale } from './story.js';
import type { Teller } from './teller.js';

/** Agencies that promise to pay. */

async function promised(teller: Teller): Promise<{ caseNumber: string; amount: number; agency: string }> {
  const owed = await teller.owedBy(teller.today);
  const amount = Math.max(5_000, Math.round(owed / 2 / 100) * 100);
  const { number, place } = teller.home;
  const near = agenciesIn(place.county);
  const agency = near[number % near.length] ?? 'Wildfire';
  const caseNumber = await teller.opens('pledge', { agency, amount });
  return { caseNumber, amount, agency };
}

export const isPromised: Tale = async function* (teller) {
  await promised(teller);
};

/** Nothing comes; the agency is asked, and what it was asked by phone is written down. */
export const isForgotten: Tale = async function* (teller) {
  const { caseNumber } = await promised(teller);
  yield teller.later(40);
  await teller.settlesByHand(caseNumber);
};

export const isConfirmed: Tale = async function* (teller) {
  const { caseNumber } = await promised(teller);
  yield teller.later(2);
  await teller.does(caseNumber, { kind: 'confirm', reference: `V-${teller.home.number}` });
};

export const isPaid: Tale = async function* (teller) {
  const { caseNumber, amount, agency } = await promised(teller);
  yield teller.later(2);
  await teller.does(caseNumber, { kind: 'confirm' });
  yield teller.later(6);
  await teller.pays(amount, { agency, pledge: caseNumber });
};

/** Less comes than was promised, and nothing more. */
export const isShort: Tale = async function* (teller) {
  const { caseNumber, amount, agency } = await promised(teller);
  yield teller.later(8);
  await teller.pays(Math.round(amount / 3), { agency, pledge: caseNumber });
  yield teller.later(32);
  await teller.settlesByHand(caseNumber);
};

export const isWithdrawn: Tale = async function* (teller) {
  const { caseNumber } = await promised(teller);
  yield teller.later(4);
  await teller.does(caseNumber, { kind: 'withdraw', reason: 'the fund is used up' });
};
