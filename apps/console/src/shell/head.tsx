import { useState, type ReactNode } from 'react';
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
import { speakIn } from '../words/i18n';
import { useWords } from '../words/use-words';
import mark from './mark.svg';
import { chooseTheme, firstTheme } from './theme';

export function Head({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Masthead>
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

/** Those from outside have nothing to search in. */
function Tools(): ReactNode {
  const isSearching = useMe()?.reads.includes('search') === true;
  return (
    <div className="tl-tools">
      <div className="tl-search">{isSearching && <SearchBox />}</div>
      <div className="tl-row">
        <LanguageToggle />
        <ThemeToggle />
        <WhoIsHere />
      </div>
    </div>
  );
}

function LanguageToggle(): ReactNode {
  const { t, language } = useWords();
  const other = language === 'en' ? 'es' : 'en';
  return (
    <Button variant="plain" lang={other} onClick={() => void speakIn(other)}>
      {t('shell.otherLanguage')}
    </Button>
  );
}

function ThemeToggle(): ReactNode {
  const { t } = useWords();
  const [theme, setTheme] = useState(firstTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = (): void => {
    chooseTheme(other);
    setTheme(other);
  };
  const icon = theme === 'dark' ? <SunIcon /> : <MoonIcon />;
  return <Button variant="plain" aria-label={t(`shell.${other}`)} icon={icon} onClick={change} />;
}
