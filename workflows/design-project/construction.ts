import type { Item, Party } from '../../libs/domain/src/cases/state.js';
import type { Items, Job } from './row.js';

/** The line itself, built by the utility's crew or by its contractor, whose time it then is. */
const builder = ({ fields }: Item): Party => (fields['by'] === 'crew' ? 'utility' : 'contractor');

export const lineWork: Items = {
  one: 'work',
  first: 'under way',
  from: ({ facts }) => [{ name: 'line', fields: { by: facts.contractor ?? 'crew' } }],
  states: {
    'under way': { next: ['built'], clock: builder },
    built: { next: [], ends: true, needs: ['builtOn'] },
  },
};

/** Poles that stay until joint users have moved their lines. */
export const oldPoles: Items = {
  one: 'old pole',
  first: 'carries joint users',
  from: ({ facts }) => (facts.oldPoles ?? []).map(({ id }) => ({ name: id })),
  states: {
    'carries joint users': { next: ['free', 'removed'], clock: 'third party' },
    free: { next: ['removed'], clock: 'utility' },
    removed: { next: [], ends: true, needs: ['removedOn'] },
  },
};

export const hasOldPoles = ({ facts }: Job): boolean => (facts.oldPoles ?? []).length > 0;

/** A temporary service is used, and then taken away again. */
export const temporaryService: Items = {
  one: 'temporary service',
  first: 'in use',
  from: () => [{ name: 'temporary service' }],
  states: {
    'in use': { next: ['to be removed'], clock: 'customer' },
    'to be removed': {
      next: ['removal ordered'],
      clock: 'utility',
      starts: { effect: 'order removal', undo: 'cancel removal order', then: 'removal ordered' },
    },
    'removal ordered': { next: ['removed'], clock: 'utility' },
    removed: { next: [], ends: true, needs: ['removedOn'], starts: { effect: 'close service' } },
  },
};
