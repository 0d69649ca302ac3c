export { designProject } from './design-project/design-project.workflow.js';
export { anchorJournal } from './engine/anchor-journal.js';
