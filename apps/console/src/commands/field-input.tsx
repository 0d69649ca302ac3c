import { useId, type ComponentProps, type ReactNode } from 'react';
import { FormGroup, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { AgencyInput } from '../agencies/agency-input';
import { isFieldName } from '../words/english';
import { useWords } from '../words/use-words';
import { FactsInput } from './facts-input';
import type { Field, Place } from './kinds';
import { inputs } from './simple-inputs';

interface Given {
  field: Field;
  /** The case that it is about, where there is one. */
  place?: Place | undefined;
  value: unknown;
  change: (value: unknown) => void;
}

export const FieldInput = (given: Given): ReactNode =>
  given.field.kind === 'facts' || given.field.kind === 'fields' ? <Several {...given} /> : <One {...given} />;

function Several({ field, place, value, change }: Given): ReactNode {
  const { t } = useWords();
  const { kind, suggested = [] } = field;
  return (
    <FactsInput
      legend={t(kind === 'fields' ? 'fields.fields' : 'fields.facts')}
      {...askedFor(kind, place)}
      suggested={suggested}
      value={isByName(value) ? value : {}}
      change={change}
    />
  );
}

/** The forms of what is asked for, and what the case knows of it already. */
function askedFor(kind: Field['kind'], place: Place | undefined) {
  const { facts = {}, itemFields = {} } = place?.process ?? {};
  return kind === 'fields'
    ? { forms: itemFields, known: {} }
    : { forms: facts, known: place?.shown.facts ?? {} };
}

const isByName = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function One({ field, value, change }: Given): ReactNode {
  const { t } = useWords();
  const id = useId();
  const { name, kind, isRequired = false } = field;
  const label = isFieldName(name) ? t(`fields.${name}`) : name;
  return (
    <FormGroup fieldId={id} label={kind === 'yes or no' ? undefined : label} isRequired={isRequired}>
      {kind === 'money' || kind === 'number' || kind === 'yes or no' ? (
        <Value kind={kind} id={id} name={label} form={{}} value={value} change={change} />
      ) : (
        <Input id={id} field={field} text={typeof value === 'string' ? value : ''} change={change} />
      )}
    </FormGroup>
  );
}

type OneValue = ComponentProps<(typeof inputs)['money']> & { kind: 'money' | 'number' | 'yes or no' };

function Value({ kind, ...given }: OneValue): ReactNode {
  const Control = inputs[kind];
  return <Control {...given} />;
}

interface Text {
  id: string;
  field: Field;
  text: string;
  change: (value: string) => void;
}

function Input({ id, field, text, change }: Text): ReactNode {
  const given = { id, value: text, isRequired: field.isRequired ?? false };
  const take = (_: unknown, to: string): void => change(to);
  if (field.kind === 'agency') return <AgencyInput id={id} value={text} change={change} />;
  if (field.kind === 'choice') return <ChoiceInput id={id} field={field} text={text} change={change} />;
  if (field.kind === 'long')
    return <TextArea {...given} rows={3} resizeOrientation="vertical" onChange={take} />;
  return <TextInput {...given} type={field.kind === 'date' ? 'date' : 'text'} onChange={take} />;
}

function ChoiceInput({ id, field, text, change }: Text): ReactNode {
  const { t, term } = useWords();
  return (
    <FormSelect id={id} value={text} isRequired={field.isRequired ?? false} onChange={(_, to) => change(to)}>
      <FormSelectOption value="" label={t('fields.choose')} />
      {(field.options ?? []).map((option) => (
        <FormSelectOption key={option} value={option} label={term(option)} />
      ))}
    </FormSelect>
  );
}
