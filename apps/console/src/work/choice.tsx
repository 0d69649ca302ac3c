import { useId, type ReactNode } from 'react';
import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useWords } from '../words/use-words';

interface Choices {
  label: string;
  value: string | undefined;
  of: readonly string[];
  choose: (value: string | undefined) => void;
}

/** One filter of a list; the empty choice takes it away. */
export function Choice({ label, value = '', of, choose }: Choices): ReactNode {
  const { t, term } = useWords();
  const id = useId();
  return (
    <span className="tl-choice">
      <label htmlFor={id} className="tl-muted">
        {label}
      </label>
      <FormSelect id={id} value={value} onChange={(_, chosen) => choose(chosen === '' ? undefined : chosen)}>
        <FormSelectOption value="" label={t('work.any')} />
        {of.map((one) => (
          <FormSelectOption key={one} value={one} label={term(one)} />
        ))}
      </FormSelect>
    </span>
  );
}
