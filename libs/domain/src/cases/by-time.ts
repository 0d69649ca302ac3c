import type { Actor } from './state.js';

/** Who acts when an instant comes, or when something that was waited for is there. */
export const byTime: Actor = { name: 'time', role: 'time' };
