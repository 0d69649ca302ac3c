import { useId, type ReactNode } from 'react';
import {
  FormFieldGroup,
  FormFieldGroupHeader,
  FormGroup,
  FormSelect,
  FormSelectOption,
} from '@patternfly/react-core';
import { useWords } from '../words/use-words';
import { FactInput } from './fact-input';
import type { FactForm } from './fact-forms';

interface Given {
  legend: string;
  forms: Readonly<Record<string, FactForm>>;
  /** What the case knows already. */
  known: Readonly<Record<string, unknown>>;
  suggested: readonly string[];
  value: Readonly<Record<string, unknown>>;
  change: (value: Record<string, unknown>) => void;
}

/** Facts by name, each asked for in its own form: those that usually come here first, any other on request. */
export function FactsInput({ legend, forms, known, suggested, value, change }: Given): ReactNode {
  const { t, term } = useWords();
  const id = useId();
  const asked = [...new Set([...suggested, ...Object.keys(value)])].filter((name) => name in forms);
  const others = Object.keys(forms).filter((name) => !asked.includes(name));
  const set = (name: string, to: unknown): void => {
    const { [name]: _, ...rest } = value;
    change(to === undefined ? rest : { ...rest, [name]: to });
  };
  return (
    <FormFieldGroup header={<FormFieldGroupHeader titleText={{ text: legend, id: `${id}-legend` }} />}>
      {asked.map((name) => (
        <FactInput
          key={name}
          name={name}
          form={forms[name] ?? {}}
          known={known[name]}
          value={value[name]}
          change={(to) => set(name, to)}
        />
      ))}
      <FormGroup fieldId={`${id}-more`} label={t('fields.another')}>
        <FormSelect
          id={`${id}-more`}
          value=""
          onChange={(_, name) => name !== '' && set(name, known[name] ?? null)}
        >
          <FormSelectOption value="" label={t('fields.choose')} />
          {others.map((name) => (
            <FormSelectOption key={name} value={name} label={term(name)} />
          ))}
        </FormSelect>
      </FormGroup>
    </FormFieldGroup>
  );
}
