import { useState, type ReactNode } from 'react';
import { Dropdown, DropdownList, MenuToggle } from '@patternfly/react-core';

interface Given {
  name: string;
  /** What it is said to be to who listens, where the name alone does not tell. */
  label?: string;
  children: ReactNode;
}

/** Further things to do, behind a button; what is chosen closes it. */
export function Menu({ name, label = name, children }: Given): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'end' }}
      toggle={(toggle) => (
        <MenuToggle ref={toggle} isExpanded={isOpen} aria-label={label} onClick={() => setOpen(!isOpen)}>
          {name}
        </MenuToggle>
      )}
    >
      <DropdownList>{children}</DropdownList>
    </Dropdown>
  );
}
