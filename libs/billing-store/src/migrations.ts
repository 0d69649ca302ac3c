import { OpenTheCaseworkTables1764000000000 } from './migrations/1764000000000-open-the-casework-tables.js';

/** Every migration, oldest first. */
export const migrations = [OpenTheCaseworkTables1764000000000];
