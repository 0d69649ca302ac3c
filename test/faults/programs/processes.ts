import { Processes } from '../../../libs/casework/src/processes.js';
import { stageProcess } from '../../../libs/domain/src/stages/stage-process.js';
import { processes as ofTheProduct } from '../../../workflows/processes.js';

/** The smallest process that has an effect and its undoing, and no gate: clerks need not know what is missing. */
const call = stageProcess({
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
      starts: [{ effect: 'send a crew', undo: 'call the crew back' }],
    },
    { name: 'close-out', owner: 'project associate', within: 'close-out' },
  ],
  checkFacts: (facts) => facts,
  listed: () => ({ title: 'service call', kind: 'call' }),
});

/** The product's processes; in the place of its jobs that one, also under the name that the API's own door opens. */
export const processes = new Processes([
  ...ofTheProduct.filter(({ name }) => name !== 'design project'),
  call,
  { ...call, name: 'design project' },
]);
