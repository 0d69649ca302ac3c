import { phrase } from '../../libs/domain/src/phrase.js';
import { eachOf, type Items, type Job, type Line } from './row.js';

/** Material that is not on the shelf. Waiting for it is the utility's own time. */
export const material: Items = {
  one: 'material',
  first: 'to order',
  from: ({ facts }) => (facts.longLeadMaterial ?? []).map(({ id }) => ({ name: id })),
  states: {
    'to order': {
      next: ['ordered'],
      starts: { effect: 'order material', undo: 'cancel material order', then: 'ordered' },
    },
    ordered: { next: ['promised', 'received'] },
    promised: { next: ['promised', 'received'], needs: ['promisedOn'] },
    received: { next: [], ends: true, needs: ['receivedOn'] },
  },
};

export const hasLongLead = ({ facts }: Job): boolean => (facts.longLeadMaterial ?? []).length > 0;
export const sameMaterial = (job: Job): boolean => job.unchanged('material');

export const materialPromised = inState('promised', ['promised', 'received']);
export const materialReceived = inState('received', ['received']);

function inState(name: 'promised' | 'received', states: string[]): Line {
  return eachOf(`material ${name}`, 'materials desk', (job) =>
    (job.facts.longLeadMaterial ?? [])
      .filter(
        ({ id }) => !job.items('material').some((item) => item.name === id && states.includes(item.state)),
      )
      .map(({ id }) => phrase`material ${id} ${name}`),
  );
}
