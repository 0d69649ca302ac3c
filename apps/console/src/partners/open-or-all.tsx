import type { ReactNode } from 'react';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useWords } from '../words/use-words';

interface Given {
  label: string;
  status: string | undefined;
  choose: (status: 'any' | undefined) => void;
}

/** What is open, or all there ever was. */
export function OpenOrAll({ label, status, choose }: Given): ReactNode {
  const { t } = useWords();
  return (
    <ToggleGroup aria-label={label}>
      <ToggleGroupItem
        text={t('partners.open')}
        isSelected={status !== 'any'}
        onChange={() => choose(undefined)}
      />
      <ToggleGroupItem
        text={t('partners.any')}
        isSelected={status === 'any'}
        onChange={() => choose('any')}
      />
    </ToggleGroup>
  );
}
