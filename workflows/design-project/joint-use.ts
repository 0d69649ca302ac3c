import { phrase } from '../../libs/domain/src/phrase.js';
import { eachOf, type Items, type Job, type Line } from './row.js';

/** Others whose lines hang on the same poles or lie in the same trench: told, and heard. */
export const jointUsers: Items = {
  one: 'joint user',
  first: 'to notify',
  from: ({ facts }) => (facts.jointUse ?? []).map(({ id }) => ({ name: id })),
  states: {
    'to notify': {
      next: ['notified'],
      starts: { effect: 'notify joint user', undo: 'withdraw joint use notice', then: 'notified' },
    },
    notified: { next: ['make-ready asked', 'agreed'], clock: 'third party' },
    'make-ready asked': { next: ['agreed'] },
    agreed: { next: [], ends: true },
  },
};

export const hasJointUse = ({ facts }: Job): boolean => (facts.jointUse ?? []).length > 0;
export const sameJointUsers = (job: Job): boolean => job.unchanged('joint use');

export const jointUseAgreed: Line = eachOf('joint use agreed', 'joint use desk', (job) =>
  (job.facts.jointUse ?? [])
    .filter(({ id }) => !job.items('joint use').some((item) => item.name === id && item.ended))
    .map(({ id }) => phrase`agreement of joint user ${id}`),
);
