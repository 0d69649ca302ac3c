import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { breaking, missesOf, type Miss } from '../../libs/domain/src/arrangements/breaking.js';
import {
  check,
  keepingBy,
  openTotal,
  type Checked,
  type Plan,
} from '../../libs/domain/src/arrangements/checking.js';
import { installmentKey } from '../../libs/domain/src/arrangements/installment.js';
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
  const { charges } = moneyOf(agreement);
  const plan = planOf(agreement, accepted);
  const checked = check(plan, charges, agreement.now);
  const misses = missesIn(agreement, checked);
  writeDown(agreement, checked, misses);
  const miss = breaking(misses);
  if (miss !== undefined) return breakArrangement(agreement, miss);
  return isPaid(agreement, { plan, checked }) ? complete(agreement) : undefined;
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

/** All of it has come in; a shortfall within the tolerance is looked over once nothing more is to come. */
function isPaid(
  agreement: Agreement,
  { plan, checked }: { plan: Plan; checked: readonly Checked[] },
): boolean {
  const open = openTotal(plan, moneyOf(agreement).charges, agreement.now);
  if (open === 0) return true;
  return open <= plan.keeping.tolerance && checked.every(({ dueOn }) => dueOn < agreement.today);
}

/** How each installment stands, where that is another than before. */
function writeDown(agreement: Agreement, checked: readonly Checked[], misses: readonly Miss[]): void {
  let hasChanged = false;
  for (const one of checked) {
    const miss = misses.find(({ number }) => number === one.number);
    const state = miss === undefined ? one.standing : miss.tolerated ? 'tolerated' : 'missed';
    if (writeOne(agreement, one, state)) hasChanged = true;
  }
  if (!hasChanged) return;
  agreeOn(agreement, { misses: misses.map(({ at }) => at) });
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
  const { charges } = moneyOf(agreement);
  const plan = planOf(agreement, accepted);
  if (outcome === 'broken') {
    const then = check({ ...plan, installments: until(plan, endedAt) }, charges, agreement.now);
    if (breaking(missesIn(agreement, then)) !== undefined) return undefined;
  } else if (outcome !== 'completed' || openTotal(plan, charges, agreement.now) <= plan.keeping.tolerance) {
    return undefined;
  }
  revive(agreement, accepted);
  return checkInstallments(agreement, factsOf(agreement).accepted ?? accepted) ?? 'lives again';
}

/** The installments whose grace was over when the arrangement ended. */
const until = ({ installments }: Plan, endedAt: string): RunningInstallment[] =>
  (installments as RunningInstallment[]).filter(({ graceEndsAt }) => graceEndsAt <= endedAt);
