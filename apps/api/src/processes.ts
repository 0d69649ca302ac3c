import type { Process } from '../../../libs/domain/src/cases/process.js';
import { designProject } from '../../../workflows/design-project/process.js';
import { hardshipArrangement } from '../../../workflows/hardship-arrangement/process.js';
import { pledge } from '../../../workflows/pledge/process.js';
import { protection } from '../../../workflows/protection/process.js';
import { severance } from '../../../workflows/severance/process.js';

/** Every process whose cases this API takes commands for. */
export const processes: readonly Process[] = [
  designProject,
  hardshipArrangement,
  pledge,
  protection,
  severance,
];
