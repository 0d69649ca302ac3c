import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Due } from '../../libs/domain/src/cases/state.js';
import { raise } from '../../libs/domain/src/cases/to-dos.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const keyOf = (referral: number): string => `referral/${referral}`;

export const isReferral = (watch: string): boolean => watch.startsWith('referral/');

/** The customer is sent to an agency. It is open until its outcome is known; when that is due is the rule's. */
export function refer(agreement: Agreement, { agency, program }: Of<'refer'>): Act {
  const { now: since, rules, calendar, process, state, phase = 'arrangement' } = agreement;
  const number = Object.keys(state.items).filter(isReferral).length + 1;
  const dueAt = dueAfter(calendar, since, rules.get('pledge').reminder);
  const key = keyOf(number);
  agreement.setItem(key, {
    ...{ stage: phase, name: `referral ${number}`, state: 'referred', party: 'third party' },
    ...{ owner: process.owner, ended: false, since, dueAt },
    fields: { referral: number, agency, ...(program === undefined ? {} : { program }) },
  });
  agreement.watch(key, 'follow-up', { kind: 'expire', at: dueAt });
  return { kind: 'referred', referral: number, agency, ...(program === undefined ? {} : { program }) };
}

/** What came of a referral. One that the agency has refused or not answered may be followed by another. */
export function closeReferral(
  agreement: Agreement,
  { referral, outcome, granted }: Of<'close referral'>,
): Act {
  const key = keyOf(referral);
  const item = agreement.item(key);
  if (!item) throw new Problem('item/not-found', phrase`There is no referral ${referral}.`);
  if (item.ended)
    throw new Problem('item/transition', phrase`Referral ${referral} is closed: ${item.state}.`);
  if ((outcome === 'granted') !== (granted !== undefined)) {
    throw new Problem('item/incomplete', phrase`A grant has its amount, and nothing else has one.`);
  }
  agreement.unwatch(key);
  const fields = { ...item.fields, ...(granted === undefined ? {} : { granted }) };
  agreement.setItem(key, { state: outcome, ended: true, since: agreement.now, fields });
  return { kind: 'referral closed', referral, outcome, ...(granted === undefined ? {} : { granted }) };
}

/** Nobody has said yet what came of it: a person asks. */
export function referralFalls(agreement: Agreement, { watch, at }: Due): Act {
  const agency = String(agreement.item(watch)?.fields['agency']);
  raise(agreement, {
    what: `ask ${agency} what came of the referral`,
    role: agreement.process.owner,
    about: watch,
    dueAt: at,
  });
  return { kind: 'referral unanswered', agency };
}
