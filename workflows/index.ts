export { designProject } from './design-project/design-project.workflow.js';
export { anchorJournal } from './engine/anchor-journal.js';
export { hardshipArrangement } from './hardship-arrangement/hardship-arrangement.workflow.js';
export { invitation } from './invitation/invitation.workflow.js';
export { pledge } from './pledge/pledge.workflow.js';
export { protection } from './protection/protection.workflow.js';
export { severance } from './severance/severance.workflow.js';
