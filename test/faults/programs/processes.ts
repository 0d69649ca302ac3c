import { Processes } from '../../../libs/casework/src/processes.js';
import { threeRows } from '../../support/three-rows.js';

/** The three rows, also under the name that the API's own door opens. */
export const processes = new Processes([threeRows, { ...threeRows, name: 'design project' }]);
