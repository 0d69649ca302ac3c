import type { ReactNode } from 'react';
import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useWords } from '../words/use-words';

interface Given {
  id?: string;
  label?: string;
  value: string | undefined;
  choose: (value: string | undefined) => void;
}

const roles = [
  ...(['project associate', 'senior project manager', 'right-of-way agent', 'permit desk'] as const),
  ...(['joint use desk', 'materials desk', 'construction scheduler', 'inspector'] as const),
  ...(['credit counselor', 'customer service specialist', 'customer service representative'] as const),
  ...(['supervisor', 'manager'] as const),
];

/** Who else sees a question. */
export function SharedWith({ id, label, value = '', choose }: Given): ReactNode {
  const { t, term } = useWords();
  return (
    <FormSelect
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value}
      onChange={(_, chosen) => choose(chosen === '' ? undefined : chosen)}
    >
      <FormSelectOption value="" label={t('question.nobodyElse')} />
      <FormSelectOption value="everybody" label={t('question.everybody')} />
      {roles.map((role) => (
        <FormSelectOption key={role} value={role} label={term(role)} />
      ))}
    </FormSelect>
  );
}
