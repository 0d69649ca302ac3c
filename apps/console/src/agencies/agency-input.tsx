import type { ReactNode } from 'react';
import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words/use-words';
import { agenciesFor } from './reads';

interface Given {
  id: string;
  value: string;
  change: (value: string) => void;
}

/** One of the agencies that help. */
export function AgencyInput({ id, value, change }: Given): ReactNode {
  const { t } = useWords();
  const { data } = useQuery(agenciesFor());
  return (
    <FormSelect id={id} value={value} onChange={(_, chosen) => change(chosen)}>
      <FormSelectOption value="" label={t('fields.choose')} />
      {data?.agencies.map(({ organization }) => (
        <FormSelectOption key={organization.id} value={organization.id} label={organization.name} />
      ))}
    </FormSelect>
  );
}
