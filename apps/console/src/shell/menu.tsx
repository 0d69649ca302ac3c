import { useState, type ReactNode } from 'react';
import { Dropdown, DropdownList, MenuToggle } from '@patternfly/react-core';

interface Given {
  name?: string;
  /** What it is said to be to who listens, where the name alone does not tell. */
  label?: string;
  icon?: ReactNode;
  /** Stays where its button is: within the head, and not at the end of the page. */
  isInline?: boolean;
  children: ReactNode;
}

/** Further things to do, behind a button; what is chosen closes it. */
export function Menu({ name, label = name, icon, isInline = false, children }: Given): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'end', ...(isInline ? { appendTo: 'inline' } : {}) }}
      toggle={(toggle) => (
        <MenuToggle
          ref={toggle}
          isExpanded={isOpen}
          icon={icon}
          {...(label === undefined ? {} : { 'aria-label': label })}
          onClick={() => setOpen(!isOpen)}
        >
          {name}
        </MenuToggle>
      )}
    >
      <DropdownList>{children}</DropdownList>
    </Dropdown>
  );
}
