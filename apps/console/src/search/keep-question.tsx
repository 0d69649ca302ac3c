import { useId, useState, type ReactNode } from 'react';
import { Alert, Button, Form, FormGroup, TextInput } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { Refused, send } from '../api/client';
import { useWords } from '../words/use-words';
import type { Question } from './question';
import { SharedWith } from './shared-with';

/** Keeps the question under a name, for oneself, a role or everybody. */
export function KeepQuestion({ question, close }: { question: Question; close: () => void }): ReactNode {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [sharedWith, setSharedWith] = useState<string>();
  const { keep, told, isBusy } = useKeeping(close);
  return (
    <Form
      isHorizontal
      onSubmit={(event) => {
        event.preventDefault();
        void keep({ name: name.trim(), filters: question, ...(sharedWith ? { sharedWith } : {}) });
      }}
    >
      {told && <Alert component="h2" isInline variant="danger" title={told} />}
      <FormGroup fieldId={id} label={t('question.name')} isRequired>
        <TextInput id={id} value={name} isRequired maxLength={80} onChange={(_, text) => setName(text)} />
      </FormGroup>
      <FormGroup fieldId={`${id}-with`} label={t('question.sharedWith')}>
        <SharedWith id={`${id}-with`} value={sharedWith} choose={setSharedWith} />
      </FormGroup>
      <div className="tl-row">
        <Button type="submit" isDisabled={name.trim() === '' || isBusy} isLoading={isBusy}>
          {t('question.keep')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('commands.discard')}
        </Button>
      </div>
    </Form>
  );
}

function useKeeping(done: () => void) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [told, tell] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const keep = async (body: object): Promise<void> => {
    setBusy(true);
    try {
      await send('/api/questions', body, crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: ['questions'] });
      done();
    } catch (error) {
      tell(error instanceof Refused ? error.message : t('states.unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return { keep, told, isBusy };
}
