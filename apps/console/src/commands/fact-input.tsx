import { useId, type ReactNode } from 'react';
import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import { valueOf } from '../cases/value';
import { useWords } from '../words/use-words';
import { inputOf, plain, type FactGiven } from './fact-forms';
import { inputs } from './simple-inputs';
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
