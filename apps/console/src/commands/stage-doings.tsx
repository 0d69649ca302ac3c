import type { ReactNode } from 'react';
import type { Case, CaseStage } from '../api/reads';
import { useMay } from '../people/me';
import { useWords } from '../words/use-words';
import { CommandMenu } from './doings';
import type { Kind } from './kinds';

/** What may be done to one stage. */
export function StageDoings({ stage, shown }: { stage: CaseStage; shown: Case }): ReactNode {
  const { t, term } = useWords();
  const kinds = possible(stage, shown).filter(useMay(shown.process));
  if (kinds.length === 0) return null;
  return (
    <CommandMenu
      name={t('commands.menu')}
      label={`${t('commands.menu')}: ${term(stage.name)}`}
      kinds={kinds}
      on={stage.name}
    />
  );
}

function possible({ status, opening }: CaseStage, shown: Case): Kind[] {
  if (shown.status === 'cancelling') return [];
  if (shown.status === 'closed') return opening > 0 ? ['reopen'] : [];
  if (status === 'open')
    return ['report', ...(shown.coOwner ? (['review'] as const) : []), 'amend', 'reassign'];
  return status === 'done' ? ['reopen'] : [];
}
