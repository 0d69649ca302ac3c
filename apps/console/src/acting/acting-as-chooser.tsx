import { useState, type ReactNode } from 'react';
import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useWords } from '../words/use-words';
import { actAs, useActingAs } from './acting-as';
import { people } from './people';

/** Who one is, until sign-in says so. */
export function ActingAs(): ReactNode {
  const { t, term } = useWords();
  const person = useActingAs();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const choose = (name: unknown): void => {
    const chosen = people.find((one) => one.name === name);
    if (chosen) actAs(chosen);
    void queries.invalidateQueries();
    setOpen(false);
  };
  return (
    <Select
      isOpen={isOpen}
      selected={person?.name}
      onSelect={(_, value) => choose(value)}
      onOpenChange={setOpen}
      toggle={(toggle) => (
        <MenuToggle ref={toggle} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {person ? `${person.name}, ${term(person.role)}` : t('acting.nobody')}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={t('acting.choose')}>
        {people.map(({ name, role }) => (
          <SelectOption key={name} value={name} description={term(role)}>
            {name}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
