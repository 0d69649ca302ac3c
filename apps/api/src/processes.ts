import type { Process } from '../../../libs/domain/src/cases/process.js';
import { designProject } from '../../../workflows/design-project/process.js';

/** Every process whose cases this API takes commands for. */
export const processes: readonly Process[] = [designProject];
