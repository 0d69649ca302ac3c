import type { ReactNode } from 'react';
import {
  Button,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
} from '@patternfly/react-core';
import { BarsIcon, MoonIcon, SunIcon } from '@patternfly/react-icons';
import { Link } from '@tanstack/react-router';
import { useMe } from '../people/me';
import { WhoIsHere } from '../people/who-is-here';
import { SearchBox } from '../search/search-box';
import { useWords } from '../words/use-words';
import mark from './mark.svg';
import { useIsNarrow } from './narrow';
import { useLanguageSwitch, useThemeSwitch } from './switches';

export function Head({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Masthead display={{ default: 'inline' }}>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton aria-label={t('nav.toggle')} isSidebarOpen={isOpen} onSidebarToggle={toggle}>
            <BarsIcon />
          </PageToggleButton>
        </MastheadToggle>
        <MastheadBrand>
          <MastheadLogo component={(props) => <Link {...props} to="/" aria-label={t('nav.home')} />}>
            <span className="tl-row">
              <img src={mark} alt="" width={28} height={28} />
              <strong className="tl-wide-only">Throughline</strong>
            </span>
          </MastheadLogo>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Tools />
      </MastheadContent>
    </Masthead>
  );
}

/** Those from outside have nothing to search in. On a phone the switches are in the menu of whoever is here. */
function Tools(): ReactNode {
  const me = useMe();
  const isNarrow = useIsNarrow();
  return (
    <div className="tl-tools">
      <div className="tl-search">{me?.reads.includes('search') === true && <SearchBox />}</div>
      <div className="tl-row">
        {(!isNarrow || !me) && <Switches />}
        <WhoIsHere />
      </div>
    </div>
  );
}

function Switches(): ReactNode {
  const language = useLanguageSwitch();
  const { theme, name, change } = useThemeSwitch();
  return (
    <>
      <Button variant="plain" lang={language.other} onClick={language.change}>
        {language.name}
      </Button>
      <Button
        variant="plain"
        aria-label={name}
        icon={theme === 'dark' ? <SunIcon /> : <MoonIcon />}
        onClick={change}
      />
    </>
  );
}
