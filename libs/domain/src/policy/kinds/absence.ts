import type { Line } from '../line.js';
import { chiefs, staff } from '../roles.js';

/** Who is away is said by that person, or by those who answer for the team. */
export const ofAbsences: readonly Line[] = [
  { commands: ['be away'], roles: staff },
  { commands: ['say who is away'], roles: chiefs },
];
