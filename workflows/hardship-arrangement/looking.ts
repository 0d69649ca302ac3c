import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { breaking, missesOf, type Miss } from '../../libs/domain/src/arrangements/breaking.js';
import {
  check,
  completedAt,
  keepingBy,
  type Checked,
  type Plan,
} from '../../libs/domain/src/arrangements/checking.js';
import { installmentKey } from '../../libs/domain/src/arrangements/installment.js';
import { withoutReturned } from '../../libs/domain/src/arrangements/ledger-of.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Item } from '../../libs/domain/src/cases/state.js';
import { endToDos } from '../../libs/domain/src/cases/to-dos.js';
import { decided } from '../../libs/domain/src/rules/rule-book.js';
import { agreeOn, endArrangement, revive } from './ending.js';
import { factsOf, moneyOf, type Accepted } from './facts.js';
import { lookAtFinalBill } from './final-bill.js';
import { installmentsOf, watch, type RunningInstallment } from './installments.js';
import { breakArrangement } from './breaking.js';

/** The account has changed: every installment is checked anew, from the ledger alone, and what follows is done. */
export function looks(agreement: Agreement): Act | undefined {
  const what = lookAnew(agreement);
  return agreement.isUntouched
    ? undefined
    : { kind: 'installments checked', ...(what ? { found: what } : {}) };
}

/** What was found: how the arrangement ended, or that it lives again. */
export function lookAnew(agreement: Agreement): string | undefined {
  const { accepted, outcome } = factsOf(agreement);
  if (accepted === undefined || agreement.phase === 'final bill') return lookAtFinalBill(agreement);
  if (outcome !== undefined) return lookBack(agreement, accepted);
  if (isTakenOver(agreement)) return endArrangement(agreement, 'renegotiated');
  return lookAtFinalBill(agreement) ?? checkInstallments(agreement, accepted);
}

/** Another arrangement of the account has taken this one's place. */
function isTakenOver(agreement: Agreement): boolean {
  const { caseNumber } = agreement.state.head;
  return moneyOf(agreement).protections.some(({ kind, endedAt, details }) => {
    const takesOver = details?.['takesOver'];
    return (
      kind === 'arrangement' &&
      endedAt === undefined &&
      Array.isArray(takesOver) &&
      takesOver.includes(caseNumber)
    );
  });
}

export function planOf(agreement: Agreement, accepted: Accepted): Plan {
  const { debt, at, on } = accepted;
  return {
    arranged: { caseNumber: agreement.state.head.caseNumber, acceptedAt: at, acceptedOn: on, debt },
    installments: installmentsOf(agreement),
    keeping: keepingBy(agreement.rules),
  };
}

function checkInstallments(agreement: Agreement, accepted: Accepted): string | undefined {
  const plan = planOf(agreement, accepted);
  const { checked, completed } = asTheLedgerSays(agreement, plan);
  const misses = missesIn(agreement, checked);
  writeDown(agreement, checked, misses);
  const miss = breaking(misses);
  if (miss !== undefined) return breakArrangement(agreement, miss);
  return completed ? complete(agreement) : undefined;
}

/** Every installment as of now, or as of the receipt that had paid all of the debt: what came later is no month of it. */
function asTheLedgerSays(agreement: Agreement, plan: Plan): { checked: Checked[]; completed: boolean } {
  const charges = withoutReturned(moneyOf(agreement).charges, agreement.now);
  const at = completedAt(plan, charges, agreement.now);
  return { checked: check(plan, charges, at ?? agreement.now), completed: at !== undefined };
}

function complete(agreement: Agreement): string {
  agreement.owe({ effect: 'send completion' });
  return endArrangement(agreement, 'completed');
}

function missesIn({ rules, calendar }: Agreement, checked: readonly Checked[]): Miss[] {
  return missesOf(checked, {
    calendar,
    tolerated: rules.get('tolerated misses'),
    lateCounts: rules.get('late in grace counts'),
  });
}

/** How each installment stands, where that is another than before. */
function writeDown(agreement: Agreement, checked: readonly Checked[], misses: readonly Miss[]): void {
  let hasChanged = false;
  for (const one of checked) if (writeOne(agreement, one, stateOf(one, misses))) hasChanged = true;
  if (!hasChanged) return;
  agreeOn(agreement, { misses: misses.map(({ at }) => at) });
}

function stateOf({ number, standing }: Checked, misses: readonly Miss[]): string {
  const miss = misses.find((one) => one.number === number);
  return miss === undefined ? standing : miss.tolerated ? 'tolerated' : 'missed';
}

/** The same for an arrangement that is completed: nobody is written to, and nothing is waited for. */
function writeDownAfterwards(agreement: Agreement, checked: readonly Checked[]): void {
  const misses = missesIn(agreement, checked);
  let hasChanged = false;
  for (const one of checked) {
    const item = agreement.item(installmentKey(one.number));
    const state = stateOf(one, misses);
    if (!item || isAsWritten(item, { state, open: one.open, paidAt: one.paidAt })) continue;
    const fields = { ...item.fields, open: one.open, paidAt: one.paidAt ?? null };
    agreement.setItem(installmentKey(one.number), { state, fields });
    hasChanged = true;
  }
  if (hasChanged) agreeOn(agreement, { misses: misses.map(({ at }) => at) });
}

/** Answers whether a miss came or went. */
function writeOne(agreement: Agreement, { number, open, paidAt }: Checked, state: string): boolean {
  const key = installmentKey(number);
  const item = agreement.item(key);
  if (!item) return false;
  if (isAsWritten(item, { state, open, paidAt })) return false;
  const fields = { ...item.fields, open, paidAt: paidAt ?? null };
  const is = { state, ended: state !== 'open', fields };
  agreement.setItem(key, item.state === state ? is : { ...is, since: agreement.now });
  if (item.state !== state) follow(agreement, { number, from: item.state, to: state });
  return isMiss(state) !== isMiss(item.state);
}

const isAsWritten = (
  { state, fields }: Item,
  now: { state: string; open: number; paidAt: string | undefined },
): boolean =>
  state === now.state && fields['open'] === now.open && (fields['paidAt'] ?? undefined) === now.paidAt;

const isMiss = (state: string): boolean => state === 'missed' || state === 'tolerated';

/** What a new standing of one installment brings with it. */
function follow(
  agreement: Agreement,
  { number, from, to }: { number: number; from: string; to: string },
): void {
  const key = installmentKey(number);
  const { rules } = agreement;
  agreement.decide(
    decided(rules, isMiss(to) ? 'grace' : 'month is kept by', { installment: number, from }, to),
  );
  if (to === 'open') return watchAgain(agreement, number);
  agreement.unwatch(key);
  endToDos(agreement, key);
  if (!isMiss(to)) return;
  agreement.decide(decided(rules, 'tolerated misses', { installment: number }, to));
  // Of the one that breaks the arrangement a letter of its own tells.
  if (to === 'tolerated' && !isMiss(from)) agreement.owe({ effect: 'send missed notice', item: key });
}

/** Money that had come has gone again, before the grace was over. */
function watchAgain(agreement: Agreement, number: number): void {
  const found = installmentsOf(agreement).find((one) => one.number === number);
  if (found) watch(agreement, found);
}

/** A payment that had been received in time was posted late, or one was returned: the end itself is looked at anew. */
function lookBack(agreement: Agreement, accepted: Accepted): string | undefined {
  const { outcome, endedAt = agreement.now } = factsOf(agreement);
  const plan = planOf(agreement, accepted);
  const { checked, completed } = asTheLedgerSays(agreement, plan);
  if (outcome === 'broken') {
    const due = new Set(until(plan, endedAt).map(({ number }) => number));
    const then = checked.filter(({ number }) => due.has(number));
    if (breaking(missesIn(agreement, then)) !== undefined) return undefined;
  } else if (outcome !== 'completed') {
    return undefined;
  } else if (completed) {
    return void writeDownAfterwards(agreement, checked);
  }
  revive(agreement, accepted);
  return checkInstallments(agreement, factsOf(agreement).accepted ?? accepted) ?? 'lives again';
}

/** The installments whose grace was over when the arrangement ended. */
const until = ({ installments }: Plan, endedAt: string): RunningInstallment[] =>
  (installments as RunningInstallment[]).filter(({ graceEndsAt }) => graceEndsAt <= endedAt);
