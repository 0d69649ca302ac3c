import type { StoryEntry } from '../../../../libs/billing-store/src/reads/case-story.js';
import type { Act, Change } from '../../../../libs/domain/src/cases/entry.js';
import { cents, dollars } from '../../../../libs/domain/src/money.js';
import { sentencesOfAgreements } from './sentences-of-agreements.js';
import type { StoryLine } from './story-schemas.js';
import type { Texts } from './texts.js';

/** An entry told in the words of the trade. */
export function lineOf(entry: StoryEntry, texts: Texts): StoryLine {
  const { number, at, actor, act, changes, decisions, command } = entry;
  return {
    ...{ number, at, command },
    by: { name: actor.name, role: actor.role },
    act: act.kind,
    stage: textIn(act, 'stage') ?? null,
    said: said(act),
    words: wordsIn(act),
    text: textOf(act, texts),
    followed: changes.flatMap((change) => followed(change, act)),
    rules: decisions.map(({ rule }) => rule),
  };
}

const textIn = (act: Act, detail: string): string | undefined => {
  const value = act[detail];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** Texts are named by ids; an id is no word. */
const ids = new Set(['kind', 'note', 'question', 'answer']);

const wordsIn = (act: Act): Record<string, string> =>
  Object.fromEntries(
    [...Object.keys(act), ...('stands' in act ? ['because'] : [])]
      .filter((detail) => !ids.has(detail) && !isNested(act[detail]))
      .map((detail) => [detail, wordFor(act, detail)]),
  );

/** Rows and records are no words. */
const isNested = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isNested) : typeof value === 'object' && value !== null;

/** An exception, and what a debt is given up for, have their reason in a note. */
function textOf(act: Act, texts: Texts): string | null {
  const told = ['note', 'question', 'answer', 'reason'].map((detail) => texts.get(textIn(act, detail) ?? ''));
  return told.find((text) => text !== undefined) ?? null;
}

/** `{stage}` is the act's own detail. */
const sentences: Readonly<Record<string, string>> = {
  opened: 'opened as a {process}',
  reported: '{stage} reported done',
  reopened: '{stage} reopened: {reason}',
  held: 'put on hold: {reason}',
  resumed: 'taken off hold',
  amended: 'facts amended ({facts}): {reason}',
  cancelled: 'cancelled: {reason}',
  reassigned: '{stage} given to {to}',
  asked: '{stage}: {of} asked',
  answered: '{stage}: {of} answered',
  noted: 'note written',
  linked: 'link for the customer made ({by})',
  'link revoked': 'link of the customer taken back',
  reviewed: '{stage} reviewed: {outcome}',
  'item recorded': '{stage}, {item}: {from} → {state}',
  'item fell due': '{stage}, {item}: {why}',
  'clock corrected': 'clock put right, {from} to {to}: {party}',
  'to do done': 'To Do done: {what}',
  'to do given': '{what}: given to {to}',
  promised: 'promised by {dueAt}: {what}',
  'promise offered to the team': '{what}: offered to the team',
  'effect begun': '{effect}: begun',
  'effect done': '{effect}: done',
  'effect failed': '{effect}: keeps failing',
  'letter held': '{effect}: the letter waits for approval',
  'effect settled by hand': '{effect}: settled by hand',
  'effect goes on': '{effect}: tried again',
  payment: 'payment {payment} received',
  'payment returned': 'payment {payment} taken back: {reason}',
  'fact left to a person': 'left to a person: {about}',
  reminded: '{stage}: owner reminded',
  'reminder dropped': '{stage}: reminder came too late, dropped',
  escalated: '{stage} is late: told to the {rung}',
  'hold to be reviewed': 'hold to be reviewed: {reason}',
  'answer is late': '{stage}: answer of {of} is late',
  'ran out': '{stage} ran out',
  'time is over': '{stage}: time is over',
  notice: '{stage}: {notice}',
  'nothing to do': '{stage}: looked at, nothing to do',
  'table adopted': 'newer stage table adopted',
  ...sentencesOfAgreements,
};

const said = (act: Act): string =>
  (sentences[act.kind] ?? act.kind).replace(/\{(\w+)\}/g, (_, detail: string) => wordFor(act, detail));

function wordFor(act: Act, detail: string): string {
  const value = act[detail];
  if (detail === 'because' && value === undefined) return whatStood(act);
  if (Array.isArray(value)) return value.map(String).join(', ');
  return figureFor(detail, value) ?? textIn(act, detail) ?? (detail === 'stage' ? 'the case' : '?');
}

function figureFor(detail: string, value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? detail : `not ${detail}`;
  return typeof value === 'number' && sums.has(detail) ? dollars(cents(value)) : undefined;
}

/** Details that are whole cents. */
const sums = new Set(['amount', 'balance', 'debt', 'granted', 'paid']);

/** Why it was stopped, or all that stood against it. Nothing did where a recall came too late. */
function whatStood(act: Act): string {
  const stands = (act['stands'] ?? []) as unknown as { kind: string }[];
  const kinds = [...new Set(stands.map(({ kind }) => kind))].join(', ');
  return textIn(act, 'why') ?? (kinds === '' ? 'recalled' : kinds);
}

const followed = (change: Change, act: Act): string[] => {
  if (change.of === 'stages') return stageFollowed(change.key, change.is, act);
  if (change.of === 'effects') return effectFollowed(change.is, act);
  if (change.of === 'toDos' && change.is?.raisedAt) return [`To Do for ${change.is.role}: ${change.is.what}`];
  return change.of === 'head' ? headFollowed(change.is) : [];
};

function stageFollowed(stage: string, is: (Change & { of: 'stages' })['is'], act: Act): string[] {
  const status = is?.status;
  if (!status || isSaid(stage, status, act)) return [];
  return [`${stage}: ${status === 'waiting' ? 'back to waiting' : status}`];
}

/** What the sentence itself says already, or what goes without saying. */
const isSaid = (stage: string, status: string, act: Act): boolean =>
  (status === 'waiting' && act.kind === 'opened') ||
  (status === 'done' && act.kind === 'reported' && act.stage === stage);

function effectFollowed(is: (Change & { of: 'effects' })['is'], act: Act): string[] {
  if (!is) return [];
  if (is.state === 'owed' && is.name) return [`${is.name}${is.item ? ` (${is.item})` : ''}: owed`];
  return is.state === 'given up' && act.kind !== 'effect done' ? ['an effect is given up'] : [];
}

function headFollowed(is: (Change & { of: 'head' })['is']): string[] {
  return [
    ...(is.party ? [`time is with: ${is.party}`] : []),
    ...(is.status === 'closed' ? [`case closed: ${is.outcome ?? 'ended'}`] : []),
    ...(is.coOwner ? [`shared with the ${is.coOwner}`] : []),
  ];
}
