import { useRef, type ReactNode } from 'react';
import { Divider, DropdownItem } from '@patternfly/react-core';
import { UserIcon } from '@patternfly/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { Menu } from '../shell/menu';
import { useIsNarrow } from '../shell/narrow';
import { useLanguageSwitch, useThemeSwitch } from '../shell/switches';
import { useWords } from '../words/use-words';
import { useMe } from './me';

/** Who is signed in, and the way out. On a phone it holds what else stands in the head. */
export function WhoIsHere(): ReactNode {
  const { t, term } = useWords();
  const me = useMe();
  const isNarrow = useIsNarrow();
  const form = useRef<HTMLFormElement>(null);
  const go = useNavigate();
  if (!me) return null;
  const who = `${me.name}, ${term(me.role)}`;
  const shown = isNarrow ? { icon: <UserIcon />, label: who } : { name: who };
  return (
    <>
      <form ref={form} method="post" action="/sign-out" />
      <Menu {...shown} isInline>
        {isNarrow && <Switches />}
        <DropdownItem onClick={() => void go({ to: '/sessions' })}>{t('sessions.title')}</DropdownItem>
        <DropdownItem onClick={() => form.current?.requestSubmit()}>{t('people.signOut')}</DropdownItem>
      </Menu>
    </>
  );
}

function Switches(): ReactNode {
  const language = useLanguageSwitch();
  const theme = useThemeSwitch();
  return (
    <>
      <DropdownItem lang={language.other} onClick={language.change}>
        {language.name}
      </DropdownItem>
      <DropdownItem onClick={theme.change}>{theme.name}</DropdownItem>
      <Divider component="li" />
    </>
  );
}
