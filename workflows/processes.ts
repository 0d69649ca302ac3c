import type { Process } from '../libs/domain/src/cases/process.js';
import { designProject } from './design-project/process.js';
import { hardshipArrangement } from './hardship-arrangement/process.js';
import { invitation } from './invitation/process.js';
import { pledge } from './pledge/process.js';
import { protection } from './protection/process.js';
import { severance } from './severance/process.js';

/** Every process that cases follow. */
export const processes: readonly Process[] = [
  designProject,
  hardshipArrangement,
  invitation,
  pledge,
  protection,
  severance,
];
