import { useId, type ReactNode } from 'react';
import { FormGroup, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { isFieldName } from '../words/english';
import { useWords } from '../words/use-words';
import { FactsInput } from './facts-input';
import type { Field, Place } from './kinds';

interface Given {
  field: Field;
  place: Place;
  value: unknown;
  change: (value: unknown) => void;
}

export const FieldInput = (given: Given): ReactNode =>
  given.field.kind === 'facts' || given.field.kind === 'fields' ? <Several {...given} /> : <One {...given} />;

function Several({ field, place, value, change }: Given): ReactNode {
  const { t } = useWords();
  const asked = {
    facts: { legend: t('fields.facts'), forms: place.process?.facts, known: place.shown.facts },
    fields: { legend: t('fields.fields'), forms: place.process?.itemFields, known: {} },
  }[field.kind === 'fields' ? 'fields' : 'facts'];
  return (
    <FactsInput
      legend={asked.legend}
      forms={asked.forms ?? {}}
      known={asked.known}
      suggested={field.suggested ?? []}
      value={isByName(value) ? value : {}}
      change={change}
    />
  );
}

const isByName = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function One({ field, value, change }: Given): ReactNode {
  const { t } = useWords();
  const id = useId();
  const { name, isRequired = false } = field;
  return (
    <FormGroup fieldId={id} label={isFieldName(name) ? t(`fields.${name}`) : name} isRequired={isRequired}>
      <Input id={id} field={field} text={typeof value === 'string' ? value : ''} change={change} />
    </FormGroup>
  );
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
