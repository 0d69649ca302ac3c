import type { Item, Party } from '../../libs/domain/src/cases/state.js';
import type { ItemDue } from '../../libs/domain/src/stages/stage.js';
import { addDays, closeOf, dueAfter, type LocalDate } from '../../libs/domain/src/time/calendar.js';
import { earlier } from '../../libs/domain/src/time/instant.js';
import { phrase, type Phrase } from '../../libs/domain/src/phrase.js';
import { dateIn, endOfDay, isBuilt, type Items, type Job, type Lacking, type Line } from './row.js';

/** One permit of one authority. */

type Asked = NonNullable<Job['facts']['permits']>[number];
const nameOf = ({ authority, kind }: Asked): string => `${authority}, ${kind}`;

/** Corrections are with whoever filed. */
const filer = ({ fields }: Item): Party => (fields['filedBy'] === 'customer' ? 'customer' : 'utility');
const decisions = ['corrections asked', 'issued', 'denied'] as const;

export const permits: Items = {
  one: 'permit',
  first: 'to apply',
  from: ({ facts }) =>
    (facts.permits ?? []).map(({ authority, kind, filedBy = 'utility' }) => ({
      name: nameOf({ authority, kind }),
      fields: { authority, kind, filedBy },
      ...(filedBy === 'customer' ? { state: 'customer to apply' } : {}),
    })),
  states: {
    'to apply': {
      next: ['applied'],
      starts: { effect: 'apply for permit', undo: 'withdraw application', then: 'applied' },
    },
    'customer to apply': { next: ['applied'], clock: 'customer' },
    applied: { next: ['in review', ...decisions], clock: 'authority' },
    'in review': { next: decisions, clock: 'authority' },
    'corrections asked': { next: ['in review', 'denied'], clock: filer },
    issued: {
      next: ['to be verified', 'expired'],
      ends: true,
      needs: ['number', 'validFrom', 'expiresOn'],
      due: verifiedOrExpired,
    },
    'to be verified': {
      next: ['issued', 'expired'],
      ends: true,
      raises: { what: 'permit to be verified with its authority', role: 'permit desk' },
      due: (job, item) => expiry(job, item),
    },
    expired: {
      next: ['applied', 'issued'],
      raises: { what: 'permit expired: renew it', role: 'permit desk' },
    },
    denied: {
      next: ['applied'],
      ends: true,
      raises: { what: 'permit denied: appeal or redesign', role: 'project associate' },
    },
  },
};

/** A permit that nobody has asked after for so long is to be verified; at its expiry it expires. */
function verifiedOrExpired(job: Job, item: Item): ItemDue | undefined {
  if (isBuilt(job)) return undefined;
  const verified = dateIn(item, 'lastVerified');
  const from = verified ? closeOf(job.rules.calendar(), verified) : item.since;
  const stale = dueAfter(job.rules.calendar(), from, job.rules.limit('permit verified'));
  const expires = expiry(job, item);
  if (expires && earlier(expires.at, stale) === expires.at) return expires;
  return { at: stale, name: 'to be verified', then: 'to be verified' };
}

function expiry(job: Job, item: Item): ItemDue | undefined {
  const expires = isBuilt(job) ? undefined : dateIn(item, 'expiresOn');
  return expires && { at: endOfDay(job, expires), name: 'expires', then: 'expired' };
}

export const needsPermits = ({ facts }: Job): boolean => (facts.permits ?? []).length > 0;
export const samePermits = (job: Job): boolean => job.unchanged('permit');

type Start = (job: Job) => LocalDate | undefined;
type Which = (item: Item | undefined) => boolean;

/** Every permit issued, and in force from the first day of the work until some days after its last. */
function inForce(name: string, from: Start, which: Which = () => true): Line {
  return {
    name,
    missing: (job) => {
      if (!needsPermits(job)) return [];
      const finish = job.facts.plannedConstruction?.finish as LocalDate | undefined;
      const start = from(job);
      if (!start || !finish) return [{ what: phrase`planned construction dates`, owes: 'project associate' }];
      const until = addDays(job.rules.calendar(), finish, job.rules.get('permit margin'));
      return (job.facts.permits ?? [])
        .map((asked) => ({ name: nameOf(asked), item: permitOf(job, nameOf(asked)) }))
        .filter(({ item }) => which(item))
        .flatMap((permit) => fault(permit, { start, until }));
    },
  };
}

const permitOf = (job: Job, name: string) => job.items('permit').find((permit) => permit.name === name);

function fault(
  { name, item }: { name: string; item: Item | undefined },
  needed: { start: string; until: string },
): Lacking[] {
  if (!item) return [{ what: phrase`permit ${name} is not applied for`, owes }];
  const what = faultOf(item, needed);
  return what === undefined ? [] : [{ what, owes, since: item.since }];
}

const owes = 'permit desk';

function faultOf(item: Item, needed: { start: string; until: string }): Phrase | undefined {
  const { name: permit, state } = item;
  if (state !== 'issued' && state !== 'to be verified') return phrase`permit ${permit} is ${state}`;
  const from = dateIn(item, 'validFrom');
  const expires = dateIn(item, 'expiresOn');
  if (!from || from > needed.start) return phrase`permit ${permit} is not valid on ${needed.start}`;
  if (!expires || expires < needed.until) return phrase`permit ${permit} expires before ${needed.until}`;
  return undefined;
}

const plannedStart: Start = ({ facts }) => facts.plannedConstruction?.start as LocalDate | undefined;
/** What has not come to its end is told of the item itself. */
const atItsEnd: Which = (item) => item !== undefined && permits.states[item.state]?.ends === true;

export const permitsOutlastConstruction = inForce('permits outlast construction', plannedStart, atItsEnd);
export const permitsInForce = inForce('permits in force on the planned dates', plannedStart);
export const permitsInForceToday = inForce('permits in force', ({ today }) => today);
