import type { Words } from '../words/use-words';

/** How the groups of ages are called: `7 to 14 days`, the last without an end. */
export const groupNames = (groups: readonly number[], { t }: Words): string[] =>
  groups.map((from, group) => {
    const to = groups[group + 1];
    return to === undefined
      ? t('funnel.over', { from: String(from) })
      : t('funnel.days', { from: String(from), to: String(to) });
  });
