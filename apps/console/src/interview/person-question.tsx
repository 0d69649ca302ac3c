import { useId, type ReactNode } from 'react';
import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import type { AccountPeople } from '../accounts/reads';
import type { Values } from '../commands/kinds';
import { useWords } from '../words/use-words';

interface Given {
  of: AccountPeople['people'];
  values: Values;
  set: (part: Values) => void;
}

/** One of those who are named for the account in this way. */
export function PersonQuestion({ of, values, set }: Given): ReactNode {
  const { t } = useWords();
  const id = useId();
  const named = of.filter(({ kind, endedAt }) => kind === values['as'] && endedAt === null);
  const { person } = values;
  return (
    <FormGroup fieldId={id} label={t('interview.person')} isRequired>
      <FormSelect
        id={id}
        value={typeof person === 'string' ? person : ''}
        onChange={(_, key) => set({ person: key })}
      >
        <FormSelectOption
          value=""
          label={named.length === 0 ? t('account.nobodyElse') : t('fields.choose')}
        />
        {named.map(({ key, name }) => (
          <FormSelectOption key={key} value={key} label={name} />
        ))}
      </FormSelect>
    </FormGroup>
  );
}
