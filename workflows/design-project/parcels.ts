import type { Item } from '../../libs/domain/src/cases/state.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { eachOf, type Items, type Job, type Line } from './row.js';

/** One easement for each parcel that the line crosses. */

const anyTime = ['refused', 'not needed: within right of way'] as const;

/** The grantor's time, who is the customer or a neighbor. */
const grantor = ({ fields }: Item) => (fields['grantor'] === 'customer' ? 'customer' : 'third party');

export const easements: Items = {
  one: 'parcel',
  first: 'identified',
  from: ({ facts }) =>
    (facts.parcels ?? []).map(({ id, grantor: who = 'customer', withinRightOfWay = false }) => ({
      name: id,
      fields: { grantor: who, withinRightOfWay },
      ...(withinRightOfWay ? { state: 'not needed: within right of way' } : {}),
    })),
  states: {
    identified: { next: ['drafted', ...anyTime], starts: { effect: 'draft easement', then: 'drafted' } },
    drafted: { next: ['sent', ...anyTime] },
    sent: { next: ['signed', ...anyTime], clock: grantor },
    signed: { next: ['notarized', ...anyTime], clock: grantor },
    notarized: { next: ['recorded'] },
    recorded: { next: [], ends: true, needs: ['instrumentNumber', 'recordingDate'] },
    refused: {
      next: ['sent'],
      ends: true,
      raises: { what: 'parcel refused: redesign the route', role: 'project associate' },
    },
    'not needed: within right of way': { next: ['identified'], ends: true },
  },
};

export const crossesParcels = ({ facts }: Job): boolean => (facts.parcels ?? []).length > 0;
export const sameParcels = (job: Job): boolean => job.unchanged('easement');

/** A refusal ends the talks about a parcel; the line has to go elsewhere. */
export const noParcelRefused: Line = {
  name: 'no parcel refused',
  missing: (job) =>
    job
      .items('easement')
      .filter(({ state }) => state === 'refused')
      .map(({ name, since }) => ({
        what: phrase`parcel ${name} refused`,
        owes: 'project associate',
        since,
      })),
};

export const easementsRecorded: Line = eachOf('easements recorded', 'right-of-way agent', (job) => {
  if (!crossesParcels(job)) return [];
  const granted = new Map(job.items('easement').map((item) => [item.name, item]));
  return (job.facts.parcels ?? [])
    .filter(({ id }) => !granted.get(id)?.ended || granted.get(id)?.state === 'refused')
    .map(({ id }) => phrase`recorded easement, parcel ${id}`);
});
