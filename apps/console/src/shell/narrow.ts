import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 62rem)');
const follow = (change: () => void): (() => void) => {
  narrow.addEventListener('change', change);
  return () => narrow.removeEventListener('change', change);
};

/** Whether the head has no room for more than its search: a phone, or a page at 200 %. */
export const useIsNarrow = (): boolean => useSyncExternalStore(follow, () => narrow.matches);
