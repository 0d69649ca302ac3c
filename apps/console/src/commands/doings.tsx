import { useState, type ReactNode } from 'react';
import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import type { Case } from '../api/reads';
import { useMay } from '../people/me';
import { useWords } from '../words/use-words';
import { isAgreement, takenBy } from './agreement-doings';
import type { Kind } from './kinds';
import { useAct } from './use-act';

/** What may be done to the case as a whole. */
export function Doings({ shown }: { shown: Case }): ReactNode {
  const { t } = useWords();
  const may = useMay(shown.process);
  return <Menu name={t('commands.menu')} kinds={possible(shown).filter(may)} on="" />;
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

export function Menu({ name, kinds, on, label }: Given): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'end' }}
      toggle={(toggle) => (
        <MenuToggle
          ref={toggle}
          isExpanded={isOpen}
          aria-label={label ?? name}
          onClick={() => setOpen(!isOpen)}
        >
          {name}
        </MenuToggle>
      )}
    >
      <DropdownList>
        {kinds.map((kind) => (
          <DropdownItem key={kind} onClick={() => act(kind, on)}>
            {t(`commands.${kind}.name`)}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
