import { useState, type ReactNode } from 'react';
import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../words/use-words';
import { useMe } from './me';

const form = 'sign-out';

/** Who is signed in, and the way out. */
export function WhoIsHere(): ReactNode {
  const { t, term } = useWords();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const go = useNavigate();
  const toSessions = (): void => {
    setOpen(false);
    void go({ to: '/sessions' });
  };
  if (!me) return null;
  return (
    <>
      <form id={form} method="post" action="/sign-out" />
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setOpen}
        popperProps={{ position: 'end', appendTo: 'inline' }}
        toggle={(toggle) => (
          <MenuToggle ref={toggle} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {me.name}
            <span className="tl-wide-only">{`, ${term(me.role)}`}</span>
          </MenuToggle>
        )}
      >
        <DropdownList>
          <DropdownItem onClick={toSessions}>{t('sessions.title')}</DropdownItem>
          <DropdownItem type="submit" form={form}>
            {t('people.signOut')}
          </DropdownItem>
        </DropdownList>
      </Dropdown>
    </>
  );
}
