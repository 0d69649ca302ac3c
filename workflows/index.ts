export { anchorJournal } from './engine/anchor-journal.js';
