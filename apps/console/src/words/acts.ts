import { english } from './english';

/** What kinds of entries the page has words of its own for. */
export const isAct = (name: string): name is keyof typeof english.acts => Object.hasOwn(english.acts, name);
