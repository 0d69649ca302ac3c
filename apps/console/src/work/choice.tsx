import { useId, type ReactNode } from 'react';
import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useWords } from '../words/use-words';

interface Choices<Of extends string> {
  label: string;
  value: string | undefined;
  of: readonly Of[];
  /** How one of them is called; as a word of the trade by default. */
  called?: (one: Of) => string;
  choose: (value: string | undefined) => void;
}

/** One filter of a list; the empty choice takes it away. */
export function Choice<Of extends string>({ label, value = '', of, called, choose }: Choices<Of>): ReactNode {
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
          <FormSelectOption key={one} value={one} label={called ? called(one) : term(one)} />
        ))}
      </FormSelect>
    </span>
  );
}
