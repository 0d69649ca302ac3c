import { useState, type ReactNode } from 'react';
import { Checkbox, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { useWords } from '../words/use-words';
import { centsIn, type FactGiven, type InputKind } from './fact-forms';
import { GeometryInput } from './geometry-input';

/** One value with one control. */
type Simple = FactGiven & { id: string };

function ChoiceOf({ id, form, value, change }: Simple): ReactNode {
  const { t, term } = useWords();
  const options = form.enum ?? [];
  const chosen = (text: string): unknown => options.find((option) => String(option) === text);
  return (
    <FormSelect id={id} value={textOf(value)} onChange={(_, text) => change(chosen(text))}>
      <FormSelectOption value="" label={t('fields.choose')} />
      {options.map((option) => (
        <FormSelectOption key={option} value={String(option)} label={term(String(option))} />
      ))}
    </FormSelect>
  );
}

const YesOrNo = ({ id, name, value, change }: Simple): ReactNode => (
  <Checkbox id={id} label={name} isChecked={value === true} onChange={(_, checked) => change(checked)} />
);

const Words = ({ id, value, change }: Simple): ReactNode => (
  <TextInput id={id} value={textOf(value)} onChange={(_, text) => change(text === '' ? undefined : text)} />
);

const Day = ({ id, value, change }: Simple): ReactNode => (
  <TextInput
    id={id}
    type="date"
    value={textOf(value)}
    onChange={(_, text) => change(text === '' ? undefined : text)}
  />
);

const Quantity = ({ id, value, change }: Simple): ReactNode => (
  <TextInput
    id={id}
    type="number"
    value={textOf(value)}
    onChange={(_, text) => change(text === '' ? undefined : Number(text))}
  />
);

/** Dollars as they are typed; cents are kept. */
function Money({ id, value, change }: Simple): ReactNode {
  const [text, setText] = useState(typeof value === 'number' ? (value / 100).toFixed(2) : '');
  const take = (typed: string): void => {
    setText(typed);
    change(centsIn(typed));
  };
  return <TextInput id={id} inputMode="decimal" value={text} onChange={(_, typed) => take(typed)} />;
}

/** One to a line. */
function Lines({ id, value, change }: Simple): ReactNode {
  const [text, setText] = useState(Array.isArray(value) ? value.join('\n') : '');
  const take = (typed: string): void => {
    setText(typed);
    const lines = typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    change(lines.length === 0 ? undefined : lines);
  };
  return <TextArea id={id} rows={3} value={text} onChange={(_, typed) => take(typed)} />;
}

/** The control for each form of a value. */
export const inputs: Readonly<Record<Exclude<InputKind, 'rows' | 'group'>, (given: Simple) => ReactNode>> = {
  choice: ChoiceOf,
  'yes or no': YesOrNo,
  date: Day,
  money: Money,
  number: Quantity,
  lines: Lines,
  geometry: GeometryInput,
  text: Words,
};

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
