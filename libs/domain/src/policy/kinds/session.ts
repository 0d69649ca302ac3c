import type { Line } from '../line.js';
import { people } from '../roles.js';

/** Where somebody is signed in is theirs alone to see and to end, soon after they have proved who they are (ASVS 5.0, V7.5.2). */
export const ofSessions: readonly Line[] = [
  { commands: ['end session', 'end other sessions'], roles: people },
];
