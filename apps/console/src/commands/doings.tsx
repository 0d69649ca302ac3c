import type { ReactNode } from 'react';
import { DropdownItem } from '@patternfly/react-core';
import type { Case } from '../api/reads';
import { useMay } from '../people/me';
import { Menu } from '../shell/menu';
import { useWords } from '../words/use-words';
import { isAgreement, takenBy } from './agreement-doings';
import type { Kind } from './kinds';
import { useAct } from './use-act';

/** What may be done to the case as a whole. */
export function Doings({ shown }: { shown: Case }): ReactNode {
  const { t } = useWords();
  const may = useMay(shown.process);
  return <CommandMenu name={t('commands.menu')} kinds={possible(shown).filter(may)} on="" />;
}

function possible(shown: Case): Kind[] {
  const { status, hold } = shown;
  if (status === 'closed') return ['note'];
  if (status === 'cancelling') return ['note', 'reassign'];
  const itsOwn: readonly Kind[] = isAgreement(shown) ? [...takenBy(shown), 'promise'] : ['amend'];
  return [...itsOwn, 'note', 'ask', hold ? 'resume' : 'hold', 'reassign', 'cancel'];
}

interface Given {
  name: string;
  kinds: readonly Kind[];
  on: string;
  label?: string;
}

/** Commands behind a button, each on the same thing. */
export function CommandMenu({ name, kinds, on, label = name }: Given): ReactNode {
  const { t } = useWords();
  const act = useAct();
  return (
    <Menu name={name} label={label}>
      {kinds.map((kind) => (
        <DropdownItem key={kind} onClick={() => act(kind, on)}>
          {t(`commands.${kind}.name`)}
        </DropdownItem>
      ))}
    </Menu>
  );
}
