import { useId, type FormEvent, type ReactNode } from 'react';
import { Alert, Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../people/me';
import { processesThereAre, type Case } from '../api/reads';
import { useWords } from '../words/use-words';
import { FieldInput } from './field-input';
import { Foresight } from './foresight';
import { forms, isComplete, isKind, itemOn } from './forms';
import type { Kind, Place } from './kinds';
import { Outdated } from './outdated';
import { RefusalAlert } from './refusal-alert';
import { useUnsent } from './unsent';
import { useSending } from './use-sending';

interface Given {
  shown: Case;
  kind: string;
  on: string;
  close: () => void;
}

export function CommandDialog({ kind, ...given }: Given): ReactNode {
  return isKind(kind) ? <Dialog kind={kind} {...given} /> : null;
}

/** A command as a form: what it asks for, what will follow, and why it is refused where it is. */
function Dialog({ shown, kind, on, close }: Given & { kind: Kind }): ReactNode {
  const { t, term } = useWords();
  const title = useId();
  const command = useCommand({ shown, kind, on, close });
  const { fields, unsent, change, sending, give, discard } = command;
  const isBusy = sending.is === 'on its way';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void give();
  };
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby={title}>
      <ModalHeader
        labelId={title}
        title={[t(`commands.${kind}.name`), nameOf(command.place, term)].filter(Boolean).join(': ')}
        description={t(`commands.${kind}.about`)}
      />
      <ModalBody tabIndex={0}>
        <Form id="command" onSubmit={submit}>
          {fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              place={command.place}
              value={unsent.values[field.name]}
              change={(value) => change({ ...unsent.values, [field.name]: value })}
            />
          ))}
          <Ending command={command} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="command" isLoading={isBusy} isDisabled={isBusy || !command.isReady}>
          {t(`commands.${kind}.do`)}
        </Button>
        <Button variant="link" onClick={discard}>
          {t('commands.discard')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

type Command = ReturnType<typeof useCommand>;

/** What follows, or what stands in the way. */
function Ending({ command }: { command: Command }): ReactNode {
  const { t } = useWords();
  const { place, kind, unsent, sending, isReady, basedOnNow } = command;
  const isOutdated = sending.is === 'outdated' || (!unsent.wasSent && place.shown.entry > unsent.basedOn);
  return (
    <>
      {isOutdated && (
        <Outdated caseNumber={place.shown.caseNumber} after={unsent.basedOn} accept={basedOnNow} />
      )}
      {sending.is === 'without network' && (
        <Alert component="h2" isInline variant="warning" title={t('commands.withoutNetwork')} isLiveRegion>
          {t('commands.isKept')}
        </Alert>
      )}
      {sending.is === 'refused' && <RefusalAlert problem={sending.problem} />}
      <Foresight
        place={place}
        kind={kind}
        values={unsent.values}
        isAsked={isReady && sending.is === 'unsent'}
      />
    </>
  );
}

function useCommand({ shown, kind, on, close }: Given & { kind: Kind }) {
  const { data } = useQuery(processesThereAre);
  const person = useMe();
  const process = data?.processes.find(({ name }) => name === shown.process);
  const place: Place = { shown, process, on };
  const form = forms[kind];
  const named = [person?.name, shown.caseNumber, kind, on].join('/');
  const { unsent, change, keep, drop } = useUnsent(named, shown.entry);
  const fields = form.fields(place, unsent.values);
  const discard = (): void => {
    drop();
    close();
  };
  const { sending, give } = useSending({
    caseNumber: shown.caseNumber,
    path: form.path(place),
    body: form.body(place, unsent.values),
    ...{ unsent, keep, done: discard },
  });
  const isReady = isComplete(fields, unsent.values) && (unsent.wasSent || shown.entry <= unsent.basedOn);
  const basedOnNow = (): void => keep({ ...unsent, basedOn: shown.entry });
  return { place, kind, fields, unsent, change, sending, give, discard, isReady, basedOnNow };
}

/** What the command is given on: a stage, an item, a To Do, or what was asked. */
function nameOf(place: Place, term: (word: string) => string): string {
  const { shown, on } = place;
  const named = [
    shown.stages.find(({ name }) => name === on)?.name,
    itemOn(place)?.name,
    shown.toDos.find(({ key }) => key === on)?.what,
    shown.asks.find(({ key }) => key === on)?.question,
  ];
  return term(named.find((name) => name !== undefined) ?? '');
}
