import { useState, type ReactNode } from 'react';
import { SearchInput } from '@patternfly/react-core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../words/use-words';

const caseNumber = /^[a-z]{2}-\d{4}-\d{6,12}$/i;
const accountNumber = /^a-\d{1,12}$/i;

/** Finds from anywhere: a whole number leads to its case or account, everything else to the list. */
export function SearchBox(): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const find = (): void => {
    const words = text.trim();
    if (words === '') return;
    if (caseNumber.test(words))
      void navigate({ to: '/cases/$caseNumber', params: { caseNumber: words.toUpperCase() } });
    else if (accountNumber.test(words))
      void navigate({ to: '/accounts/$account', params: { account: words.toUpperCase() } });
    else void navigate({ to: '/cases', search: { text: words, status: 'any' } });
  };
  return (
    <form role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchInput
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        submitSearchButtonLabel={t('search.find')}
        resetButtonLabel={t('search.clear')}
        value={text}
        onChange={(_, value) => setText(value)}
        onSearch={find}
        onClear={() => setText('')}
      />
    </form>
  );
}
