import type { Tale } from './story.js';

export const isClaimedMedical: Tale = async function* (teller) {
  await teller.opens('protection', { kind: 'medical claim' });
};

export const isProvedMedical: Tale = async function* (teller) {
  const caseNumber = await teller.opens('protection', { kind: 'medical claim' });
  yield teller.later(9);
  const proof = { kind: 'prove', practitioner: 'Dr. L. Okonkwo', unableToPay: true } as const;
  await teller.does(caseNumber, { ...proof, willingToPlan: true });
};

export const isDisputed: Tale = async function* (teller) {
  const amount = Math.round((await teller.owedBy(teller.today)) / 3) + 100;
  await teller.opens('protection', { kind: 'dispute', amount });
};

export const isDead: Tale = async function* (teller) {
  await teller.opens('protection', { kind: 'customer died' });
};

/** One date, one sum: all that is past due. */
export const hasPromisedToPay: Tale = async function* (teller) {
  const amount = await teller.owedBy(teller.today);
  await teller.opens('protection', { kind: 'promise to pay', amount: amount + 100, by: teller.dayIn(6) });
};

export const hasReceipt: Tale = async function* (teller) {
  const amount = await teller.owedBy(teller.today);
  const confirmation = `KIOSK-${teller.home.number}`;
  await teller.opens('protection', { kind: 'receipt', amount: amount + 100, confirmation });
};
