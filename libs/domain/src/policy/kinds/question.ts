import type { Line } from '../line.js';
import { staff } from '../roles.js';

/** Questions over cases that are kept and shared. What a question finds is still for each role what it may see; only whoever keeps one changes it. */
export const ofQuestions: readonly Line[] = [{ commands: ['keep', 'share', 'drop'], roles: staff }];
