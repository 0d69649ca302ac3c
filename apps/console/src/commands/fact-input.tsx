import { useId, useState, type ReactNode } from 'react';
import {
  Checkbox,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { valueOf } from '../cases/value';
import { useWords } from '../words/use-words';
import { centsIn, inputOf, plain, type FactGiven, type InputKind } from './fact-forms';
import { GeometryInput } from './geometry-input';
import { GroupInput, RowsInput } from './structured-inputs';

export function FactInput(given: FactGiven): ReactNode {
  const words = useWords();
  const id = useId();
  const form = plain(given.form);
  const kind = inputOf(given.name, form);
  const name = words.term(given.name);
  if (kind === 'rows') return <RowsInput {...given} form={plain(form.items)} Part={FactInput} />;
  if (kind === 'group') return <GroupInput {...given} form={form} Part={FactInput} />;
  const Input = inputs[kind];
  return (
    <FormGroup fieldId={id} label={kind === 'yes or no' ? undefined : name}>
      <Input id={id} name={name} form={form} value={given.value} change={given.change} />
      {given.known !== undefined && (
        <FormHelperText>
          <HelperText>
            <HelperTextItem>
              {words.t('facts.knownAs', { value: valueOf(given.name, given.known, words) })}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

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

const inputs: Readonly<Record<Exclude<InputKind, 'rows' | 'group'>, (given: Simple) => ReactNode>> = {
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
