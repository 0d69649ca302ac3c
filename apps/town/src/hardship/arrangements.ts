import type { Wanted } from '../../../../libs/domain/src/arrangements/commands.js';
import type { Item } from '../../../../libs/domain/src/cases/state.js';
import type { LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import { daysOn, noonOf } from '../service/bills.js';
import { carried } from './severances.js';
import type { Story, Tale } from './story.js';
import type { Teller } from './teller.js';

/** The holder calls and is known. */
export async function calls(teller: Teller, caseNumber: string): Promise<void> {
  const { language } = teller.home.person;
  const method = 'account number and last payment';
  await teller.does(caseNumber, { kind: 'verify caller', as: 'holder', method, language });
}

async function asks(teller: Teller, takesOver: string[] = []): Promise<string> {
  const facts = takesOver.length > 0 ? { takesOver } : {};
  const caseNumber = await teller.opens('hardship arrangement', facts);
  await calls(teller, caseNumber);
  return caseNumber;
}

async function isInterviewed(teller: Teller, caseNumber: string): Promise<void> {
  const results = [{ rule: 'arrangement minimum balance', met: true }];
  await teller.does(caseNumber, { kind: 'record interview', answers: `told/${caseNumber}`, results });
}

/** Agrees by phone on the terms that are offered first, or on the longest within so many months. */
export async function isArranged(
  teller: Teller,
  wanted: Wanted = {},
  takesOver: string[] = [],
): Promise<string> {
  const caseNumber = await asks(teller, takesOver);
  await isInterviewed(teller, caseNumber);
  await teller.does(caseNumber, { kind: 'offer', ...wanted });
  const { facts } = await teller.stateOf(caseNumber);
  const offers = facts['offers'] as unknown as { name: string; months: number; alignTo: string }[];
  const terms =
    offers.find(
      ({ months, alignTo }) =>
        months === (wanted.months ?? months) && (wanted.payDay === undefined || alignTo === 'pay day'),
    ) ?? offers[0];
  await teller.does(caseNumber, { kind: 'accept', offer: terms?.name ?? '', agreed: 'by phone' });
  return caseNumber;
}

export const hasCalled: Tale = async function* (teller) {
  const caseNumber = await asks(teller);
  const dueAt = teller.later(9);
  await teller.does(caseNumber, { kind: 'promise', what: 'call back about the interview', dueAt });
};

export const isOffered: Tale = async function* (teller) {
  const caseNumber = await asks(teller);
  await isInterviewed(teller, caseNumber);
  await teller.does(caseNumber, { kind: 'offer' });
  const dueAt = teller.later(8);
  await teller.does(caseNumber, { kind: 'promise', what: 'call back about the terms', dueAt });
};

/** A callback is promised for three days on, and comes after so many. */
async function* callsBack(teller: Teller, caseNumber: string, after: number): Story {
  const dueAt = teller.later(3);
  await teller.does(caseNumber, { kind: 'promise', what: 'call back about the first installment', dueAt });
  yield teller.later(after);
  await teller.keepsWord(caseNumber);
}

/** Pays each month two days before it is due: the installment, and all else that is due. */
export const isKept = (wanted: Wanted = {}): Tale =>
  async function* (teller) {
    const caseNumber = await isArranged(teller, wanted);
    yield* callsBack(teller, caseNumber, 2);
    yield* paysOn(teller, caseNumber);
  };

/** Every installment in its time, but for those that are paid late or not at all. */
export async function* paysOn(
  teller: Teller,
  caseNumber: string,
  how: { late?: number; by?: number; until?: number } = {},
): Story {
  for (const { number, dueOn } of await datesOf(teller, caseNumber)) {
    if (number >= (how.until ?? Infinity)) return;
    const day = daysOn(dueOn, number === how.late ? (how.by ?? 20) : -2);
    yield noonOf(max(day, teller.today));
    const owed = await teller.owedBy(max(day, dueOn));
    if (owed > 0) await teller.pays(owed);
  }
}

const max = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

async function datesOf(teller: Teller, caseNumber: string): Promise<{ number: number; dueOn: LocalDate }[]> {
  const { items } = await teller.stateOf(caseNumber);
  return Object.values(items)
    .map(({ fields }: Item) => fields as unknown as { number: number; dueOn: LocalDate })
    .toSorted((one, other) => one.number - other.number);
}

/** One is paid when its grace is long over; the rules let it pass. */
export const isLateOnce: Tale = async function* (teller) {
  const caseNumber = await isArranged(teller);
  yield* callsBack(teller, caseNumber, 5);
  yield* paysOn(teller, caseNumber, { late: 2 });
};

/** Pays on pay days, the first within its grace; the installment that fell due three days before the town's today has not come yet. */
export const isInGrace = (months: number, daysAgo: number): Tale =>
  async function* (teller) {
    const payDay = Number(teller.dayIn(daysAgo - 3).slice(8));
    const caseNumber = await isArranged(teller, { months, payDay });
    yield* paysOn(teller, caseNumber, { late: 1, by: 3, until: 2 });
  };

/** Keeps the first, then nothing comes; the disconnection that follows goes as far as it goes. */
export const isBroken: Tale = async function* (teller) {
  const caseNumber = await isArranged(teller);
  yield* paysOn(teller, caseNumber, { until: 2 });
  for (let weeks = 0; weeks < 20; weeks++) {
    yield teller.later(7);
    const severance = await teller.openCase('severance');
    if (severance) return yield* carried(teller, severance, 'could not');
  }
};

export const isRenegotiated: Tale = async function* (teller) {
  const caseNumber = await isArranged(teller);
  yield* paysOn(teller, caseNumber, { until: 2 });
  yield teller.later(3);
  yield* paysOn(teller, await isArranged(teller, {}, [caseNumber]));
};

/** The second is paid by a check in time, and the check comes back: it is missing after all, and made good in cash. */
export const isReturned: Tale = async function* (teller) {
  const caseNumber = await isArranged(teller);
  yield* paysOn(teller, caseNumber, { until: 2 });
  const [, second] = await datesOf(teller, caseNumber);
  yield noonOf(daysOn(second?.dueOn ?? teller.today, -2));
  const payment = await teller.pays(await teller.owedBy(second?.dueOn ?? teller.today), { tender: 'check' });
  yield teller.later(16);
  await teller.isReturned(payment);
  yield teller.later(6);
  await teller.pays(await teller.owedBy(teller.today));
};

export const isCancelled: Tale = async function* (teller) {
  const caseNumber = await isArranged(teller);
  const dueAt = teller.later(6);
  await teller.does(caseNumber, { kind: 'promise', what: 'letter about the terms', dueAt });
  yield teller.later(12);
  await teller.does(caseNumber, { kind: 'cancel', reason: 'the customer asked for it' });
};

/** All of the rest at once. */
export const isPaidOff: Tale = async function* (teller) {
  const caseNumber = await isArranged(teller);
  yield* paysOn(teller, caseNumber, { until: 3 });
  yield teller.later(3);
  await teller.pays(await teller.owedBy(teller.dayIn(400)));
};
