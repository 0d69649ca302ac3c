import { useState, type FormEvent, type ReactNode } from 'react';
import { ActionGroup, Alert, Button, Form, FormGroup, PageSection, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../people/me';
import { Refused, send } from '../api/client';
import { processesThereAre } from '../api/reads';
import { PageTitle } from '../shell/page-title';
import { useWords } from '../words/use-words';
import { FactInput } from './fact-input';
import { RefusalAlert } from './refusal-alert';
import { useUnsent } from './unsent';

const utility = 'APS';

/** Opens a job, from the first call. */
export function NewJob(): ReactNode {
  const { t } = useWords();
  const { values, set, submit, isBusy, error } = useOpening();
  const { data } = useQuery(processesThereAre);
  const kind = data?.processes.find(({ name }) => name === 'design project')?.facts.kind ?? {};
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('nav.newJob')} />
        <Form onSubmit={submit} isWidthLimited>
          <FactInput name="kind" form={kind} value={values.kind} change={(to) => set({ kind: to })} />
          <Line name="address" label={t('newJob.premise')} values={values} set={set} />
          <Line name="account" label={t('newJob.account')} values={values} set={set} />
          {error && <Why error={error} />}
          <ActionGroup>
            <Button type="submit" isLoading={isBusy} isDisabled={isBusy || !values.kind || !values.address}>
              {t('newJob.open')}
            </Button>
          </ActionGroup>
        </Form>
      </div>
    </PageSection>
  );
}

function Why({ error }: { error: Error }): ReactNode {
  const { t } = useWords();
  if (error instanceof Refused) return <RefusalAlert problem={error.problem} />;
  return (
    <Alert component="h2" isInline isLiveRegion variant="warning" title={t('commands.withoutNetwork')}>
      {t('commands.isKept')}
    </Alert>
  );
}

type Opening = Record<'kind' | 'address' | 'account', unknown>;
type Set = (part: Partial<Opening>) => void;

function Line({
  name,
  label,
  values,
  set,
}: {
  name: 'address' | 'account';
  label: string;
  values: Opening;
  set: Set;
}): ReactNode {
  return (
    <FormGroup fieldId={name} label={label} isRequired={name === 'address'}>
      <TextInput
        id={name}
        value={typeof values[name] === 'string' ? values[name] : ''}
        onChange={(_, text) => set({ [name]: text })}
      />
    </FormGroup>
  );
}

function useOpening() {
  const person = useMe();
  const navigate = useNavigate();
  const { unsent, change, keep, drop } = useUnsent(`${person?.name ?? ''}/new job`, 0);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { kind, address, account } = unsent.values;
  const open = async (): Promise<void> => {
    setBusy(true);
    keep({ ...unsent, wasSent: true });
    try {
      const body = { utility, ...(account ? { account } : {}), facts: { kind, address } };
      const { caseNumber } = await send<{ caseNumber: string }>('/api/design-projects', body, unsent.id);
      drop();
      await navigate({ to: '/cases/$caseNumber', params: { caseNumber } });
    } catch (failure) {
      setError(failure as Error);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void open();
  };
  const set: Set = (part) => change({ ...unsent.values, ...part });
  return { values: { kind, address, account }, set, submit, isBusy, error };
}
