import { useId, type ReactNode } from 'react';
import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { InputKind } from '../commands/fact-forms';
import type { Values } from '../commands/kinds';
import { inputs } from '../commands/simple-inputs';

interface Given {
  name: string;
  label: string;
  kind: Exclude<InputKind, 'rows' | 'group'>;
  options?: readonly string[];
  help?: string;
  isRequired?: boolean;
  values: Values;
  set: (part: Values) => void;
}

/** One question with one control. */
export function Question({
  name,
  label,
  kind,
  options,
  help,
  isRequired = false,
  values,
  set,
}: Given): ReactNode {
  const id = useId();
  const Control = inputs[kind];
  return (
    <FormGroup fieldId={id} label={kind === 'yes or no' ? undefined : label} isRequired={isRequired}>
      <Control
        id={id}
        name={label}
        form={options ? { enum: options } : {}}
        value={values[name]}
        change={(value) => set({ [name]: value })}
      />
      {help && (
        <FormHelperText>
          <HelperText>
            <HelperTextItem>{help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
