import { useId, type FormEvent, type ReactNode } from 'react';
import { Button, Form, FormGroup, TextInput } from '@patternfly/react-core';
import { NotDone } from '../commands/form-dialog';
import { useUnsent } from '../commands/unsent';
import { useSending, type Sending } from '../commands/use-sending';
import { useMe } from '../people/me';
import { useWords } from '../words/use-words';
import type { Letter } from './reads';
import { isHeld } from './standing';

/** A held letter goes out once somebody who may has read it; or it is withdrawn, with the reason. */
export function DecideOnLetter({ letter }: { letter: Letter }): ReactNode {
  const { t } = useWords();
  const approve = useDeciding(letter, 'approve');
  const withdraw = useDeciding(letter, 'withdraw');
  const id = useId();
  const { reason } = withdraw.values;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void withdraw.give();
  };
  if (!isHeld(letter)) return null;
  return (
    <div className="tl-stack">
      <Form onSubmit={submit}>
        <div className="tl-row">
          <Button onClick={() => void approve.give()} isLoading={isBusy(approve.sending)}>
            {t('letters.approve')}
          </Button>
        </div>
        <FormGroup fieldId={id} label={t('letters.why')}>
          <TextInput
            id={id}
            value={typeof reason === 'string' ? reason : ''}
            onChange={(_, text) => withdraw.change({ reason: text })}
          />
        </FormGroup>
        <div>
          <Button type="submit" variant="secondary" isDisabled={!reason} isLoading={isBusy(withdraw.sending)}>
            {t('letters.withdraw')}
          </Button>
        </div>
      </Form>
      <NotDone sending={approve.sending} />
      <NotDone sending={withdraw.sending} />
    </div>
  );
}

const isBusy = ({ is }: Sending): boolean => is === 'on its way';

function useDeciding({ id, caseNumber }: Letter, how: 'approve' | 'withdraw') {
  const person = useMe();
  const { unsent, keep, change, drop } = useUnsent([person?.name, id, how].join('/'), 0);
  const { sending, give } = useSending({
    address: `/api/held-letters/${encodeURIComponent(id)}/${how}`,
    body: how === 'approve' ? {} : unsent.values,
    ...{ unsent, keep },
    touches: [['letter', id], ['case', caseNumber], ['lists']],
    done: drop,
  });
  return { values: unsent.values, change, sending, give };
}
