import { stageProcess } from '../../libs/domain/src/stages/stage-process.js';
import { phrase } from '../../libs/domain/src/phrase.js';

interface ServiceCall {
  crew?: string;
}

/** The smallest process that has everything: a gate, an effect that can be undone, and an end. */
export const threeRows = stageProcess<ServiceCall>({
  name: 'service call',
  prefix: 'TR',
  workflow: 'serviceCall',
  reads: 'nothing',
  concerns: 'job',
  owner: 'project associate',
  completed: 'completed',
  stages: [
    { name: 'intake', owner: 'project associate', within: 'intake' },
    {
      name: 'visit',
      owner: 'construction scheduler',
      within: 'scope and site visit',
      requires: [
        {
          name: 'crew named',
          missing: ({ facts }) =>
            facts.crew ? [] : [{ what: phrase`crew`, owes: 'construction scheduler' }],
        },
      ],
      starts: [{ effect: 'send a crew', undo: 'call the crew back' }],
    },
    { name: 'close-out', owner: 'project associate', within: 'close-out' },
  ],
  checkFacts: (facts) => facts,
  listed: () => ({ title: 'service call', kind: 'call' }),
});
