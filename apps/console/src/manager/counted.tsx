import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';

/** Nobody counts further than anybody reads. */
export function Counted({ count, more }: { count: number; more: boolean }): ReactNode {
  const { t } = useWords();
  return more ? t('manager.orMore', { count }) : String(count);
}
